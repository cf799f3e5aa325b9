import { afterEach, beforeEach, expect, test } from 'vitest'
import { putFile } from '../../../electron/commands/demo/files.ts'
import { codeOf, createMeetingFixture, type MeetingFixture } from '../../helpers/meeting-fixture.ts'
import { smallPdf } from '../../helpers/small-pdf.ts'

const STEP = 'เสนอผู้มีอำนาจพิจารณาอนุมัติภายใน 3 วันทำการ'
const FILING = 'ผู้รับบริการยื่นคำขอพร้อมเอกสารหลักฐาน ณ สำนักงานที่ดินจังหวัด'
const NOTICE = 'แจ้งผลการพิจารณาให้ผู้ยื่นคำขอทราบเป็นหนังสือภายในกำหนดเวลา'
const SURVEY = 'สำรวจความพึงพอใจของผู้รับบริการทุกไตรมาสและเผยแพร่ผลต่อสาธารณะ'
const MANUAL = 'จัดทำคู่มือการปฏิบัติงานและประชาสัมพันธ์ให้ผู้เกี่ยวข้องทราบทั่วกัน'

let meeting: MeetingFixture
let proposalId = ''
beforeEach(async () => {
  meeting = await createMeetingFixture()
  proposalId = meeting.proposalIds[0] ?? ''
})
afterEach(() => meeting.test.close())
const keeper = () => meeting.cast.keeper.client
const ant = () => meeting.cast.ant.client

async function bring(pages: string[]) {
  const put = (name: string, bytes: Uint8Array) => putFile(keeper(), { name, bytes: Buffer.from(bytes) })
  return {
    file: await put('แผน.pdf', smallPdf(pages.length)),
    pages: await put('pages.json', Buffer.from(JSON.stringify(pages))),
  }
}

async function noteOnPage(
  pages: string[],
  place: string,
): Promise<{ seriesId: string; annotationId: string }> {
  const { seriesId } = await keeper().attachment.add({ proposalId, title: 'แผน', ...(await bring(pages)) })
  const start = pages[Number(place) - 1]?.indexOf(STEP) ?? 0
  const { annotationId } = await ant().annotation.create({
    ...{ proposalId, target: { kind: 'attachment', seriesId }, place },
    ...{ start, end: start + STEP.length, quote: STEP, body: 'เร็วไปหรือไม่' },
  })
  return { seriesId, annotationId }
}
const only = async () => (await ant().annotation.list({ proposalId }))[0]

test('in a new version of a file a note follows its sentence to another page, and says from where', async () => {
  const { seriesId } = await noteOnPage([`${FILING} ${STEP} ${NOTICE}`, SURVEY], '1')
  const pages = [`${MANUAL} ${STEP} ${SURVEY}`, `${FILING} ${STEP} ${NOTICE}`]
  await keeper().attachment.replace({ seriesId, ...(await bring(pages)) })
  const start = FILING.length + 1
  expect((await only())?.anchor).toMatchObject({
    ...{ state: 'moved', place: '2', start, end: start + STEP.length },
    movedFrom: { place: '1', quote: STEP },
  })
})

test('what only looks alike is offered in the tray, and its author places it by hand', async () => {
  const { seriesId, annotationId } = await noteOnPage([`${FILING} ${STEP} ${NOTICE}`], '1')
  const pages = [`${MANUAL} ${STEP} ${SURVEY}`]
  await keeper().attachment.replace({ seriesId, ...(await bring(pages)) })
  expect((await only())?.anchor).toMatchObject({ state: 'uncertain', place: '' })
  const [waiting] = await ant().annotation.tray({ proposalId })
  expect(waiting?.before).toMatchObject({ place: '1', quote: STEP })
  const start = MANUAL.length + 1
  const [candidate] = waiting?.candidates ?? []
  expect(candidate).toMatchObject({ place: '1', start, quote: STEP })
  const span = { place: '1', start, end: start + STEP.length, quote: STEP }
  await ant().annotation.place({ annotationId, ...span })
  expect(await ant().annotation.tray({})).toEqual([])
  expect((await only())?.anchor).toMatchObject({ state: 'placed', start })
})

test('a note that lost its sentence finds it again when a later version brings it back', async () => {
  const { seriesId } = await noteOnPage([`${FILING} ${STEP} ${NOTICE}`], '1')
  await keeper().attachment.replace({ seriesId, ...(await bring([SURVEY])) })
  expect((await only())?.anchor.state).toBe('lost')
  await keeper().attachment.replace({ seriesId, ...(await bring([`${FILING} ${STEP} ${NOTICE}`])) })
  expect((await only())?.anchor).toMatchObject({ state: 'exact', place: '1', start: FILING.length + 1 })
})

test('while the secretary types, the note stands where the sentence stands on the screen', async () => {
  const { body } = await keeper().proposal.get({ proposalId })
  const write = async (background: string) => {
    await keeper().proposal.edit({ proposalId, body: { ...body, background } })
  }
  await write(`${FILING} ${STEP} ${NOTICE}`)
  await keeper().proposal.keepVersion({ proposalId })
  const start = FILING.length + 1
  const at = { place: 'background', start, end: start + STEP.length, quote: STEP }
  await ant().annotation.create({ proposalId, target: { kind: 'proposal' }, ...at, body: 'ดูอีกครั้ง' })
  await write(`ใหม่ ${FILING} ${STEP} ${NOTICE}`)
  expect((await only())?.anchor).toMatchObject({ state: 'exact', start: start + 5 })
  await keeper().proposal.keepVersion({ proposalId })
  expect((await only())?.anchor).toMatchObject({ state: 'exact', start: start + 5 })
  await keeper().proposal.restoreVersion({ proposalId, version: 2 })
  expect((await only())?.anchor).toMatchObject({ state: 'exact', start })
})

test('a file that is replaced or withdrawn is no longer there to be noted or read', async () => {
  const { seriesId } = await noteOnPage([`${FILING} ${STEP} ${NOTICE}`], '1')
  const docx = { ...(await bring([SURVEY])), pages: null }
  expect(await codeOf(keeper().attachment.replace({ seriesId, ...docx }))).toBe('PDF_UNREADABLE')
  await keeper().attachment.withdraw({ seriesId, reason: 'ส่งผิดฉบับ' })
  expect(await keeper().attachment.list({ proposalId })).toEqual([])
  const again = { place: '1', start: 0, end: 5, quote: FILING.slice(0, 5), body: '' }
  const target = { kind: 'attachment' as const, seriesId }
  expect(await codeOf(ant().annotation.create({ proposalId, target, ...again }))).toBe('NOT_FOUND')
  expect(await only()).toMatchObject({ body: 'เร็วไปหรือไม่' })
})
