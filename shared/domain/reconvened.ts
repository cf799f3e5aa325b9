import { daysBetween, type IsoDay } from '../thai/bangkok-day.ts'
import type { CommitteeRules } from './committee.ts'
import type { AdjournmentCause } from './meeting.ts'

/** Whether the lower quorum holds for a matter, or why it does not. */
export const RECONVENED_STATES = [
  'not_reconvened',
  'not_allowed',
  'other_cause',
  'too_late',
  'notice_silent',
  'new_matter',
  'reduced',
] as const
export type ReconvenedState = (typeof RECONVENED_STATES)[number]

/** The meeting that is taken up again, as far as the law asks. */
export type ReconvenedFacts = {
  /** The meeting that was adjourned: its day and why; null for an ordinary meeting. */
  from: { date: IsoDay; cause: AdjournmentCause } | null
  date: IsoDay
  /** The notice of this meeting says that the lower quorum will do. */
  doesNoticeSaySo: boolean
  /** The matter was put off then; a new one on the agenda has the ordinary quorum. */
  isCarriedOver: boolean
}

/**
 * พ.ร.บ. วิธีปฏิบัติราชการทางปกครอง ม. 79: a matter put off for want of the quorum, called again within 14 days of the
 * day of the meeting that was put off (the first day is not counted, ม. 64), needs a third of all members, when the
 * written notice says so. All of it can be another number in the committee's own order.
 */
export function judgeReconvened(
  facts: ReconvenedFacts,
  rules: Pick<CommitteeRules, 'isReconvenedAllowed' | 'reconvenedWithinDays'>,
): ReconvenedState {
  const { from, date, doesNoticeSaySo, isCarriedOver } = facts
  if (!from) return 'not_reconvened'
  if (from.cause !== 'no_quorum') return 'other_cause'
  if (!rules.isReconvenedAllowed) return 'not_allowed'
  if (daysBetween(from.date, date) > rules.reconvenedWithinDays) return 'too_late'
  if (!doesNoticeSaySo) return 'notice_silent'
  return isCarriedOver ? 'reduced' : 'new_matter'
}
