import { describe, expect, test } from 'vitest'
import { createAnchoring } from '../../../shared/domain/anchoring.ts'
import type { TextPlace } from '../../../shared/domain/proposal-text.ts'

const APPROVAL = 'เสนอผู้มีอำนาจพิจารณาอนุมัติภายใน 3 วันทำการ'
const FILING = 'ผู้รับบริการยื่นคำขอพร้อมเอกสารหลักฐาน ณ สำนักงานที่ดินจังหวัด'
const CHECK = 'เจ้าหน้าที่ตรวจสอบความถูกต้องครบถ้วนของเอกสารและหลักฐานประกอบ'
const NOTICE = 'แจ้งผลการพิจารณาให้ผู้ยื่นคำขอทราบเป็นหนังสือภายในกำหนดเวลา'
const SYSTEM = 'พัฒนาระบบสารสนเทศเพื่อให้บริการประชาชนได้ตลอดยี่สิบสี่ชั่วโมง'
const SURVEY = 'สำรวจความพึงพอใจของผู้รับบริการทุกไตรมาสและเผยแพร่ผลต่อสาธารณะ'
const MANUAL = 'จัดทำคู่มือการปฏิบัติงานและประชาสัมพันธ์ให้ผู้เกี่ยวข้องทราบทั่วกัน'
const BUDGET = 'งบประมาณดำเนินการเบิกจ่ายจากงบรายจ่ายประจำปีของกรมในหมวดดำเนินงาน'

/** 〔 and 〕 hold the noted passage in the old text, and in the new one where it is to be found; none: it must not be. */
type Case = {
  name: string
  before: Record<string, string>
  after: Record<string, string>
  state: 'exact' | 'moved' | 'uncertain' | 'lost'
}
const on = (text: string) => `〔${text}〕`
const lines = (...all: string[]) => all.join('\n')
const field = (text: string) => ({ background: text })

const CASES: Case[] = [
  {
    name: 'nothing changed',
    before: field(lines(FILING, on(CHECK))),
    after: field(lines(FILING, on(CHECK))),
    state: 'exact',
  },
  {
    name: 'another field changed',
    before: { title: 'ก', background: on(CHECK) },
    after: { title: 'ข', background: on(CHECK) },
    state: 'exact',
  },
  {
    name: 'a paragraph was put in before it',
    before: field(lines(FILING, on(CHECK), NOTICE)),
    after: field(lines(SURVEY, FILING, on(CHECK), NOTICE)),
    state: 'exact',
  },
  {
    name: 'a paragraph was put in behind it',
    before: field(lines(FILING, on(CHECK), NOTICE)),
    after: field(lines(FILING, on(CHECK), NOTICE, SURVEY)),
    state: 'exact',
  },
  {
    name: 'a paragraph far before it was taken out',
    before: field(lines(SURVEY, MANUAL, FILING, on(CHECK), NOTICE)),
    after: field(lines(MANUAL, FILING, on(CHECK), NOTICE)),
    state: 'exact',
  },
  {
    name: 'a word of the sentence before it changed',
    before: field(`${FILING} ${on(CHECK)} ${NOTICE}`),
    after: field(`${FILING.replace('ยื่น', 'ส่ง')} ${on(CHECK)} ${NOTICE}`),
    state: 'exact',
  },
  {
    name: 'a word in the passage changed',
    before: field(`${FILING} ${on(APPROVAL)} ${NOTICE}`),
    after: field(`${FILING} ${on(APPROVAL.replace('3', '5'))} ${NOTICE}`),
    state: 'moved',
  },
  {
    name: 'Arabic digits became Thai',
    before: field(`${FILING} ${on(APPROVAL)} ${NOTICE}`),
    after: field(`${FILING} ${on(APPROVAL.replace('3', '๓'))} ${NOTICE}`),
    state: 'moved',
  },
  {
    name: 'spaces changed inside the passage',
    before: field(`${FILING} ${on(APPROVAL)} ${NOTICE}`),
    after: field(`${FILING} ${on(APPROVAL.replace(' 3 ', '  3  '))} ${NOTICE}`),
    state: 'moved',
  },
  {
    name: 'the passage moved with its paragraph',
    before: field(lines(`${FILING} ${on(APPROVAL)} ${NOTICE}`, SURVEY, MANUAL, BUDGET, SYSTEM, CHECK)),
    after: field(lines(SURVEY, MANUAL, BUDGET, SYSTEM, CHECK, `${FILING} ${on(APPROVAL)} ${NOTICE}`)),
    state: 'moved',
  },
  {
    name: 'the passage moved to another field with its paragraph',
    before: { background: lines(`${FILING} ${on(APPROVAL)} ${NOTICE}`, SURVEY), objective: MANUAL },
    after: { background: SURVEY, objective: lines(MANUAL, `${FILING} ${on(APPROVAL)} ${NOTICE}`) },
    state: 'moved',
  },
  {
    name: 'the passage is gone',
    before: field(lines(FILING, on(CHECK), NOTICE)),
    after: field(lines(FILING, NOTICE)),
    state: 'lost',
  },
  { name: 'the field is empty now', before: field(on(CHECK)), after: {}, state: 'lost' },
  {
    name: 'all of it is another text',
    before: field(lines(FILING, on(CHECK))),
    after: field(lines(SURVEY, BUDGET)),
    state: 'lost',
  },
  {
    name: 'a look-alike stands elsewhere and the passage is gone',
    before: field(lines(`${FILING} ${on(APPROVAL)} ${NOTICE}`, `${SYSTEM} ${APPROVAL} ${SURVEY}`)),
    after: field(lines(`${FILING} ${NOTICE}`, `${SYSTEM} ${APPROVAL} ${SURVEY}`)),
    state: 'uncertain',
  },
  {
    name: 'a look-alike is put in elsewhere and the passage is taken out',
    before: field(lines(`${FILING} ${on(APPROVAL)} ${NOTICE}`, SURVEY)),
    after: field(lines(`${FILING} ${NOTICE}`, `${MANUAL} ${APPROVAL} ${BUDGET}`)),
    state: 'uncertain',
  },
  {
    name: 'a look-alike is put in before it',
    before: field(lines(FILING, `${CHECK} ${on(APPROVAL)} ${NOTICE}`)),
    after: field(lines(`${MANUAL} ${APPROVAL} ${BUDGET}`, FILING, `${CHECK} ${on(APPROVAL)} ${NOTICE}`)),
    state: 'exact',
  },
  {
    name: 'the first of two stays the first',
    before: field(lines(`${FILING} ${on(APPROVAL)} ${NOTICE}`, `${SYSTEM} ${APPROVAL} ${SURVEY}`)),
    after: field(lines(MANUAL, `${FILING} ${on(APPROVAL)} ${NOTICE}`, `${SYSTEM} ${APPROVAL} ${SURVEY}`)),
    state: 'exact',
  },
  {
    name: 'the second of two stays the second',
    before: field(lines(`${FILING} ${APPROVAL} ${NOTICE}`, `${SYSTEM} ${on(APPROVAL)} ${SURVEY}`)),
    after: field(lines(MANUAL, `${FILING} ${APPROVAL} ${NOTICE}`, `${SYSTEM} ${on(APPROVAL)} ${SURVEY}`)),
    state: 'exact',
  },
  {
    name: 'the two change places: read in order it is the other that moved',
    before: field(lines(`${FILING} ${on(APPROVAL)} ${NOTICE}`, `${SYSTEM} ${APPROVAL} ${SURVEY}`)),
    after: field(lines(`${SYSTEM} ${APPROVAL} ${SURVEY}`, `${FILING} ${on(APPROVAL)} ${NOTICE}`)),
    state: 'exact',
  },
  {
    name: 'the other of two is taken out',
    before: field(lines(`${FILING} ${on(APPROVAL)} ${NOTICE}`, `${SYSTEM} ${APPROVAL} ${SURVEY}`)),
    after: field(lines(`${FILING} ${on(APPROVAL)} ${NOTICE}`, SYSTEM)),
    state: 'exact',
  },
  {
    name: 'a whole paragraph stands twice and one is gone',
    before: field(lines(CHECK, on(APPROVAL), NOTICE, CHECK, APPROVAL, SURVEY)),
    after: field(lines(CHECK, NOTICE, CHECK, APPROVAL, SURVEY)),
    state: 'uncertain',
  },
  {
    name: 'the passage changed and its old words were put in elsewhere',
    before: field(`${FILING} ${on(APPROVAL)} ${NOTICE}`),
    after: field(
      lines(`${FILING} ${APPROVAL.replace('3', '5')} ${NOTICE}`, `${MANUAL} ${APPROVAL} ${BUDGET}`),
    ),
    state: 'uncertain',
  },
  {
    name: 'three steps alike, the middle one noted, a word far off changed',
    before: field(
      lines(`${FILING} ${APPROVAL}`, `${CHECK} ${on(APPROVAL)}`, `${NOTICE} ${APPROVAL}`, SURVEY),
    ),
    after: field(
      lines(`${FILING} ${APPROVAL}`, `${CHECK} ${on(APPROVAL)}`, `${NOTICE} ${APPROVAL}`, `${SURVEY} ใหม่`),
    ),
    state: 'exact',
  },
  {
    name: 'three steps alike, the middle one taken out',
    before: field(lines(`${FILING} ${APPROVAL}`, `${CHECK} ${on(APPROVAL)}`, `${NOTICE} ${APPROVAL}`)),
    after: field(lines(`${FILING} ${APPROVAL}`, `${NOTICE} ${APPROVAL}`)),
    state: 'uncertain',
  },
  {
    name: 'a row was put in before the noted one',
    before: {
      'activities.0.name': FILING,
      'activities.0.output': 'รายงาน',
      'activities.1.name': on(CHECK),
      'activities.1.output': 'รายงาน',
    },
    after: {
      'activities.0.name': SURVEY,
      'activities.0.output': 'สรุปผล',
      'activities.1.name': FILING,
      'activities.1.output': 'รายงาน',
      'activities.2.name': on(CHECK),
      'activities.2.output': 'รายงาน',
    },
    state: 'moved',
  },
  {
    name: 'a short cell that every row has, its row taken out',
    before: {
      'activities.0.name': FILING,
      'activities.0.output': on('รายงาน'),
      'activities.1.name': CHECK,
      'activities.1.output': 'รายงาน',
    },
    after: { 'activities.0.name': CHECK, 'activities.0.output': 'รายงาน' },
    state: 'uncertain',
  },
  {
    name: 'a page was put in before the noted one',
    before: { 1: `${FILING} ${on(CHECK)} ${NOTICE}`, 2: SURVEY },
    after: { 1: MANUAL, 2: `${FILING} ${on(CHECK)} ${NOTICE}`, 3: SURVEY },
    state: 'moved',
  },
  {
    name: 'a page breaks its lines anew',
    before: { 1: `${FILING} ${on(CHECK)} ${NOTICE}` },
    after: { 1: `${FILING.slice(0, 20)}\n${FILING.slice(20)} ${on(CHECK)} ${NOTICE}` },
    state: 'exact',
  },
  {
    name: 'a page spells ำ as two and joins words with zero-width spaces',
    before: { 1: `${FILING} ${on('คำขอที่นำส่งทั้งหมดในปีงบประมาณ')} ${NOTICE}` },
    after: { 1: `\u200b${FILING} ${on('คํ\u0e32ขอที่นํ\u0e32ส่งทั้งหมดในปีงบประมาณ')} ${NOTICE}` },
    state: 'moved',
  },
  {
    name: 'the passage was cut in two by a page',
    before: { 1: `${FILING} ${on(CHECK)} ${NOTICE}`, 2: SURVEY },
    after: { 1: `${FILING} ${CHECK.slice(0, 30)}`, 2: `${CHECK.slice(30)} ${NOTICE} ${SURVEY}` },
    state: 'lost',
  },
]

function read(marked: Record<string, string>) {
  const places: TextPlace[] = []
  let span: { place: string; start: number; end: number } | null = null
  for (const [place, text] of Object.entries(marked)) {
    const start = text.indexOf('〔')
    if (start !== -1) span = { place, start, end: text.indexOf('〕') - 1 }
    places.push({ place, text: text.replace('〔', '').replace('〕', '') })
  }
  return { places, span }
}

describe('a passage in a new version', () => {
  test.each(CASES.map((each) => [each.name, each] as const))('%s', (_, { before, after, state }) => {
    const [old, now] = [read(before), read(after)]
    if (!old.span) throw new Error('the case notes nothing')
    const found = createAnchoring(old.places, now.places)(old.span)
    expect(found.state).toBe(state)
    if (found.state === 'exact' || found.state === 'moved') expect(found.span).toEqual(now.span)
    else expect(now.span).toBeNull()
  })

  test('there are at least thirty of them', () => expect(CASES.length).toBeGreaterThanOrEqual(30))
})
