import type { Role } from './committee.ts'

/** prepare → in session → closed; the minutes are then drafted, edited and finished. */
export const MEETING_STATES = ['preparing', 'in_session', 'closed'] as const
export type MeetingState = (typeof MEETING_STATES)[number]

/**
 * waiting → open → revealed (scored items only) → resolved; reopening is an event with a reason. From any of the first
 * three an item may be put off to a later meeting: postponed, it stands on the agenda and nothing more is done with it.
 */
export const ITEM_STATES = ['waiting', 'open', 'revealed', 'resolved', 'postponed'] as const
export type ItemState = (typeof ITEM_STATES)[number]

/** Why a meeting breaks off: the quorum is gone, or who presides has another reason. */
export const ADJOURNMENT_CAUSES = ['no_quorum', 'chair'] as const
export type AdjournmentCause = (typeof ADJOURNMENT_CAUSES)[number]

/** What the window on the wall draws: what is going on, the frame it was frozen at, or nothing. */
export const WALL_MODES = ['live', 'frozen', 'blank'] as const
export type WallMode = (typeof WALL_MODES)[number]

/** The five usual ระเบียบวาระ of Form 11. */
export const AGENDA_SECTIONS = [1, 2, 3, 4, 5] as const
export type AgendaSection = (typeof AGENDA_SECTIONS)[number]

/** A seat of the committee, as a meeting copies it when it opens; `personId` null while nobody holds it. */
export type RosterSeat = {
  seatId: string
  line: number
  personId: string | null
  name: string
  position: string
  title: string
  role: Role
  isVoting: boolean
}

/** Only proposals are scored and resolved by kind; the others end with a note (รับทราบ, รับรอง). */
export const ITEM_KINDS = ['information', 'minutes_approval', 'follow_up', 'proposal', 'other'] as const
export type ItemKind = (typeof ITEM_KINDS)[number]

export const AGENDA_TEMPLATE: readonly {
  section: AgendaSection
  kind: ItemKind
  title: string
  minutes: number
}[] = [
  { section: 1, kind: 'information', title: 'เรื่องที่ประธานแจ้งให้ที่ประชุมทราบ', minutes: 10 },
  { section: 2, kind: 'minutes_approval', title: 'เรื่องรับรองรายงานการประชุม', minutes: 5 },
  { section: 3, kind: 'follow_up', title: 'เรื่องสืบเนื่อง', minutes: 10 },
  { section: 5, kind: 'other', title: 'เรื่องอื่น ๆ', minutes: 10 },
]

/**
 * The printed number of every item: the section's number alone for its first item when it stands alone ("๔"), and
 * "๔.๑", "๔.๒" … when the section holds several. Order within a section is the order given.
 */
export function numberAgenda<Item extends { section: number }>(
  items: readonly Item[],
): (Item & { number: string })[] {
  const sizes = Map.groupBy(items, (item) => item.section)
  const seen = new Map<number, number>()
  return items.map((item) => {
    const nth = (seen.get(item.section) ?? 0) + 1
    seen.set(item.section, nth)
    const isAlone = (sizes.get(item.section)?.length ?? 0) === 1 && item.section !== 4
    return { ...item, number: isAlone ? String(item.section) : `${item.section}.${nth}` }
  })
}
