import { cpSync, rmSync } from 'node:fs'
import { v7 } from 'uuid'
import { makeDataDirectory } from './program.ts'
import {
  approve,
  callMeeting,
  openItem,
  openMeeting,
  reveal,
  type SampleMeeting,
  sealSheets,
} from './sample-meeting.ts'
import { addSampleNotes } from './sample-notes.ts'
import { runScript } from './sample-script.ts'
import { MEMBERS, PIN, type PreparedSample, prepareSample } from './sample-workspace.ts'

export type ScreenStates = {
  committeeId: string
  proposalId: string
  /** A file of that proposal. */
  seriesId: string
  /** Member 3 has not sealed this item, which is open for scoring. */
  paper: { itemId: string; personId: string }
  meetings: {
    /** Played to its end, minutes finished, both documents signed. */
    signed: string
    /** Closed, minutes drafted. */
    drafted: SampleMeeting
    /** Open, nobody has arrived. */
    arriving: SampleMeeting
    /** Its first proposal is open, some have sealed. */
    scoring: SampleMeeting
    /** Revealed and not resolved. */
    revealed: SampleMeeting
    preparing: SampleMeeting
    /** Four proposals are scored ahead of their turn; some members have sealed some of them. */
    ahead: SampleMeeting
    /** Five were scored ahead and revealed together: some agreed on, one disputed, and one of a province. */
    overview: SampleMeeting
    /** Its first proposal is open, everybody has sealed. */
    allSealed: SampleMeeting
    /** Closed, minutes finished, the PDF made and not signed. */
    unsigned: string
    /** A vote by name is open; some have voted, member 3 has not. */
    voting: SampleMeeting
    /** A secret vote came to a tie, which waits for the chair. */
    tied: SampleMeeting
  }
}

/** Played once by each process that tests, and copied: the signed papers alone take seconds. */
let master: Promise<{ directory: string; states: ScreenStates }> | null = null

/** One workspace with a meeting in each state that a screen knows. */
export async function prepareScreenStates(dataDirectory: string): Promise<ScreenStates> {
  master ??= playMaster()
  const { directory, states } = await master
  cpSync(directory, dataDirectory, { recursive: true })
  return states
}

async function playMaster() {
  const directory = makeDataDirectory()
  process.once('exit', () => rmSync(directory, { recursive: true, force: true }))
  return { directory, states: await playStates(directory) }
}

async function playStates(dataDirectory: string): Promise<ScreenStates> {
  const sample = await prepareSample(dataDirectory)
  try {
    const signed = await runScript(sample)
    const drafted = await meetAndDraft(sample)
    const arriving = await callMeeting(sample, { number: 3, proposals: 2, from: 10 })
    await sample.secretary.client.meeting.open({
      meetingId: arriving.id,
      presidingPersonId: sample.chair.id,
      presidingPin: '2557',
    })
    const scoring = await meetUntilScoring(sample)
    const revealed = await meetUntilRevealed(sample)
    const ahead = await scoreAhead(sample)
    const overview = await revealAhead(sample)
    const preparing = await callMeeting(sample, { number: 6, proposals: 6, from: 17 })
    const allSealed = await callMeeting(sample, { number: 7, proposals: 1, from: 23 })
    await openMeeting(sample, allSealed)
    await openItem(sample, allSealed.itemIds[0] ?? '')
    await sealSheets(sample, allSealed.itemIds[0] ?? '')
    const unsigned = await meetAndFinish(sample)
    const voting = await voteUntil(sample, 'open')
    const tied = await voteUntil(sample, 'tie')
    const [row] = (await sample.secretary.client.proposal.list({ limit: 1 })).rows
    const { seriesId } = await addSampleNotes(sample, row?.id ?? '')
    const meetings = {
      signed,
      drafted,
      arriving,
      scoring,
      revealed,
      preparing,
      ahead,
      overview,
      allSealed,
      unsigned,
      voting,
      tied,
    }
    const paper = { itemId: scoring.itemIds[0] ?? '', personId: sample.member(3).id }
    return { paper, committeeId: sample.committeeId, proposalId: row?.id ?? '', seriesId, meetings }
  } finally {
    await sample.close()
  }
}

async function meetAndDraft(sample: PreparedSample): Promise<SampleMeeting> {
  const meeting = await callMeeting(sample, { number: 2, proposals: 1, from: 9 })
  await openMeeting(sample, meeting)
  const [itemId = ''] = meeting.itemIds
  await openItem(sample, itemId)
  await sealSheets(sample, itemId)
  await reveal(sample, itemId)
  await approve(sample, itemId)
  await sample.secretary.client.meeting.close({ meetingId: meeting.id })
  await sample.secretary.client.minutes.draft({ meetingId: meeting.id })
  await writeDoubtfully(sample, meeting.id)
  await sample.secretary.client.document.make({ meetingId: meeting.id, kind: 'minutes_pdf', jobId: v7() })
  return meeting
}

/** A day that fell on another weekday, and digits of both kinds: the check before signing has something to say. */
async function writeDoubtfully({ secretary }: PreparedSample, meetingId: string): Promise<void> {
  const [section] = (await secretary.client.minutes.get({ meetingId })).sections
  const text = 'ประธานแจ้งว่าจะรายงานผล ๓ เรื่อง ภายในวันศุกร์ที่ 15 มกราคม 2557'
  await secretary.client.minutes.edit({ meetingId, sectionId: section?.id ?? '', text })
}

/** Every item in its turn, then the minutes. */
async function meetAndFinish(sample: PreparedSample): Promise<string> {
  const { client } = sample.secretary
  const meeting = await callMeeting(sample, { number: 8, proposals: 1, from: 24 })
  await openMeeting(sample, meeting)
  const { items } = await client.meeting.get({ meetingId: meeting.id })
  for (const { id, kind } of items) {
    await openItem(sample, id)
    if (kind === 'proposal') {
      await sealSheets(sample, id)
      await reveal(sample, id)
      await approve(sample, id)
    } else {
      await client.agenda.editNote({ itemId: id, text: 'ที่ประชุมรับทราบ' })
      await client.agenda.finishItem({ itemId: id })
    }
  }
  await client.meeting.close({ meetingId: meeting.id })
  const { attendees } = await client.meeting.get({ meetingId: meeting.id })
  for (const { personId } of attendees.filter(({ stays }) => stays.length === 0))
    await client.attendance.setAbsence({ meetingId: meeting.id, personId, reason: 'ติดราชการ' })
  await client.minutes.draft({ meetingId: meeting.id })
  await client.minutes.finish({ meetingId: meeting.id })
  await client.document.make({ meetingId: meeting.id, kind: 'minutes_pdf', jobId: v7() })
  return meeting.id
}

async function meetUntilScoring(sample: PreparedSample): Promise<SampleMeeting> {
  const meeting = await callMeeting(sample, { number: 4, proposals: 3, from: 12 })
  await openMeeting(sample, meeting)
  const [itemId = ''] = meeting.itemIds
  await openItem(sample, itemId)
  await sealSheets(sample, itemId, [1, 2, 4, 5])
  return meeting
}

async function meetUntilRevealed(sample: PreparedSample): Promise<SampleMeeting> {
  const meeting = await callMeeting(sample, { number: 5, proposals: 2, from: 15 })
  await openMeeting(sample, meeting)
  const [first = '', second = ''] = meeting.itemIds
  await openItem(sample, first)
  await sealSheets(sample, first)
  await reveal(sample, first)
  await approve(sample, first)
  await openItem(sample, second)
  await sealSheets(sample, second)
  await reveal(sample, second)
  return meeting
}

async function voteUntil(sample: PreparedSample, state: 'open' | 'tie'): Promise<SampleMeeting> {
  const isOpen = state === 'open'
  const meeting = await callMeeting(sample, { number: isOpen ? 11 : 12, proposals: 1, from: isOpen ? 7 : 8 })
  await openMeeting(sample, meeting)
  const [itemId = ''] = meeting.itemIds
  await openItem(sample, itemId)
  await sealSheets(sample, itemId)
  await reveal(sample, itemId)
  const { ballotId } = await sample.secretary.client.ballot.open({
    ...{ itemId, kind: 'approve_with_conditions', method: isOpen ? 'named' : 'secret' },
    question: 'เห็นชอบโดยมีเงื่อนไข ดังนี้\n๑. ส่งแผนการจัดหาครุภัณฑ์ภายในสามสิบวัน\n๒. ระบุผู้รับผิดชอบแต่ละกิจกรรม',
  })
  for (const number of [2, 4, 5, 8]) {
    const choice = number % 4 === 0 ? 'in_favour' : 'against'
    await sample.member(number).client.ballot.cast({ itemId, ballotId, choice })
  }
  if (!isOpen) await sample.chair.client.ballot.close({ itemId, ballotId })
  return meeting
}

async function scoreAhead(sample: PreparedSample): Promise<SampleMeeting> {
  const meeting = await callMeeting(sample, { number: 9, proposals: 4, from: 1 })
  await openMeeting(sample, meeting)
  const { id: meetingId, itemIds } = meeting
  await sample.secretary.client.agenda.openScoring({ meetingId, itemIds })
  const [first = '', second = ''] = itemIds
  await sealSheets(sample, first, [1, 2, 4, 5])
  await sealSheets(sample, second, [1, 4])
  return meeting
}

async function revealAhead(sample: PreparedSample): Promise<SampleMeeting> {
  const meeting = await callMeeting(sample, { number: 10, proposals: 6, from: 5 })
  await openMeeting(sample, meeting)
  const { id: meetingId, itemIds } = meeting
  const scored = itemIds.slice(0, 5)
  await sample.secretary.client.agenda.openScoring({ meetingId, itemIds: scored })
  const [first = '', second = '', ...rest] = scored
  await sealSheets(sample, first)
  await sealSheets(sample, second)
  // An interest, an abstention and many who agree: what the overview has to tell apart.
  await sample.member(4).client.score.recuse({ itemId: second, reason: 'เคยเป็นที่ปรึกษาของส่วนราชการนี้' })
  for (const itemId of rest)
    for (let number = 1; number <= MEMBERS; number += 1) {
      const { client } = sample.member(number)
      for (const criterion of [1, 2, 3, 4])
        await client.score.put({
          itemId,
          criterion: `CON-${criterion}`,
          value: number % 3 === criterion % 3 ? 5 : 4,
        })
      await client.score.seal({ itemId })
    }
  const key = { by: 'pin' as const, pin: PIN }
  await sample.chair.client.score.revealTogether({ meetingId, itemIds: scored, key })
  return meeting
}
