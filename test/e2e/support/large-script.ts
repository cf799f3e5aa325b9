/**
 * What happens in the large meeting, decided before it begins and by nothing of the program's: eleven voting members,
 * twenty-four proposals, scores, recusals, comings and goings, votes. What must stand on the screens, on the wall and in
 * the minutes is worked out from this alone.
 */
export const MEMBERS_OF_LARGE = 11
export const ITEMS_OF_LARGE = 24
export const CRITERIA = ['CON-1', 'CON-2', 'CON-3', 'CON-4'] as const

/** Index 0 presides, index 2 sits at the member's tab; the others act through windows without a screen. */
export const CHAIR_INDEX = 0
export const TAB_MEMBER_INDEX = 2

export type Sheet = { kind: 'scores'; values: number[] } | { kind: 'abstained' } | { kind: 'recused' }
export type Outcome =
  | { method: 'no_objection' }
  | { method: 'show_of_hands'; inFavour: number; against: number; abstained: number }
  /** As many for as against, then the presiding member's casting vote. */
  | { method: 'tie'; inFavour: number; against: number; abstained: number; casting: 'in_favour' }
  | { method: 'named' | 'secret'; choices: ('in_favour' | 'against' | 'abstained')[] }

export type ScriptedItem = {
  index: number
  title: string
  /** Who comes or goes before the item opens, by index. */
  arrives: number[]
  leaves: number[]
  /** In the room while it is considered. */
  present: number[]
  /** By member's index; absent members have none. */
  sheets: ReadonlyMap<number, Sheet>
  outcome: Outcome
}

/** mulberry32: the same meeting in every run. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const SERVICES = [
  'การออกใบอนุญาตตั้งโรงงาน',
  'การจดทะเบียนสิทธิบัตรการประดิษฐ์',
  'การขอหนังสือรับรองถิ่นกำเนิดสินค้า',
  'การต่ออายุใบอนุญาตขับรถ',
  'การรับคำขอขึ้นทะเบียนเกษตรกร',
  'การขออนุญาตก่อสร้างอาคาร',
]
const CHANGES = ['ในวันเดียว', 'ผ่านเครือข่าย', 'ณ จุดเดียวเบ็ดเสร็จ', 'โดยไม่เรียกสำเนาเอกสาร']

const COMINGS: Readonly<Record<number, { arrives?: number[]; leaves?: number[] }>> = {
  4: { arrives: [10] },
  8: { leaves: [6] },
  13: { arrives: [6], leaves: [9] },
  19: { arrives: [9], leaves: [4] },
}

const all = Array.from({ length: MEMBERS_OF_LARGE }, (_, index) => index)

export function writeLargeScript(seed = 2557): ScriptedItem[] {
  const next = random(seed)
  const used = new Set<string>()
  const usedRows = new Set<string>()
  let present = all.filter((index) => index !== 10)
  return Array.from({ length: ITEMS_OF_LARGE }, (_, index) => {
    const { arrives = [], leaves = [] } = COMINGS[index] ?? {}
    present = all.filter(
      (member) => (present.includes(member) || arrives.includes(member)) && !leaves.includes(member),
    )
    const sheets = writeSheets({ index, present, used, usedRows, next })
    const voters = present.filter((member) => sheets.get(member)?.kind !== 'recused')
    const title = `${SERVICES[index % SERVICES.length]}${CHANGES[Math.floor(index / SERVICES.length)]}`
    return { index, title, arrives, leaves, present, sheets, outcome: writeOutcome(index, voters) }
  })
}

type SheetFacts = { index: number; used: Set<string>; next: () => number }

/** Until no criterion's row of dots is like one of an earlier item's, which may be seen already. */
function writeSheets(
  facts: SheetFacts & { present: readonly number[]; usedRows: Set<string> },
): Map<number, Sheet> {
  const { present, usedRows } = facts
  for (;;) {
    const sheets = new Map(present.map((member) => [member, writeSheet({ ...facts, member })]))
    const rows = dotsOf(sheets)
    if (rows.some((row) => usedRows.has(row))) continue
    for (const row of rows) usedRows.add(row)
    return sheets
  }
}

/** Each criterion's scores in ascending order. */
export const dotsOf = (sheets: ReadonlyMap<number, Sheet>): string[] =>
  CRITERIA.map((_, index) =>
    [...sheets.values()]
      .flatMap((sheet) => (sheet.kind === 'scores' ? [sheet.values[index] ?? 0] : []))
      .sort((left, right) => left - right)
      .join(','),
  )

/** Each member's row of scores is unlike any other row of the meeting, so that one seen too early gives itself away. */
function writeSheet(facts: { index: number; member: number; used: Set<string>; next: () => number }): Sheet {
  const { index, member, used, next } = facts
  const isAtScreen = member === CHAIR_INDEX || member === TAB_MEMBER_INDEX
  if (!isAtScreen && (index * 7 + member) % 29 === 3) return { kind: 'recused' }
  if (!isAtScreen && (index * 5 + member) % 31 === 4) return { kind: 'abstained' }
  for (;;) {
    const values = CRITERIA.map(() => 1 + Math.floor(next() * 5))
    const key = `${member}:${values.join('')}`
    if (used.has(key)) continue
    used.add(key)
    return { kind: 'scores', values }
  }
}

function writeOutcome(index: number, voters: readonly number[]): Outcome {
  const count = voters.length
  if (index % 8 === 3) return { method: 'show_of_hands', inFavour: count - 2, against: 1, abstained: 1 }
  if (index % 8 === 5) {
    const half = Math.floor((count - (count % 2)) / 2)
    return { method: 'tie', inFavour: half, against: half, abstained: count % 2, casting: 'in_favour' }
  }
  if (index === 10)
    return { method: 'named', choices: voters.map((_, nth) => (nth % 4 === 1 ? 'against' : 'in_favour')) }
  if (index === 18)
    return {
      method: 'secret',
      choices: voters.map((_, nth) => (nth % 5 === 2 ? 'against' : nth === 1 ? 'abstained' : 'in_favour')),
    }
  return { method: 'no_objection' }
}

/** The mean of all means, to the hundredth as the wall shows it, half up; by counting, not by the program's fractions. */
export function expectedTotal(item: ScriptedItem): string | null {
  const rows = [...item.sheets.values()].flatMap((sheet) => (sheet.kind === 'scores' ? [sheet.values] : []))
  if (rows.length === 0) return null
  const sum = rows.flat().reduce((left, right) => left + right, 0)
  const places = rows.length * CRITERIA.length
  return (Math.floor((sum * 200 + places) / (places * 2)) / 100).toFixed(2)
}
