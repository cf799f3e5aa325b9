import type { Page } from '@playwright/test'
import { projector } from '../../shared/messages/projector.ts'
import { room } from '../../shared/messages/room.ts'
import type { RemoteWindow } from '../bench/support/remote-window.ts'
import { recordFrames, takeFrames } from './support/frame-recorder.ts'
import { type LargeMeeting, openOthers, prepareLargeMeeting } from './support/large-meeting.ts'
import { expectedSentences, firstMissing, printMinutes } from './support/large-minutes.ts'
import {
  CHAIR_INDEX,
  CRITERIA,
  expectedTotal,
  type ScriptedItem,
  TAB_MEMBER_INDEX,
  writeLargeScript,
} from './support/large-script.ts'
import { voteAndRecord } from './support/large-votes.ts'
import { findLeaks, listenToSocket, pushedAfter, type Received } from './support/leak-watch.ts'
import { expect, test } from './support/mati.ts'
import { enterRoom, giveScores, revealScores, sealScores, thai } from './support/room-actions.ts'
import { CHAIR_NAME, memberName, PIN, SECRETARY_NAME } from './support/sample-workspace.ts'
import { openItem, recordResolution } from './support/session-steps.ts'
import { signIn } from './support/windows.ts'

type Tabs = { secretary: Page; member: Page; chair: Page; wall: Page }
type Stage = {
  meeting: LargeMeeting
  tabs: Tabs
  others: RemoteWindow[]
  clerk: RemoteWindow
  heard: Record<'member' | 'wall', Received[]>
}

test('eleven members, twenty-four proposals, four tabs of one browser: nothing leaks, no frame is stale, the minutes are right', async ({
  mati,
}) => {
  test.setTimeout(900_000)
  const script = writeLargeScript()
  const meeting = await prepareLargeMeeting(mati.dataDirectory, script)
  const heard = { member: [] as Received[], wall: [] as Received[] }
  const secretary = await mati.open()
  const member = await mati.open((page) => {
    heard.member = listenToSocket(page)
  })
  const chair = await mati.open()
  await signIn(secretary, SECRETARY_NAME)
  await signIn(member, memberName(3))
  await signIn(chair, CHAIR_NAME)
  const others = await openOthers(
    mati.link,
    meeting.members.map(({ ticket }) => ticket),
  )
  const [clerk] = await openOthers(mati.link, [meeting.secretaryTicket])
  if (!clerk) throw new Error('no clerk')
  const present = script[0]?.present ?? []
  await clerk.call('attendance.arrive', {
    meetingId: meeting.id,
    personIds: [...present.map((index) => meeting.members[index]?.personId ?? ''), meeting.secretaryId],
    at: null,
  })
  await clerk.call('meeting.open', {
    meetingId: meeting.id,
    presidingPersonId: meeting.members[CHAIR_INDEX]?.personId ?? '',
    presidingPin: PIN,
  })
  await passFirstSections(clerk, meeting.id)
  for (const page of [secretary, member, chair]) await enterRoom(page, meeting.id)
  const opened = secretary.waitForEvent('popup')
  await secretary.getByRole('button', { name: room.projector.open }).click()
  const wall = await opened
  heard.wall = listenToSocket(wall)
  await expect(wall.getByRole('heading', { level: 1 })).toBeVisible()
  await recordFrames(wall, {
    title: 'h1',
    scores: `[aria-label="${projector.scores}"]`,
    // The vote that leads to it has a heading of its own.
    resolution: `section:not([aria-label="${projector.vote}"]) > h2`,
  })
  const stage = { meeting, tabs: { secretary, member, chair, wall }, others, clerk, heard }
  for (const item of script) await holdItem(stage, item)
  assertFrames(await takeFrames(wall), script)
  expect(pushedAfter(heard.member, 30).length, 'the stream is heard at all').toBeGreaterThan(24)
  const text = await printMinutes(clerk, meeting.id)
  expect(
    firstMissing(text, expectedSentences(script, meeting)),
    'a sentence that the minutes lack',
  ).toBeNull()
  for (const { arrives, leaves } of script.slice(1))
    for (const [index, verb] of [
      ...arrives.map((index) => [index, 'ที่ประชุม|มาประชุม'] as const),
      ...leaves.map((index) => [index, 'ออกจากที่ประชุม'] as const),
    ])
      expect(text).toMatch(
        new RegExp(`น\\.${meeting.members[index]?.name.replaceAll(' ', '')}(กลับเข้า)?(${verb})`),
      )
})

/** What the chair tells, the last minutes, what follows from them: noted and finished. */
async function passFirstSections(clerk: RemoteWindow, meetingId: string): Promise<void> {
  const { items } = await clerk.call('meeting.get', { meetingId })
  for (const { id: itemId, section } of items) {
    if (section >= 4) continue
    await clerk.call('agenda.openItem', { itemId })
    await clerk.call('agenda.editNote', { itemId, text: 'ที่ประชุมรับทราบ' })
    await clerk.call('agenda.finishItem', { itemId })
  }
}

async function holdItem(stage: Stage, item: ScriptedItem): Promise<void> {
  const { meeting, tabs } = stage
  await comeAndGo(stage, item)
  const number = `${thai(4)}.${thai(item.index + 1)}`
  await openItem(tabs.secretary, number)
  await expect(tabs.wall.getByRole('heading', { level: 1, name: item.title, exact: true })).toBeVisible()
  await scoreIndependently(stage, item)
  const beforeReveal = stage.heard.member.length
  await revealScores(tabs.chair, PIN)
  const total = thai2(expectedTotal(item) ?? '')
  await expect(tabs.wall.getByRole('region', { name: projector.scores })).toContainText(total)
  await expect(tabs.member.getByRole('heading', { name: room.results.title })).toBeVisible()
  // The ear works: what it must not hear before, it hears now.
  const personIds = meeting.members.map(({ personId }) => personId)
  const told = findLeaks({
    item,
    frames: stage.heard.member.slice(beforeReveal),
    ownPersonId: null,
    personIds,
  })
  expect(told.length, 'the revealed sheets reach the member').toBeGreaterThan(CRITERIA.length)
  const itemId = meeting.itemIds[item.index] ?? ''
  if (item.outcome.method === 'no_objection' || item.outcome.method === 'show_of_hands')
    await recordResolution(tabs.secretary, outcomeOf(item))
  else await voteAndRecord({ clerk: stage.clerk, others: stage.others, itemId }, item)
  await expect(
    tabs.wall.getByRole('heading', { name: `${projector.resolution}: ${projector.kinds.approve}` }),
  ).toBeVisible()
}

const thai2 = (text: string) =>
  [...text].map((letter) => (/\d/.test(letter) ? thai(Number(letter)) : letter)).join('')

function outcomeOf({ outcome }: ScriptedItem): Parameters<typeof recordResolution>[1] {
  if (outcome.method === 'show_of_hands') {
    const { inFavour, against, abstained } = outcome
    return { kind: 'approve', vote: { inFavour, against, abstained } }
  }
  return { kind: 'approve' }
}

async function comeAndGo({ clerk, meeting }: Stage, item: ScriptedItem): Promise<void> {
  const idOf = (index: number) => meeting.members[index]?.personId ?? ''
  if (item.arrives.length > 0 && item.index > 0)
    await clerk.call('attendance.arrive', {
      meetingId: meeting.id,
      personIds: item.arrives.map(idOf),
      at: null,
    })
  for (const index of item.leaves)
    await clerk.call('attendance.leave', { meetingId: meeting.id, personId: idOf(index), at: null })
}

/** Half of the time the tab's member seals first: what the others then do must not be heard there. */
async function scoreIndependently(stage: Stage, item: ScriptedItem): Promise<void> {
  const { tabs, heard, meeting } = stage
  const start = { member: heard.member.length, wall: heard.wall.length }
  const isFirst = item.index % 2 === 0
  if (isFirst) await scoreAtTheTab(tabs.member, item)
  const afterOwn = heard.member.length
  for (const [index, sheet] of item.sheets)
    if (index !== TAB_MEMBER_INDEX) await fillSheet(stage, { item, index, sheet })
  const pushed = pushedAfter(heard.member, afterOwn)
  if (isFirst && ![...item.sheets.values()].some(({ kind }) => kind === 'recused')) {
    expect(
      pushed.map(({ payload }) => payload.toString()),
      'nothing is heard of others’ sealing',
    ).toEqual([])
  }
  if (!isFirst) await scoreAtTheTab(tabs.member, item)
  const personIds = meeting.members.map(({ personId }) => personId)
  const own = personIds[TAB_MEMBER_INDEX] ?? null
  expect(
    findLeaks({ item, frames: heard.member.slice(start.member), ownPersonId: own, personIds }),
    'at the member',
  ).toEqual([])
  expect(
    findLeaks({ item, frames: heard.wall.slice(start.wall), ownPersonId: null, personIds }),
    'on the wall',
  ).toEqual([])
  await expect(tabs.member.getByRole('heading', { name: room.results.title })).toHaveCount(0)
}

async function scoreAtTheTab(page: Page, item: ScriptedItem): Promise<void> {
  const sheet = item.sheets.get(TAB_MEMBER_INDEX)
  await expect(page.getByRole('heading', { name: item.title, exact: true }).first()).toBeVisible()
  if (sheet?.kind === 'scores') {
    await giveScores(page, sheet.values)
    await sealScores(page)
  }
}

async function fillSheet(
  { others, meeting }: Stage,
  {
    item,
    index,
    sheet,
  }: { item: ScriptedItem; index: number; sheet: ReturnType<ScriptedItem['sheets']['get']> },
): Promise<void> {
  const window = others[index]
  const itemId = meeting.itemIds[item.index] ?? ''
  if (!window || !sheet) throw new Error('no such member')
  if (sheet.kind === 'abstained') await window.call('score.abstain', { itemId, reason: 'ยังไม่ได้อ่านเอกสาร' })
  else if (sheet.kind === 'recused')
    await window.call('score.recuse', { itemId, reason: 'เคยเป็นที่ปรึกษาของส่วนราชการเจ้าของเรื่อง' })
  else {
    for (const [nth, criterion] of CRITERIA.entries())
      await window.call('score.put', { itemId, criterion, value: sheet.values[nth] ?? 1 })
    await window.call('score.seal', { itemId })
  }
}

/** Every frame on the wall is one of the four that the script allows for its item, in the script's order. */
function assertFrames(
  frames: { title: string; scores: string; resolution: string }[],
  script: readonly ScriptedItem[],
): void {
  let at = -1
  for (const frame of frames) {
    const index = script.findIndex(({ title }) => title === frame.title)
    // Before the first proposal the wall shows what was noted last.
    if (at < 0 && index < 0) continue
    expect(index, `a known title: "${frame.title}"`).toBeGreaterThanOrEqual(0)
    expect(index, 'the wall never goes back').toBeGreaterThanOrEqual(at)
    at = index
    const item = script[index]
    if (item && frame.scores !== '')
      expect(frame.scores, `scores of ${item.title}`).toContain(thai2(expectedTotal(item) ?? ''))
    if (frame.resolution !== '') expect(frame.scores, 'a resolution stands with its scores').not.toBe('')
  }
  expect(at).toBe(script.length - 1)
  // Title, scores and resolution of each were seen: the recorder works.
  expect(frames.length).toBeGreaterThanOrEqual(script.length * 3)
}
