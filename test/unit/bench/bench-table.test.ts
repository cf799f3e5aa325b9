import { describe, expect, it } from 'vitest'
import { type BenchRow, type Comparison, isGoalMet } from '../../../electron/commands/bench/bench-row.ts'
import { displayWidth, showNumber, tableLines } from '../../../electron/commands/bench/bench-table.ts'

const result: Comparison = {
  ...{ measured: 0.4, floor: 0.2, unit: 'ms', kind: 'ratio', figure: 2, runs: 10 },
  noise: [1.5, 2.5],
}
const row = (change: Partial<{ goal: number | null; figure: number }>): BenchRow => ({
  ...{ name: 'x', title: 'บันทึกคะแนน', against: 'เขียนตรง' },
  goal: change.goal ?? null,
  result: { ...result, figure: change.figure ?? 2 },
})

describe('a goal', () => {
  it('is met up to its very figure', () =>
    expect([2, 2.01].map((figure) => isGoalMet(row({ goal: 2, figure })))).toEqual([true, false]))
  it('says nothing where there is none, or no figure', () => {
    expect(isGoalMet(row({}))).toBeNull()
    expect(isGoalMet({ name: 'x', title: '', against: '', goal: 2, reason: 'ไม่มีเครื่องมือ' })).toBeNull()
  })
})

describe('the table', () => {
  it('counts columns as a terminal does: marks above and below have none', () =>
    expect(['ที่', 'น้ำ', 'กำ', 'ms'].map(displayWidth)).toEqual([1, 2, 2, 2]))
  it('shows three digits that matter', () =>
    expect([0.2314, 1.234, 12.34, 4120.5].map(showNumber)).toEqual(['0.231', '1.23', '12.3', '4,121']))
  it('lines its columns up under Thai headings', () => {
    const lines = tableLines([row({ goal: 1.5 }), row({ goal: 2 })])
    const starts = lines
      .filter((_, index) => index !== 1)
      .map((line) => displayWidth(line.split('เขียนตรง')[0] ?? ''))
    expect(starts[1]).toBe(starts[2])
    expect(lines[2]).toMatch(/2\.00 เท่า.*1\.50–2\.50.*≤ 1\.50 เท่า.*ไม่ผ่าน$/)
    expect(lines[3]).toMatch(/[^่]ผ่าน$|\sผ่าน$/)
  })
  it('says why a row has no figure', () => {
    const lines = tableLines([
      { name: 'x', title: 'เอกสาร', against: '–', goal: null, reason: 'ไม่มีเครื่องมือ soffice' },
    ])
    expect(lines.at(-1)).toContain('วัดไม่ได้: ไม่มีเครื่องมือ soffice')
  })
})
