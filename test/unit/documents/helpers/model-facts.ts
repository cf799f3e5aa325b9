import type { DocumentRequest } from '../../../../electron/documents/documents.ts'
import type { Paper } from '../../../../shared/domain/documents/papers.ts'
import { withoutSpace } from './read-pdf.ts'

/**
 * The facts that a paper owes its reader, read from the model by a walk of its own: nothing of how the program words,
 * orders or formats them is used. Digits are folded to Arabic ones, since which are printed is another test's.
 */
export type Fact = { text: string; times: number }

/** Keys of a model that are for the program: states, ids, names of fields, what other papers print. */
const UNPRINTED = [
  ...[
    'digits',
    'auditHead',
    'isSample',
    'isDraft',
    'meetingId',
    'id',
    'role',
    'fieldName',
    'basis',
    'method',
  ],
  ...[
    'castingVote',
    'cause',
    'plannedMinutes',
    'values',
    'openedAt',
    'closedAt',
    'endsAt',
    'style',
    'isWritten',
    'vacant',
  ],
]
const UNPRINTED_IN: Partial<Record<Paper, readonly string[]>> = {
  // A letter that lists what was resolved, and forms that others fill in.
  transmittal: ['place', 'startsAt', 'text', 'conditions', 'votes'],
  score_sheets: ['date', 'place', 'startsAt'],
  follow_up: ['responsible'],
}
/** Said once over all that it belongs to. */
const SAID_ONCE = ['section']

const KINDS: Readonly<Record<string, string>> = {
  approve: 'เห็นชอบ',
  approve_with_conditions: 'เห็นชอบโดยมีเงื่อนไข',
  return: 'ส่งกลับ',
  left: 'ออกจากที่ประชุม',
}
const MONTHS = 'มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม'.split(
  ' ',
)
const SHORT_MONTHS = 'ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.'.split(' ')

/** Sentences in which a bare number would be found by chance. */
const SENTENCES: Readonly<Record<string, (figure: number) => string>> = {
  noticeDays: (figure) => `ไม่น้อยกว่า ${figure} วัน`,
  inFavour: (figure) => `เห็นด้วย ${figure} เสียง`,
  against: (figure) => `ไม่เห็นด้วย ${figure} เสียง`,
  scorers: (figure) => `มีผู้ให้คะแนน ${figure} คน`,
  scaleMax: (figure) => `${figure}`,
  present: (figure) => `ประชุม ${figure} คน`,
  members: (figure) => `${figure} คน`,
  recused: (figure) => `${figure}`,
  needed: (figure) => `อย่างน้อย ${figure} คน`,
}

export const folded = (text: string): string =>
  withoutSpace(text).replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50))

/** A day, a month, an instant or a time of day as a Thai document has it. */
function told(text: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(text) ?? []
  const buddhist = Number(year) + 543
  if (day) return `${Number(day)} ${MONTHS[Number(month) - 1]} ${buddhist}`
  if (year) return `${SHORT_MONTHS[Number(month) - 1]} ${buddhist}`
  // A law is named in full on paper, however a rule cites it.
  if (text.startsWith('พ.ร.บ. ')) return text.replace('พ.ร.บ. ', 'พระราชบัญญัติ')
  const instant = /T(\d{2}):(\d{2}):\d{2}/.exec(text)
  if (instant) return `${String((Number(instant[1]) + 7) % 24).padStart(2, '0')}.${instant[2]} น.`
  return /^\d{2}:\d{2}$/.test(text) ? `${text.replace(':', '.')} น.` : text
}

export function factsOf({ kind: paper, model }: DocumentRequest): Fact[] {
  const times = new Map<string, number>()
  const skipped = [...UNPRINTED, ...(UNPRINTED_IN[paper] ?? [])]
  const add = (text: string, isOnce: boolean) => {
    for (const line of text.split('\n')) {
      const fact = folded(line)
      if (fact !== '') times.set(fact, isOnce ? 1 : (times.get(fact) ?? 0) + 1)
    }
  }
  const visit = (value: unknown, key: string, isOnce: boolean): void => {
    if (skipped.includes(key) || value === null || isEmptySection(value)) return
    if (isSession(value)) add(`ครั้งที่ ${value.number}/${value.buddhistYear}`, true)
    if (Array.isArray(value)) for (const each of value) visit(each, key, isOnce)
    else if (typeof value === 'object')
      for (const [name, each] of Object.entries(value)) visit(each, name, isOnce || SAID_ONCE.includes(name))
    else if (typeof value === 'string') add(key === 'kind' ? (KINDS[value] ?? '') : told(value), isOnce)
    else if (typeof value === 'number') add(SENTENCES[key]?.(value) ?? '', true)
  }
  visit(model, '', false)
  return [...times].map(([text, count]) => ({ text, times: count }))
}

const isSession = (value: unknown): value is { number: number; buddhistYear: number } =>
  typeof value === 'object' && value !== null && 'number' in value && 'buddhistYear' in value

/** A heading with nothing under it is left out. */
const isEmptySection = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'title' in value && 'text' in value && value.text === ''

/** Facts that a rendering has less often than the model. */
export function missingFacts(facts: readonly Fact[], text: string): string[] {
  const read = folded(text)
  return facts.flatMap((fact) => (read.split(fact.text).length - 1 < fact.times ? [fact.text] : []))
}

/** The first of the texts that does not stand behind the one before it, or null. */
export function firstOutOfOrder(texts: readonly string[], text: string): string | null {
  let at = 0
  for (const wanted of texts.map(withoutSpace)) {
    const found = text.indexOf(wanted, at)
    if (found === -1) return wanted
    at = found + wanted.length
  }
  return null
}
