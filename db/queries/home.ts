import { and, asc, count, desc, eq, gt, inArray, isNull, notExists, sql } from 'drizzle-orm'
import type { ReadConnection } from '../open.ts'
import {
  agency,
  agendaItem,
  attendanceStay,
  committee,
  documentFile,
  meeting,
  minutes,
  proposal,
  recusal,
  scoreSheet,
} from '../schema/index.ts'

const one = { one: sql`1` }

export function countRegister(db: ReadConnection, programmeId: string) {
  const stands = and(eq(proposal.programmeId, programmeId), isNull(proposal.withdrawnAt))
  const proposals = db.select({ n: count() }).from(proposal).where(stands).get()?.n ?? 0
  const incomplete =
    db
      .select({ n: count() })
      .from(proposal)
      .where(and(stands, gt(proposal.gaps, 0)))
      .get()?.n ?? 0
  const own = db
    .select(one)
    .from(proposal)
    .where(and(eq(proposal.agencyId, agency.id), stands))
  const without =
    db
      .select({ n: count() })
      .from(agency)
      .where(and(isNull(agency.withdrawnAt), notExists(own)))
      .get()?.n ?? 0
  return { proposals, incomplete, agenciesWithout: without }
}

/** Every meeting, the newest first, with what decides whose turn it is. */
export const listMeetingFacts = (db: ReadConnection) =>
  db
    .select({
      meetingId: meeting.id,
      committeeId: meeting.committeeId,
      committeeName: committee.shortName,
      number: meeting.number,
      date: meeting.date,
      state: meeting.state,
      presidingPersonId: meeting.presidingPersonId,
      minutesState: minutes.state,
    })
    .from(meeting)
    .innerJoin(committee, eq(committee.id, meeting.committeeId))
    .leftJoin(minutes, eq(minutes.meetingId, meeting.id))
    .orderBy(desc(meeting.date), desc(meeting.number))
    .all()

/** Is the person in the room with a proposal open, and has neither sealed a sheet, abstained nor declared an interest? */
export function isScoreAwaited(db: ReadConnection, key: { meetingId: string; personId: string }): boolean {
  const { meetingId, personId } = key
  const stay = db
    .select(one)
    .from(attendanceStay)
    .where(
      and(
        eq(attendanceStay.meetingId, meetingId),
        eq(attendanceStay.personId, personId),
        isNull(attendanceStay.leftAt),
        isNull(attendanceStay.voidedAt),
      ),
    )
    .get()
  if (!stay) return false
  const sheet = db
    .select(one)
    .from(scoreSheet)
    .where(and(eq(scoreSheet.itemId, agendaItem.id), eq(scoreSheet.personId, personId)))
  const interest = db
    .select(one)
    .from(recusal)
    .where(
      and(eq(recusal.itemId, agendaItem.id), eq(recusal.personId, personId), isNull(recusal.withdrawnAt)),
    )
  const item = db
    .select(one)
    .from(agendaItem)
    .where(
      and(
        eq(agendaItem.meetingId, meetingId),
        eq(agendaItem.kind, 'proposal'),
        eq(agendaItem.state, 'open'),
        isNull(agendaItem.withdrawnAt),
        notExists(sheet),
        notExists(interest),
      ),
    )
    .get()
  return item !== undefined
}

/** Is there a finished PDF of the meeting that nobody has signed? */
export const hasUnsignedPdf = (db: ReadConnection, meetingId: string): boolean =>
  db
    .select({ signatures: documentFile.signatures })
    .from(documentFile)
    .where(
      and(
        eq(documentFile.meetingId, meetingId),
        inArray(documentFile.kind, ['minutes_pdf', 'resolutions_pdf']),
        eq(documentFile.isDraft, false),
        isNull(documentFile.supersededAt),
      ),
    )
    .all()
    .some(({ signatures }) => signatures.length === 0)

/** Names of the register's proposals, in the order of their codes, for the palette. */
export const listProposalNames = (db: ReadConnection, programmeId: string) =>
  db
    .select({ id: proposal.id, code: proposal.code, title: proposal.title, agencyName: agency.name })
    .from(proposal)
    .innerJoin(agency, eq(agency.id, proposal.agencyId))
    .where(and(eq(proposal.programmeId, programmeId), isNull(proposal.withdrawnAt)))
    .orderBy(asc(proposal.code))
    .all()
