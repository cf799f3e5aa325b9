import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { commitTo } from '../../../electron/host/features/score/commitment.ts'
import { sealTo } from '../../../electron/host/seal-box.ts'
import { errorSentence } from '../../../shared/messages/errors.ts'
import {
  CRITERIA,
  createMeetingFixture,
  type MeetingFixture,
  revealByPin,
  sealEverybody,
} from '../../helpers/meeting-fixture.ts'

/** Somebody writes into the file past the program. The commitment that counts is the one in the log. */
let meeting: MeetingFixture
let itemId = ''
beforeEach(async () => {
  meeting = await createMeetingFixture()
  itemId = meeting.itemIds[0] ?? ''
  await sealEverybody(meeting, itemId)
})
afterEach(() => meeting.test.close())

const write = (statement: ReturnType<typeof sql>) =>
  meeting.test.host.db.write((db) => void db.run(statement))
const ant = () => meeting.cast.ant
const forged = () => ({ code: 'SHEET_FORGED', data: { names: [ant().name] } })

test('a box with other values and a commitment to match is refused, and the member named', async () => {
  const { personId } = ant()
  const values = Object.fromEntries(CRITERIA.map((criterion) => [criterion, 1]))
  const nonce = '0'.repeat(64)
  const [row] = meeting.test.host.db.read.all<{ key: string }>(
    sql`select seal_public_key as key from meeting`,
  )
  const box = sealTo(row?.key ?? '', JSON.stringify({ values, nonce }))
  const commitment = commitTo({ itemId, personId, values, nonce })
  write(sql`update score_sheet set box = ${box}, commitment = ${commitment} where person_id = ${personId}`)
  await expect(revealByPin(meeting, itemId)).rejects.toMatchObject(forged())
  const { items } = await meeting.cast.keeper.client.meeting.get({ meetingId: meeting.meetingId })
  expect(items.find(({ id }) => id === itemId)?.state).toBe('open')
})

test('a box that does not open is refused likewise', async () => {
  write(sql`update score_sheet set box = 'AAAA.AAAA' where person_id = ${ant().personId}`)
  await expect(revealByPin(meeting, itemId)).rejects.toMatchObject(forged())
})

test('a sealed sheet made into an abstention, or taken away from a member who has left, is noticed', async () => {
  const { personId } = ant()
  write(sql`update score_sheet set state = 'abstained', box = null where person_id = ${personId}`)
  await expect(revealByPin(meeting, itemId)).rejects.toMatchObject(forged())
  write(sql`delete from score_sheet where person_id = ${personId}`)
  const { meetingId } = meeting
  await meeting.cast.keeper.client.attendance.leave({ meetingId, personId, at: null })
  await expect(revealByPin(meeting, itemId)).rejects.toMatchObject(forged())
})

test('the sentence names who it is', () => {
  const { what } = errorSentence('SHEET_FORGED', { names: ['สมาชิกตัวอย่าง ๑'] }, String)
  expect(what).toContain('สมาชิกตัวอย่าง ๑')
})
