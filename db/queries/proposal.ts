import { and, asc, desc, eq, gt, isNull, lt, ne, sql } from 'drizzle-orm'
import type { ProposalBody, Stage, Track } from '../../shared/domain/proposal.ts'
import { proposalGaps } from '../../shared/domain/proposal-gaps.ts'
import { searchKey } from '../../shared/thai/normalise.ts'
import type { ReadConnection, WriteConnection } from '../open.ts'
import { prepared } from '../prepared.ts'
import {
  agency,
  agendaItem,
  committee,
  meeting,
  proposal,
  proposalText,
  resolution,
} from '../schema/index.ts'
import { insertVersion } from './proposal-version.ts'

const at = sql.placeholder

/** Columns that the register filters and sorts by; they are never written but together with the body. */
const derivedFrom = (body: ProposalBody) => ({
  title: body.title,
  processName: body.processName,
  approach: body.approach,
  area: body.area,
  usersPerYear: body.usersPerYear,
  gaps: proposalGaps(body).length,
})

/**
 * Everything of a proposal that can be found, the names first: one folded text, a space between the parts. The line break
 * at its end makes a trigram of its last two letters, by which a search for just these two finds them.
 */
export const searchTextOf = (facts: { code: string; agencyName: string; body: ProposalBody }): string => {
  const { code, agencyName, body } = facts
  const { activities, team, indicators } = body
  const key = searchKey(
    [
      ...[code, body.title, body.processName, agencyName],
      ...[body.objective, body.background, body.currentProcess, body.proposedProcess, body.expectedResult],
      ...activities.flatMap(({ name, output, responsible }) => [name, output, responsible]),
      ...indicators.flatMap(({ name, unit }) => [name, unit]),
      ...team.flatMap(({ position, duty }) => [position, duty]),
      body.budgetSource,
    ].join('\n'),
  )
  return `${key}\n`
}

/** The triggers of migration 0001 keep the trigram index; text that has not changed costs it nothing. */
const saveText = (db: WriteConnection, row: { seq: number; text: string }) =>
  prepared(db, 'proposal-text-save', () =>
    db
      .insert(proposalText)
      .values({ seq: at('seq'), text: at('text') })
      .onConflictDoUpdate({
        target: proposalText.seq,
        set: { text: sql`excluded.text` },
        setWhere: ne(proposalText.text, sql`excluded.text`),
      })
      .prepare(),
  ).run(row)

export type NewProposal = {
  id: string
  programmeId: string
  agencyId: string
  code: string
  track: Track
  stage: Stage
  body: ProposalBody
  isSample: boolean
  now: string
  /** Id of a person, or '' for what the program brings itself. */
  createdBy: string
}

/**
 * A proposal with the columns and the text that follow from its body, and its version 1, where its history starts
 * whoever brings it. The first version carries the proposal's own id.
 */
export function insertProposal(db: WriteConnection, row: NewProposal): void {
  const { now, createdBy, ...facts } = row
  const { lastInsertRowid } = prepared(db, 'proposal-insert', () =>
    db
      .insert(proposal)
      .values({
        id: at('id'),
        programmeId: at('programmeId'),
        agencyId: at('agencyId'),
        code: at('code'),
        track: at('track'),
        stage: at('stage'),
        title: at('title'),
        processName: at('processName'),
        approach: at('approach'),
        area: at('area'),
        usersPerYear: at('usersPerYear'),
        gaps: at('gaps'),
        body: at('body'),
        isSample: at('isSample'),
        version: 1,
        updatedAt: at('now'),
        createdAt: at('now'),
      })
      .prepare(),
  ).run({ ...facts, ...derivedFrom(facts.body), now })
  const agencyName = findAgencyName(db, row.agencyId)
  saveText(db, { seq: Number(lastInsertRowid), text: searchTextOf({ ...row, agencyName }) })
  insertVersion(db, { id: row.id, proposalId: row.id, version: 1, body: row.body, createdAt: now, createdBy })
}

const findAgencyName = (db: ReadConnection, agencyId: string): string =>
  prepared(db, 'proposal-agency-name', () =>
    db
      .select({ name: agency.name })
      .from(agency)
      .where(eq(agency.id, at('agencyId')))
      .prepare(),
  ).get({ agencyId })?.name ?? ''

/** The only writer of a standing proposal: body, owner, track and version with the columns and text that follow. */
export function saveProposal(
  db: WriteConnection,
  change: {
    standing: Pick<StandingProposal, 'seq' | 'code'>
    agencyId: string
    track: Track
    body: ProposalBody
    version: number
    now: string
  },
): void {
  const { standing, body, ...facts } = change
  prepared(db, 'proposal-save', () =>
    db
      .update(proposal)
      .set({
        agencyId: sql`${at('agencyId')}`,
        track: sql`${at('track')}`,
        title: sql`${at('title')}`,
        processName: sql`${at('processName')}`,
        approach: sql`${at('approach')}`,
        area: sql`${at('area')}`,
        usersPerYear: sql`${at('usersPerYear')}`,
        gaps: sql`${at('gaps')}`,
        body: sql`${at('body')}`,
        version: sql`${at('version')}`,
        updatedAt: sql`${at('now')}`,
      })
      .where(eq(proposal.seq, at('seq')))
      .prepare(),
  ).run({
    ...facts,
    ...derivedFrom(body),
    seq: standing.seq,
    body: JSON.stringify(body),
  })
  const agencyName = findAgencyName(db, change.agencyId)
  saveText(db, { seq: standing.seq, text: searchTextOf({ code: standing.code, agencyName, body }) })
}

/** An agency's name is part of what its proposals are found by: to be called in the transaction that renames it. */
export function refreshProposalTextOfAgency(db: WriteConnection, agencyId: string): void {
  const rows = db
    .select({ seq: proposal.seq, code: proposal.code, agencyName: agency.name, body: proposal.body })
    .from(proposal)
    .innerJoin(agency, eq(agency.id, proposal.agencyId))
    .where(eq(proposal.agencyId, agencyId))
    .all()
  for (const { seq, ...facts } of rows) saveText(db, { seq, text: searchTextOf(facts) })
}

export type StandingProposal = NonNullable<ReturnType<typeof findProposal>>

const selectProposal = (db: ReadConnection) =>
  db
    .select({
      seq: proposal.seq,
      id: proposal.id,
      programmeId: proposal.programmeId,
      code: proposal.code,
      track: proposal.track,
      stage: proposal.stage,
      agencyId: proposal.agencyId,
      agencyName: agency.name,
      agencyKind: agency.kind,
      ministry: agency.ministry,
      title: proposal.title,
      processName: proposal.processName,
      approach: proposal.approach,
      area: proposal.area,
      usersPerYear: proposal.usersPerYear,
      gaps: proposal.gaps,
      isSample: proposal.isSample,
      body: proposal.body,
      version: proposal.version,
      updatedAt: proposal.updatedAt,
    })
    .from(proposal)
    .innerJoin(agency, eq(agency.id, proposal.agencyId))

/** A proposal that has not been withdrawn, with its agency. */
export const findProposal = (db: ReadConnection, proposalId: string) =>
  prepared(db, 'proposal-find', () =>
    selectProposal(db)
      .where(and(eq(proposal.id, at('proposalId')), isNull(proposal.withdrawnAt)))
      .prepare(),
  ).get({ proposalId }) ?? null

/** Withdrawn or not: what a meeting has dealt with stays readable for its record. */
export const findProposalEver = (db: ReadConnection, proposalId: string) =>
  prepared(db, 'proposal-find-ever', () =>
    selectProposal(db)
      .where(eq(proposal.id, at('proposalId')))
      .prepare(),
  ).get({ proposalId }) ?? null

export const hasProposalCode = (db: ReadConnection, key: { programmeId: string; code: string }): boolean =>
  db
    .select({ id: proposal.id })
    .from(proposal)
    .where(
      and(
        eq(proposal.programmeId, key.programmeId),
        eq(proposal.code, key.code),
        isNull(proposal.withdrawnAt),
      ),
    )
    .get() !== undefined

/** The proposals before and after this one in the register's usual order. */
export function findNeighbours(db: ReadConnection, place: { programmeId: string; code: string }) {
  const beside = (isAfter: boolean) =>
    db
      .select({ id: proposal.id })
      .from(proposal)
      .where(
        and(
          eq(proposal.programmeId, place.programmeId),
          isNull(proposal.withdrawnAt),
          (isAfter ? gt : lt)(proposal.code, place.code),
        ),
      )
      .orderBy((isAfter ? asc : desc)(proposal.code))
      .limit(1)
      .get()?.id ?? null
  return { previousId: beside(false), nextId: beside(true) }
}

/** Where a proposal stands or stood on an agenda, newest meeting first, with the resolution that holds. */
export const listMeetingsOfProposal = (db: ReadConnection, proposalId: string) =>
  db
    .select({
      meetingId: meeting.id,
      committeeName: committee.shortName,
      number: meeting.number,
      date: meeting.date,
      meetingState: meeting.state,
      itemId: agendaItem.id,
      resolutionKind: resolution.kind,
    })
    .from(agendaItem)
    .innerJoin(meeting, eq(meeting.id, agendaItem.meetingId))
    .innerJoin(committee, eq(committee.id, meeting.committeeId))
    .leftJoin(resolution, and(eq(resolution.itemId, agendaItem.id), isNull(resolution.supersededAt)))
    .where(and(eq(agendaItem.proposalId, proposalId), isNull(agendaItem.withdrawnAt)))
    .orderBy(desc(meeting.date), desc(meeting.number))
    .all()

export const setProposalStage = (
  db: WriteConnection,
  change: { proposalId: string; stage: Stage; now: string },
) =>
  db
    .update(proposal)
    .set({ stage: change.stage, updatedAt: change.now })
    .where(eq(proposal.id, change.proposalId))
    .run()

export const withdrawProposal = (
  db: WriteConnection,
  change: { proposalId: string; at: string; reason: string },
) =>
  db
    .update(proposal)
    .set({ withdrawnAt: change.at, withdrawnReason: change.reason })
    .where(eq(proposal.id, change.proposalId))
    .run()
