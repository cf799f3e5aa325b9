import { describe, expect, it } from 'vitest'
import {
  blockLines,
  deviationOf,
  type ItemAnalysis,
  noteLines,
} from '../../../renderer/features/overview/analysis.ts'
import { formatter } from '../../../renderer/ui/formatter.ts'

const format = formatter('arabic')
const rubric = {
  id: 'r',
  version: 1,
  scaleMin: 1,
  scaleMax: 5,
  thresholdHundredths: 300,
  criteria: [{ code: 'CON-2', number: 2, title: '', text: '', weight: 1 }],
}
const item = (rest: Partial<ItemAnalysis>): ItemAnalysis => ({
  itemId: 'i',
  number: '4.1',
  title: '',
  agencyName: null,
  state: 'revealed',
  plannedMinutes: 10,
  scorers: 3,
  abstained: 0,
  recused: 0,
  changes: 0,
  total: { n: 3, d: 1 },
  adjusted: null,
  isRecommended: true,
  criteria: [],
  variance: { n: 0, d: 1 },
  isStable: true,
  memberFlips: [],
  weightFlips: [],
  blocks: [],
  takenOutBy: null,
  ...rest,
})

describe('what is said of an item', () => {
  it('names the member and the weight on which the recommendation hangs, with the number it would be', () => {
    const flipping = item({
      isStable: false,
      memberFlips: [{ personId: 'p', name: 'สมาชิกตัวอย่าง ๑', total: { n: 21, d: 8 }, isRecommended: false }],
      weightFlips: [{ criterion: 'CON-2', isMore: true, total: { n: 122, d: 41 }, isRecommended: false }],
    })
    expect(noteLines(flipping, { rubric, format })).toEqual([
      'ถ้าไม่นับคะแนนของ สมาชิกตัวอย่าง ๑ ผลจะเปลี่ยนเป็นไม่ถึงเกณฑ์ (2.63)',
      'ถ้าน้ำหนักเกณฑ์ที่ 2 เพิ่มขึ้นร้อยละ 10 ผลจะเปลี่ยนเป็นไม่ถึงเกณฑ์ (2.98)',
    ])
  })

  it('says that nothing would change it, and says nothing where too few scored to tell', () => {
    expect(noteLines(item({}), { rubric, format })).toHaveLength(1)
    expect(noteLines(item({ isStable: false }), { rubric, format })).toEqual([])
  })

  it('names who asked for it apart, and does not say twice what the notes say', () => {
    const blocks = ['taken_out', 'member_flip', 'wide_spread'] as const
    expect(blockLines(item({ blocks: [...blocks], takenOutBy: 'สมาชิกตัวอย่าง ๒' }))).toEqual([
      'สมาชิกตัวอย่าง ๒ ขอพิจารณาแยก',
      'คะแนนของบางเกณฑ์ห่างกันมาก',
    ])
  })

  it('shows the deviation in points', () => {
    expect(deviationOf({ n: 9, d: 4 })).toBe('1.50')
  })
})
