import type { InProcessWindow } from '../../../electron/commands/demo/in-process.ts'
import { SEED_PIN } from '../../../electron/commands/seed-register.ts'
import type { BenchHost } from './open-host.ts'

/** A window of the keeper of a workspace that the seed command made. */
export async function signKeeperIn(bench: BenchHost): Promise<InProcessWindow & { keeperId: string }> {
  const door = bench.window()
  const { people } = await door.client.workspace.describe({})
  const keeperId = people[0]?.id ?? ''
  const { ticket } = await door.client.session.signIn({ personId: keeperId, pin: SEED_PIN })
  return { ...bench.window(ticket), keeperId }
}
