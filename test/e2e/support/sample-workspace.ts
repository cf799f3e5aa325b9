import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  ensureSampleWorkspace,
  foundSampleCommittee,
} from '../../../electron/host/features/workspace/ensure-sample.ts'
import type { Client } from '../../../shared/contract/index.ts'
import { createTestHost, type TestHost } from '../../helpers/host.ts'

/** Of everybody in a prepared sample; the wide one is easy to type and to press. */
export const PIN = '2557'

export type SamplePerson = { id: string; name: string; client: Client }

export type PreparedSample = {
  test: TestHost
  committeeId: string
  /** By the number in the name: `member(1)` is "สมาชิกตัวอย่าง ๑", the chair. */
  member(number: number): SamplePerson
  chair: SamplePerson
  secretary: SamplePerson
  close(): Promise<void>
}

const CHAIR = 1
const SECRETARY = 8
export const MEMBERS = 9

const THAI_DIGITS = '๐๑๒๓๔๕๖๗๘๙'
export const memberName = (number: number): string => `สมาชิกตัวอย่าง ${THAI_DIGITS[number]}`
export const CHAIR_NAME = memberName(CHAIR)
export const SECRETARY_NAME = memberName(SECRETARY)

/**
 * The sample programme in the folder that the program will open, everybody's PIN chosen. Through the same host as the
 * program's, in this process: call `close` before the program starts.
 * @param options.hasRegister false leaves the register empty, to be imported
 */
export async function prepareSample(
  dataDirectory: string,
  options: { hasRegister?: boolean } = {},
): Promise<PreparedSample> {
  const directory = join(dataDirectory, 'sample')
  mkdirSync(directory, { recursive: true })
  writeFileSync(join(dataDirectory, 'current-workspace'), 'sample\n')
  const test = createTestHost({ directory, kind: 'sample', now: new Date().toISOString() })
  if (options.hasRegister ?? true) ensureSampleWorkspace(test.host)
  else foundSampleCommittee(test.host)
  const people = await signEverybodyIn(test)
  const [committee] = (await get(people, CHAIR).client.committee.list({})).filter(({ isSample }) => isSample)
  if (!committee) throw new Error('the sample has no committee')
  return {
    test,
    committeeId: committee.id,
    member: (number) => get(people, number),
    chair: get(people, CHAIR),
    secretary: get(people, SECRETARY),
    close: () => test.close(),
  }
}

function get(people: ReadonlyMap<string, SamplePerson>, number: number): SamplePerson {
  const person = people.get(memberName(number))
  if (!person) throw new Error(`${memberName(number)} is not in the sample`)
  return person
}

async function signEverybodyIn(test: TestHost): Promise<Map<string, SamplePerson>> {
  const door = await test.window().client.workspace.describe({})
  const entries = door.people.map(async ({ id, name }) => {
    const window = test.window()
    window.ticket = (await window.client.session.choosePin({ personId: id, pin: PIN })).ticket
    return [name, { id, name, client: window.client }] as const
  })
  return new Map(await Promise.all(entries))
}
