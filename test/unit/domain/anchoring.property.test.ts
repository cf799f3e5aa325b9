import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createAnchoring } from '../../../shared/domain/anchoring.ts'
import type { TextPlace } from '../../../shared/domain/proposal-text.ts'

/** Sentences as government text has them: much alike, and used again and again. */
const STOCK = [
  'กรมจัดให้มีช่องทางชำระค่าธรรมเนียมผ่านธนาคารของรัฐ',
  'ผู้ประกอบการตรวจสอบสถานะคำขอได้ด้วยตนเอง',
  'แต่งตั้งคณะทำงานเพื่อขับเคลื่อนการปรับปรุงบริการ',
  'ฝึกอบรมบุคลากรผู้ให้บริการให้มีความรู้และทักษะ',
  'ยกเลิกการขอสำเนาเอกสารที่ทางราชการออกให้',
  'กำหนดตัวชี้วัดความสำเร็จและค่าเป้าหมายรายปี',
  'จังหวัดเปิดศูนย์บริการร่วมในห้างสรรพสินค้า',
  'รายงานความก้าวหน้าต่อคณะกรรมการกลั่นกรองทุกสามเดือน',
  'แก้ไขระเบียบที่เป็นอุปสรรคต่อการให้บริการ',
  'รับฟังความคิดเห็นของผู้มีส่วนได้เสียก่อนดำเนินการ',
  'ผู้รับบริการยื่นคำขอพร้อมเอกสารหลักฐาน ณ สำนักงาน',
  'เจ้าหน้าที่ตรวจสอบความถูกต้องครบถ้วนของเอกสาร',
  'เสนอผู้มีอำนาจพิจารณาอนุมัติภายใน 3 วันทำการ',
  'แจ้งผลการพิจารณาให้ผู้ยื่นคำขอทราบเป็นหนังสือ',
  'ลดขั้นตอนและระยะเวลาการปฏิบัติราชการ',
  'พัฒนาระบบสารสนเทศเพื่อให้บริการประชาชน',
  'จัดทำคู่มือการปฏิบัติงานและเผยแพร่ให้ทราบทั่วกัน',
  'สำรวจความพึงพอใจของผู้รับบริการทุกไตรมาส',
  'ประชาชนได้รับบริการที่สะดวก รวดเร็ว และเป็นธรรม',
  'หน่วยงานที่เกี่ยวข้องประสานงานและรายงานผลต่อผู้บังคับบัญชา',
  'งบประมาณดำเนินการจากงบรายจ่ายประจำปีของกรม',
  'เชื่อมโยงข้อมูลกับหน่วยงานอื่นผ่านระบบเครือข่าย',
]

/** A sentence that knows itself, so that the oracle can tell two alike apart. */
type Sentence = { text: string; isNoted: boolean }
type Text = Sentence[][]

const sentence = fc
  .tuple(fc.constantFrom(...STOCK), fc.option(fc.integer({ min: 1, max: 99 }), { freq: 2 }))
  .map(
    ([text, number]): Sentence => ({
      text: number === null ? text : `${text} (ข้อ ${number})`,
      isNoted: false,
    }),
  )
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 5 })
const text = fc.array(paragraph, { minLength: 3, maxLength: 10 })

const write = (paragraphs: Text): string =>
  paragraphs.map((each) => each.map((one) => one.text).join(' ')).join('\n')

/** Where the noted sentence stands: counted out, with nothing of what is tested. */
function spanOfNoted(paragraphs: Text): { start: number; end: number } | null {
  let at = 0
  for (const each of paragraphs) {
    for (const one of each) {
      if (one.isNoted) return { start: at, end: at + one.text.length }
      at += one.text.length + 1
    }
  }
  return null
}

type Change =
  | { kind: 'insert'; at: number; paragraph: Sentence[]; plants: boolean }
  | { kind: 'delete'; at: number }
  | { kind: 'swap'; at: number; with: number }
  | { kind: 'word'; at: number; in: number }
  | { kind: 'drop'; at: number; in: number }

const place = fc.nat({ max: 30 })
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ kind: fc.constant('insert' as const), at: place, paragraph, plants: fc.boolean() }),
  fc.record({ kind: fc.constant('delete' as const), at: place }),
  fc.record({ kind: fc.constant('swap' as const), at: place, with: place }),
  fc.record({ kind: fc.constant('word' as const), at: place, in: place }),
  fc.record({ kind: fc.constant('drop' as const), at: place, in: place }),
)

function apply(paragraphs: Text, step: Change, noted: string): Text {
  const next = paragraphs.map((each) => [...each])
  const at = next.length === 0 ? 0 : step.at % next.length
  const here = next[at]
  switch (step.kind) {
    case 'insert': {
      const planted = step.plants ? [{ text: noted, isNoted: false }] : []
      const middle = Math.floor(step.paragraph.length / 2)
      next.splice(at, 0, [...step.paragraph.slice(0, middle), ...planted, ...step.paragraph.slice(middle)])
      return next
    }
    case 'delete':
      next.splice(at, 1)
      return next
    case 'swap': {
      const to = step.with % Math.max(1, next.length)
      const other = next[to]
      if (here && other) [next[at], next[to]] = [other, here]
      return next
    }
    case 'word': {
      const one = here?.[step.in % here.length]
      // The noted sentence keeps its words here; changed words are in the hand table.
      if (here && one && !one.isNoted) here[step.in % here.length] = { ...one, text: `${one.text} เพิ่มเติม` }
      return next
    }
    case 'drop':
      if (here && here.length > 1) here.splice(step.in % here.length, 1)
      return next
    default:
      return next
  }
}

const scenario = fc
  .tuple(text, place, place, fc.array(change, { minLength: 1, maxLength: 5 }))
  .map(([paragraphs, row, column, changes]) => {
    const at = row % paragraphs.length
    const before = paragraphs.map((each, index) =>
      each.map((one, number) => ({ ...one, isNoted: index === at && number === column % each.length })),
    )
    const noted = before.flat().find(({ isNoted }) => isNoted)?.text ?? ''
    const after = changes.reduce((standing, step) => apply(standing, step, noted), before)
    return { before, after, noted }
  })

const asPlaces = (paragraphs: Text): TextPlace[] => [
  { place: 'title', text: 'ข้อเสนอการเปลี่ยนแปลง' },
  { place: 'background', text: write(paragraphs) },
]

type Range = { start: number; end: number }

/** The sentences before and behind the one at a place, whatever number or word was added to them. */
function neighbours(paragraphs: Text, { start }: Range): string | null {
  const all = paragraphs.flat()
  let at = 0
  for (const [index, one] of all.entries()) {
    const beside = [all[index - 1], all[index + 1]].map((each) =>
      STOCK.find((stem) => each?.text.startsWith(stem)),
    )
    if (at === start) return JSON.stringify(beside)
    at += one.text.length + 1
  }
  return null
}

/** Of two whole paragraphs that read the same nobody can say which was taken out; what is done then is in the hand table. */
function hasTwin(before: Text, after: Text): boolean {
  const own = before.find((each) => each.some(({ isNoted }) => isNoted)) ?? []
  const isTwin = (each: Sentence[]) => !each.some(({ isNoted }) => isNoted) && write([each]) === write([own])
  return before.some(isTwin) || after.some(isTwin)
}

test('a note stands on its own sentence or waits in the tray: never on a look-alike', () => {
  const tally = { right: 0, tray: 0, gone: 0 }
  fc.assert(
    fc.property(scenario, ({ before, after }) => {
      const span = spanOfNoted(before)
      if (!span) return
      fc.pre(!hasTwin(before, after))
      const found = createAnchoring(asPlaces(before), asPlaces(after))({ place: 'background', ...span })
      const wanted = spanOfNoted(after)
      if (found.state === 'uncertain' || found.state === 'lost') {
        if (wanted) tally.tray += 1
        else tally.gone += 1
        return
      }
      const at = { start: found.span.start, end: found.span.end }
      // A copy planted between the same two sentences reads as the passage did: it is no other.
      if (neighbours(after, at) !== neighbours(before, span)) expect(at).toEqual(wanted)
      tally.right += 1
    }),
    { numRuns: Number(process.env.ANCHOR_RUNS ?? 400) },
  )
  // Of those whose sentence still stands: found, not merely refused.
  if (process.env.ANCHOR_RUNS) process.stdout.write(`${JSON.stringify(tally)}\n`)
  expect(tally.right / (tally.right + tally.tray)).toBeGreaterThan(0.6)
})
