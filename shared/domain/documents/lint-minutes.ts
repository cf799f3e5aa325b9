import { toArabicDigits } from '../../thai/digits.ts'
import { THAI_MONTHS } from '../../thai/months.ts'
import type { VoteCount } from '../voting.ts'
import type { DocumentDigits } from './document-common.ts'
import type { MinutesItem, MinutesModel } from './minutes-model.ts'

/** What a signer should look at once more. Numbers are Arabic; each kind has its sentence in the messages. */
export type MinutesFinding =
  | { rule: 'resolution_missing'; item: string; title: string }
  | { rule: 'dissent_without_reason'; item: string; name: string }
  | { rule: 'roster_missing'; name: string }
  | { rule: 'roster_doubled'; name: string }
  | { rule: 'digits_mixed'; item: string; digits: DocumentDigits }
  | { rule: 'date_impossible'; item: string; text: string }
  | { rule: 'weekday_wrong'; item: string; text: string; weekday: number }
  | { rule: 'times_reversed'; startedAt: string; endedAt: string }
  | { rule: 'deadline_past'; item: string; text: string }
  | { rule: 'casting_without_tie'; item: string }
  | { rule: 'room_differs'; item: string; gone: string[]; come: string[] }
  | { rule: 'quorum_lost'; item: string; present: number; needed: number }
  | { rule: 'votes_differ'; item: string; text: string; recorded: VoteCount }

/**
 * What cannot be signed: the paper would contradict the record or itself. The rest is for the signer's eyes, who may go
 * on: prose has its reasons.
 */
const CONTRADICTIONS: readonly MinutesFinding['rule'][] = [
  'resolution_missing',
  'roster_missing',
  'times_reversed',
  'casting_without_tie',
  'votes_differ',
]

export const isContradiction = ({ rule }: Pick<MinutesFinding, 'rule'>): boolean =>
  CONTRADICTIONS.includes(rule)

export type LintFacts = {
  model: Pick<
    MinutesModel,
    'digits' | 'items' | 'present' | 'absent' | 'participants' | 'startedAt' | 'endedAt' | 'meeting'
  >
  /** Everybody who holds a seat, by name. */
  roster: readonly string[]
  /** Numbers of items that were put off: nothing was resolved on them. */
  postponed: readonly string[]
  /** Of each resolution: who was there by the record that it rests on, and by the comings and goings as they stand now. */
  rooms: readonly DecisionRoom[]
}

export type DecisionRoom = {
  item: string
  recorded: readonly string[]
  now: readonly string[]
  /** By the comings and goings as they stand now. */
  quorum: { present: number; needed: number }
}

/** What cannot be signed first; then in the order of the document: who was there, when, then item by item. */
export const lintMinutes = (facts: LintFacts): MinutesFinding[] =>
  findAll(facts).toSorted((a, b) => Number(isContradiction(b)) - Number(isContradiction(a)))

const findAll = (facts: LintFacts): MinutesFinding[] => [
  ...rosterFindings(facts),
  ...timeFindings(facts),
  ...facts.rooms.flatMap(roomFindings),
  ...facts.model.items.flatMap((item) =>
    itemFindings(item, {
      isPostponed: facts.postponed.includes(item.number),
      date: facts.model.meeting.date,
      digits: facts.model.digits,
    }),
  ),
]

/** Present, represented and absent make up the roster: everybody once. Whoever sits for another is not on it; an adviser may stand among the participants. */
function rosterFindings({ model, roster }: LintFacts): MinutesFinding[] {
  const { present, absent, participants } = model
  const represented = present.flatMap(({ substituteFor }) => substituteFor ?? [])
  const names = [
    ...present.filter(({ substituteFor }) => substituteFor === null),
    ...absent,
    ...participants,
  ].map(({ name }) => name)
  const count = (list: readonly string[], name: string) => list.filter((each) => each === name).length
  const missing = new Set(
    roster.filter((name) => count(names, name) + count(represented, name) < count(roster, name)),
  )
  const doubled = new Set(names.filter((name) => count(names, name) > Math.max(1, count(roster, name))))
  return [
    ...[...missing].map((name) => ({ rule: 'roster_missing', name }) as const),
    ...[...doubled].map((name) => ({ rule: 'roster_doubled', name }) as const),
  ]
}

/** Times set right after a decision leave its record as it was: the papers would then tell two rooms. */
function roomFindings({ item, recorded, now, quorum }: DecisionRoom): MinutesFinding[] {
  const gone = recorded.filter((name) => !now.includes(name))
  const come = now.filter((name) => !recorded.includes(name))
  if (gone.length + come.length === 0) return []
  const { present, needed } = quorum
  return [
    ...(present < needed ? [{ rule: 'quorum_lost', item, present, needed } as const] : []),
    { rule: 'room_differs', item, gone, come },
  ]
}

/** A meeting does not go past midnight; "HH:MM" sorts as text. */
function timeFindings({ model: { startedAt, endedAt } }: LintFacts): MinutesFinding[] {
  const isReversed = startedAt !== null && endedAt !== null && endedAt < startedAt
  return isReversed ? [{ rule: 'times_reversed', startedAt, endedAt }] : []
}

function itemFindings(
  item: MinutesItem,
  { isPostponed, date, digits }: { isPostponed: boolean; date: string; digits: DocumentDigits },
): MinutesFinding[] {
  const { number, title, resolution } = item
  const prose = item.paragraphs.join('\n')
  return [
    ...(item.proposal && !resolution && !isPostponed
      ? [{ rule: 'resolution_missing', item: number, title } as const]
      : []),
    ...item.dissents
      .filter(({ reason }) => reason.trim() === '')
      .map(({ name }) => ({ rule: 'dissent_without_reason', item: number, name }) as const),
    ...(isCastingOutOfPlace(item) ? [{ rule: 'casting_without_tie', item: number } as const] : []),
    ...voteFindings(item),
    ...(hasOtherDigits(prose, digits) ? [{ rule: 'digits_mixed', item: number, digits } as const] : []),
    ...dateFindings(prose, { item: number, meetingDate: date }),
  ]
}

/** ม. ๘๒: the additional vote is cast where the votes are equal, and only there. */
function isCastingOutOfPlace({ resolution }: MinutesItem): boolean {
  const votes = resolution?.votes
  if (votes?.method !== 'show_of_hands' || votes.castingVote === null) return false
  return votes.count.inFavour !== votes.count.against
}

const VOTES =
  /(?<!ไม่)เห็นด้วย\s*([0-9๐-๙]+)\s*เสียง[^\n]*?ไม่เห็นด้วย\s*([0-9๐-๙]+)\s*เสียง(?:[^\n]*?งดออกเสียง\s*([0-9๐-๙]+)\s*เสียง)?/

/** Prose that tells the count otherwise than the record. A paragraph that tells it right leaves the others to be of another question. */
function voteFindings({ number, resolution, paragraphs }: MinutesItem): MinutesFinding[] {
  const votes = resolution?.votes
  if (!votes || votes.method === 'no_objection') return []
  const recorded = votes.count
  const told = paragraphs.flatMap((text) => {
    const found = VOTES.exec(text)
    return found ? [found] : []
  })
  const isRight = ([, ...counts]: RegExpExecArray) => {
    const [inFavour, against, abstained] = counts.map((count) => count && Number(toArabicDigits(count)))
    return (
      inFavour === recorded.inFavour &&
      against === recorded.against &&
      (abstained === undefined || abstained === recorded.abstained)
    )
  }
  const [first] = told
  if (!first || told.some(isRight)) return []
  return [{ rule: 'votes_differ', item: number, text: first[0], recorded }]
}

/** Codes, addresses and names of standards keep their own digits: whatever has a Latin letter, and the number 1300. */
const IDENTIFIERS = /\S*[A-Za-z]\S*|\b1300\b/g

function hasOtherDigits(prose: string, digits: DocumentDigits): boolean {
  const text = prose.replace(IDENTIFIERS, ' ')
  return digits === 'thai' ? /[0-9]/.test(text) : /[๐-๙]/.test(text)
}

const WEEKDAYS = ['อาทิตย์', 'จันทร์', 'อังคาร', 'พุธ', 'พฤหัสบดี', 'ศุกร์', 'เสาร์'] as const
const BUDDHIST_OFFSET = 543

const DATE = new RegExp(
  `(ภายใน)?(?:วัน(${WEEKDAYS.join('|')})?ที่)?\\s*([0-9๐-๙]{1,2})\\s*(${THAI_MONTHS.join('|')})\\s*(?:พ\\.ศ\\.\\s*)?([0-9๐-๙]{4})`,
  'g',
)

/** Days of a Buddhist year that do not exist, weekdays that they do not fall on, and terms that were over before the meeting. */
function dateFindings(prose: string, about: { item: string; meetingDate: string }): MinutesFinding[] {
  const { item, meetingDate } = about
  return [...prose.matchAll(DATE)].flatMap((found): MinutesFinding[] => {
    const [text, within, weekdayName, dayText = '', monthName = '', yearText = ''] = found
    const [day, year] = [dayText, yearText].map((digits) => Number(toArabicDigits(digits)))
    const month = (THAI_MONTHS as readonly string[]).indexOf(monthName)
    const date = new Date(Date.UTC((year ?? 0) - BUDDHIST_OFFSET, month, day))
    if (date.getUTCDate() !== day) return [{ rule: 'date_impossible', item, text }]
    const weekday = date.getUTCDay()
    const isWrong = weekdayName !== undefined && weekdayName !== WEEKDAYS[weekday]
    const isPast = within !== undefined && date.toISOString().slice(0, 10) < meetingDate
    return [
      ...(isWrong ? [{ rule: 'weekday_wrong', item, text, weekday } as const] : []),
      ...(isPast ? [{ rule: 'deadline_past', item, text } as const] : []),
    ]
  })
}
