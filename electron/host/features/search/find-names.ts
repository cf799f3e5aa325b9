import type { ReadConnection } from '../../../../db/open.ts'
import { listAgencies } from '../../../../db/queries/agency.ts'
import { listCommittees } from '../../../../db/queries/committee.ts'
import { listMeetingFacts, listProposalNames } from '../../../../db/queries/home.ts'
import { listPeople } from '../../../../db/queries/person.ts'
import { findCurrentProgramme } from '../../../../db/queries/programme.ts'
import { remembered } from '../../../../db/queries/remembered.ts'
import { formatDay } from '../../../../shared/thai/buddhist-date.ts'
import type { Handler } from '../../handler.ts'
import { meetingTitle } from '../home/meeting-title.ts'
import { findTexts } from './find-texts.ts'
import { type Name, rankNames, toName } from './rank-names.ts'

export const findNames: Handler<'search.find'> = (call, { query }) => {
  const { read } = call.host.db
  const names = rankNames(
    remembered(read, 'palette', () => listNames(read)),
    query,
  )
  // What is the caller's own is never remembered: the next to ask is somebody else.
  return [...names, ...findTexts(call, query)]
}

/** Everything with a name, the few before the many: of equals the first is shown first. */
function listNames(db: ReadConnection): Name[] {
  const programme = findCurrentProgramme(db)
  const meetings = listMeetingFacts(db).map((row) => ({
    kind: 'meeting' as const,
    id: row.meetingId,
    title: meetingTitle(row),
    detail: formatDay(row.date, { digits: 'arabic' }),
  }))
  const committees = listCommittees(db).map(({ id, name, shortName }) => ({
    kind: 'committee' as const,
    id,
    title: name,
    detail: shortName,
  }))
  const agencies = listAgencies(db)
    .filter(({ withdrawnAt }) => withdrawnAt === null)
    .map(({ id, name, ministry }) => ({ kind: 'agency' as const, id, title: name, detail: ministry ?? '' }))
  const people = listPeople(db).map(({ id, name, position }) => ({
    kind: 'person' as const,
    id,
    title: name,
    detail: position,
  }))
  const proposals = (programme ? listProposalNames(db, programme.id) : []).map((row) => ({
    kind: 'proposal' as const,
    id: row.id,
    title: row.title,
    detail: `${row.code} · ${row.agencyName}`,
  }))
  return [...meetings, ...committees, ...agencies, ...people, ...proposals].map(toName)
}
