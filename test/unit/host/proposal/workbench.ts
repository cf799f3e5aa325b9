import { onTestFinished } from 'vitest'
import { listAgencies } from '../../../../db/queries/agency.ts'
import { listEntries } from '../../../../db/queries/audit.ts'
import { findCurrentProgramme } from '../../../../db/queries/programme.ts'
import { insertProposal } from '../../../../db/queries/proposal.ts'
import type { Client } from '../../../../shared/contract/index.ts'
import type { ProposalBody, Track } from '../../../../shared/domain/proposal.ts'
import { emptyBody } from '../../../../shared/domain/register-import/merge-body.ts'
import type { ErrorCode } from '../../../../shared/errors.ts'
import { createTestHost, type TestHost, type TestWindow } from '../../../helpers/host.ts'

export type Desk = { test: TestHost; keeper: TestWindow; client: Client; personId: string }

/** A new workspace on a real file, with its keeper signed in; gone when the test ends. */
export async function openDesk(): Promise<Desk> {
  const test = createTestHost()
  onTestFinished(() => test.close())
  const keeper = test.window()
  const { ticket, personId } = await keeper.client.workspace.create({
    name: 'ทดสอบ',
    owner: { name: 'เลขานุการทดสอบ', position: '' },
    pin: '2557',
  })
  keeper.ticket = ticket
  return { test, keeper, client: keeper.client, personId }
}

export const countLog = ({ test }: Desk): number => listEntries(test.host.db.read).length

export function agencyNamed({ test }: Desk, name: string) {
  const agency = listAgencies(test.host.db.read).find((each) => each.name === name)
  if (!agency) throw new Error(`no agency ${name}`)
  return agency
}

/** Puts proposals straight into the register, each with what it says beside an empty body. */
export function plant(
  { test }: Desk,
  rows: readonly { code: string; track?: Track; agencyId?: string; body?: Partial<ProposalBody> }[],
): string[] {
  const { db, newId } = test.host
  const programmeId = findCurrentProgramme(db.read)?.id ?? ''
  const anyAgency = listAgencies(db.read)[0]?.id ?? ''
  return db.write((tx) =>
    rows.map(({ code, track = 'service', agencyId = anyAgency, body }) => {
      const id = newId()
      insertProposal(tx, {
        id,
        programmeId,
        agencyId,
        code,
        track,
        stage: 'proposal',
        body: { ...emptyBody(), ...body },
        isSample: false,
        now: test.clock.now.toISOString(),
        createdBy: '',
      })
      return id
    }),
  )
}

/** What vitest's `rejects.toMatchObject` compares a refusal with. */
export const refusal = (code: ErrorCode, data: Record<string, unknown> = {}) => ({ code, data })
