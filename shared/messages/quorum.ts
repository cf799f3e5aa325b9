import type { CommitteeRules, RuleTopic } from '../domain/committee.ts'
import type { Meter } from '../domain/meter.ts'
import type { ReconvenedState } from '../domain/reconvened.ts'

const NAMED: Readonly<Record<string, string>> = { '1/2': 'กึ่งหนึ่ง', '1/3': 'หนึ่งในสาม', '2/3': 'สองในสาม' }

/** "กึ่งหนึ่ง", "หนึ่งในสาม", else "3 ใน 5". */
export const shareName = (numerator: number, denominator: number): string =>
  NAMED[`${numerator}/${denominator}`] ?? `${numerator} ใน ${denominator}`

const RULES: Record<Meter['basis'], (rules: CommitteeRules) => string> = {
  fraction: ({ quorumNumerator, quorumDenominator }) =>
    `อย่างน้อย${shareName(quorumNumerator, quorumDenominator)}ของกรรมการทั้งหมด`,
  number: ({ quorumNumber }) => `อย่างน้อย ${quorumNumber} คน`,
  reconvened: ({ reconvenedNumerator, reconvenedDenominator }) =>
    `อย่างน้อย${shareName(reconvenedNumerator, reconvenedDenominator)}ของกรรมการทั้งหมด เพราะเป็นเรื่องที่เลื่อนมาเนื่องจากไม่ครบองค์ประชุม`,
}

/** Why a meeting that takes matters up again still needs the ordinary quorum. */
const NOT_REDUCED: Record<ReconvenedState, string | null> = {
  not_reconvened: null,
  reduced: null,
  not_allowed: null,
  other_cause: null,
  too_late: 'ใช้องค์ประชุมตามปกติ เพราะนัดประชุมอีกเกินกำหนดเวลา',
  notice_silent: 'ใช้องค์ประชุมตามปกติ เพราะหนังสือนัดไม่ได้ระบุให้ใช้องค์ประชุมที่ลดลง',
  new_matter: 'ใช้องค์ประชุมตามปกติ เพราะไม่ใช่เรื่องที่เลื่อนมา',
}

const topicOf = (meter: Pick<Meter, 'basis'>): RuleTopic =>
  meter.basis === 'reconvened' ? 'reconvened' : 'quorum'

/** Why so many are needed, with the section; the numbers themselves stand beside it. */
export function describeQuorum(meter: Omit<Meter, 'voterIds'>, rules: CommitteeRules): string {
  const { recused, vacant, basis, reconvened } = meter
  return [
    RULES[basis](rules),
    vacant > 0 ? `นับตำแหน่งว่าง ${vacant} ตำแหน่งด้วย` : null,
    recused > 0 ? `ไม่นับผู้ออกจากการพิจารณา ${recused} คน ตามมาตรา 15` : null,
    NOT_REDUCED[reconvened],
    rules.sources[topicOf(meter)].citation,
  ]
    .filter((part) => part !== null)
    .join(' · ')
}
