import { bangkokDay } from '../../../shared/thai/bangkok-day.ts'
import { MEMBERS, PIN, type PreparedSample } from './sample-workspace.ts'

export type SampleMeeting = { id: string; title: string; itemIds: string[]; titles: string[] }

/** A meeting of the sample committee today, with the first `proposals` of the register on its agenda. */
export async function callMeeting(
  sample: PreparedSample,
  options: { number: number; proposals: number; from?: number },
): Promise<SampleMeeting> {
  const { client } = sample.secretary
  const { number, proposals, from = 0 } = options
  const { meetingId } = await client.meeting.create({
    committeeId: sample.committeeId,
    number,
    date: bangkokDay(sample.test.clock.now),
    startsAt: '09:00',
    endsAt: '12:00',
    place: 'ห้องประชุมตัวอย่าง ชั้น ๓ อาคารตัวอย่าง',
  })
  const { rows } = await client.proposal.list({ limit: 500 })
  const proposalIds = rows.slice(from, from + proposals).map(({ id }) => id)
  await client.agenda.addProposals({ meetingId, proposalIds, plannedMinutes: 15 })
  const { items } = await client.meeting.get({ meetingId })
  const own = items.filter(({ kind }) => kind === 'proposal')
  return {
    id: meetingId,
    title: `การประชุมครั้งที่ ${number}`,
    itemIds: own.map(({ id }) => id),
    titles: own.map(({ title }) => title),
  }
}

/** Opened by the chair's PIN, with everybody in the room. @returns the recovery code */
export async function openMeeting(sample: PreparedSample, meeting: SampleMeeting): Promise<string> {
  const { client } = sample.secretary
  const personIds = Array.from({ length: MEMBERS }, (_, index) => sample.member(index + 1).id)
  const opening = { meetingId: meeting.id, presidingPersonId: sample.chair.id, presidingPin: PIN }
  const { recoveryCode } = await client.meeting.open(opening)
  await client.attendance.arrive({ meetingId: meeting.id, personIds, at: null })
  return recoveryCode
}

export const openItem = (sample: PreparedSample, itemId: string) =>
  sample.secretary.client.agenda.openItem({ itemId })

/** Fills the sheets of some members and seals them; scores differ from criterion to criterion and member to member. */
export async function sealSheets(
  sample: PreparedSample,
  itemId: string,
  numbers: readonly number[] = Array.from({ length: MEMBERS }, (_, index) => index + 1),
): Promise<void> {
  for (const number of numbers) {
    const { client } = sample.member(number)
    for (const criterion of [1, 2, 3, 4])
      await client.score.put({ itemId, criterion: `CON-${criterion}`, value: 2 + ((number + criterion) % 4) })
    await client.score.seal({ itemId })
  }
}

export const reveal = (sample: PreparedSample, itemId: string) =>
  sample.chair.client.score.reveal({ itemId, key: { by: 'pin', pin: PIN } })

export const approve = (sample: PreparedSample, itemId: string, text = 'เห็นชอบข้อเสนอการเปลี่ยนแปลงตามที่เสนอ') =>
  sample.secretary.client.resolution.record({
    itemId,
    kind: 'approve',
    text,
    method: 'no_objection',
    count: null,
    castingVote: null,
    dissents: [],
  })
