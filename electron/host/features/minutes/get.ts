import type { ReadConnection } from '../../../../db/open.ts'
import { findMinutes, listSections } from '../../../../db/queries/minutes.ts'
import type { OutputOf } from '../../../../shared/contract/index.ts'
import { findMinuteTakers } from '../../../../shared/domain/minute-takers.ts'
import { postponedSentence } from '../../../../shared/messages/minutes-facts.ts'
import {
  minutesCautions,
  minutesProblems,
  resolutionKindName,
} from '../../../../shared/messages/minutes-record.ts'
import type { Handler } from '../../handler.ts'
import { listConflictSentences } from '../challenge/facts.ts'
import { listAttendees } from '../meeting/attendees.ts'
import { listAgenda } from '../meeting/get.ts'
import { getMeetingRow } from '../meeting/room.ts'
import { readResolutions } from '../resolution/list.ts'
import { listOutdatedSections } from './draft.ts'

export const getMinutes: Handler<'minutes.get'> = (call, { meetingId }) =>
  readMinutes(call.host.db.read, meetingId)

/** Sections in running order with their facts, and what the record still lacks. */
export function readMinutes(db: ReadConnection, meetingId: string): OutputOf<'minutes.get'> {
  const byItem = new Map(listSections(db, meetingId).map((section) => [section.itemId, section]))
  const resolutions = new Map(readResolutions(db, meetingId).map((row) => [row.itemId, row]))
  const agenda = listAgenda(db, meetingId)
  const sections = agenda.flatMap((item) => {
    const section = byItem.get(item.id)
    if (!section) return []
    const resolution = resolutions.get(item.id)
    return [
      {
        id: section.id,
        itemId: item.id,
        heading: `${item.number} ${item.title}`,
        text: section.text,
        resolution: resolution
          ? `${resolutionKindName(resolution.kind)}: ${resolution.text}`
          : item.postponedReason && postponedSentence(item.postponedReason),
        facts: listConflictSentences(db, { itemId: item.id }).map(({ sentence }) => sentence),
        updatedAt: section.updatedAt,
      },
    ]
  })
  const attendees = listAttendees(db, getMeetingRow(db, meetingId))
  const problems = minutesProblems({ agenda, sections, attendees })
  const cautions = minutesCautions(findMinuteTakers(attendees))
  const state = findMinutes(db, meetingId)?.state ?? 'none'
  const hasLaterNotes = state === 'draft' && listOutdatedSections(db, meetingId).length > 0
  return { state, sections, problems, cautions, hasLaterNotes }
}
