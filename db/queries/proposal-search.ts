import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Approach, Area, Stage, Track } from '../../shared/domain/proposal.ts'
import { assertNever } from '../../shared/errors.ts'
import { compareThai, sortThai } from '../../shared/thai/collate.ts'
import { searchKey } from '../../shared/thai/normalise.ts'
import type { ReadConnection } from '../open.ts'
import { prepared } from '../prepared.ts'
import { agency, proposal, proposalText } from '../schema/index.ts'
import { remembered } from './remembered.ts'

export type RegisterSort = 'code' | 'agency' | 'title' | 'users'
export type RegisterQuery = {
  programmeId: string
  query: string
  tracks: readonly Track[]
  stages: readonly Stage[]
  approaches: readonly Approach[]
  areas: readonly Area[]
  agencyId: string | null
  sort: RegisterSort
  isDescending: boolean
}

/** The folded words of what was typed; all of them must be found, in any order and within words. */
export const searchWords = (query: string): string[] => [
  // NUL ends a string inside SQLite's full-text engine, and half a surrogate pair is in no stored text.
  ...new Set(searchKey(query.toWellFormed().replaceAll('\u0000', ' ')).split(' ').filter(Boolean)),
]

/** As an FTS5 string: only the quote has a meaning inside it. */
const asPhrase = (word: string) => `"${word.replaceAll('"', '""')}"`
const asPattern = (word: string) => `%${word.replace(/[\\%_]/g, '\\$&')}%`

/** Two characters that SQLite's index folds as `searchKey` does; of other scripts this is not certain. */
const TWO_PLAIN = /^[!-~\u0e01-\u0e5b]{2}$/
/** More trigrams than ever follow two letters of Thai. */
const MOST_TERMS = 200

/** The index's trigrams that begin with two characters: what holds the two holds one of these. */
function listTermsOf(db: ReadConnection, two: string): string[] {
  // A view of the index's own list of terms; it lives with the connection and stores nothing.
  db.run(
    sql`CREATE VIRTUAL TABLE IF NOT EXISTS temp.proposal_term USING fts5vocab('main', 'proposal_search', 'row')`,
  )
  return prepared(db, 'search-terms', () =>
    db
      .select({ term: sql<string>`term` })
      .from(sql`temp.proposal_term`)
      .where(sql`term >= ${sql.placeholder('two')} AND term < ${sql.placeholder('end')}`)
      .limit(MOST_TERMS + 1)
      .prepare(),
  )
    .all({ two, end: `${two}\u{10ffff}` })
    .map(({ term }) => term)
}

/** How a word is asked of the trigram index; null when it has to be looked for in the texts themselves. */
function matchOf(db: ReadConnection, word: string): string | null {
  if ([...word].length > 2) return asPhrase(word)
  if (!TWO_PLAIN.test(word)) return null
  const terms = listTermsOf(db, word)
  if (terms.length > MOST_TERMS) return null
  // Two characters that stand nowhere: the word itself gives no trigram, which matches nothing.
  return terms.length === 0 ? asPhrase(word) : `(${terms.map(asPhrase).join(' OR ')})`
}

/** Lines (`seq`) whose text holds every word: by the trigram index, and by a scan for what the index does not know. */
function findHits(db: ReadConnection, words: readonly string[]): number[] {
  const asked = words.map((word) => ({ word, match: matchOf(db, word) }))
  const match = asked.flatMap((each) => each.match ?? []).join(' AND ')
  const scanned = asked.filter((each) => each.match === null).map(({ word }) => word)
  if (scanned.length === 0) return listIndexed(db, match)
  const among =
    match === ''
      ? []
      : [sql`${proposalText.seq} IN (SELECT rowid FROM proposal_search WHERE proposal_search MATCH ${match})`]
  const rows = db
    .select({ seq: proposalText.seq })
    .from(proposalText)
    .where(
      and(...among, ...scanned.map((word) => sql`${proposalText.text} LIKE ${asPattern(word)} ESCAPE '\\'`)),
    )
    .prepare()
    .values()
  return rows.map(([seq]) => seq as number)
}

const listIndexed = (db: ReadConnection, match: string): number[] =>
  prepared(db, 'search-indexed', () =>
    db
      .select({ seq: sql<number>`rowid` })
      .from(sql`proposal_search`)
      .where(sql`proposal_search MATCH ${sql.placeholder('match')}`)
      .prepare(),
  )
    .values({ match })
    .map(([seq]) => seq as number)

/** Lines that the filters let through, in the order of their codes, each with the value that the sort needs. */
function listInOrder(db: ReadConnection, query: RegisterQuery): Line[] {
  const { tracks, stages, approaches, areas, agencyId } = query
  const value = {
    code: sql`NULL`,
    agency: proposal.agencyId,
    title: proposal.title,
    users: proposal.usersPerYear,
  }
  const rows = db
    .select({ seq: proposal.seq, value: value[query.sort] })
    .from(proposal)
    .where(
      and(
        eq(proposal.programmeId, query.programmeId),
        isNull(proposal.withdrawnAt),
        tracks.length > 0 ? inArray(proposal.track, [...tracks]) : undefined,
        stages.length > 0 ? inArray(proposal.stage, [...stages]) : undefined,
        approaches.length > 0 ? inArray(proposal.approach, [...approaches]) : undefined,
        areas.length > 0 ? inArray(proposal.area, [...areas]) : undefined,
        agencyId ? eq(proposal.agencyId, agencyId) : undefined,
      ),
    )
    .orderBy(asc(proposal.code))
    .prepare()
    .values()
  return rows.map(([seq, sortValue]) => ({ seq: seq as number, value: sortValue }))
}

type Line = { seq: number; value: unknown }

const byName = (nameOf: (line: Line) => string) => (left: Line, right: Line) =>
  compareThai(nameOf(left), nameOf(right))

/** Thai order is not SQLite's, so names are sorted here; what has no number of users comes last in either direction. */
function sortLines(db: ReadConnection, lines: Line[], query: RegisterQuery): Line[] {
  const direction = query.isDescending ? -1 : 1
  switch (query.sort) {
    case 'code':
      return query.isDescending ? lines.toReversed() : lines
    case 'users':
      return lines.toSorted(({ value: left }, { value: right }) => {
        if (left === null || right === null) return Number(left === null) - Number(right === null)
        return direction * (Number(left) - Number(right))
      })
    case 'title':
      return lines.toSorted((left, right) => direction * byName(({ value }) => String(value))(left, right))
    case 'agency': {
      const ranks = rankAgencies(db)
      return lines.toSorted(
        (left, right) => direction * ((ranks.get(left.value) ?? 0) - (ranks.get(right.value) ?? 0)),
      )
    }
    default:
      return assertNever(query.sort)
  }
}

const rankAgencies = (db: ReadConnection): Map<unknown, number> =>
  new Map(
    sortThai(db.select({ id: agency.id, name: agency.name }).from(agency).all(), ({ name }) => name).map(
      ({ id }, rank) => [id, rank],
    ),
  )

function findMatching(db: ReadConnection, query: RegisterQuery): number[] {
  const words = searchWords(query.query)
  const order = { ...query, query: '' }
  const inOrder = remembered(db, `order ${JSON.stringify(order)}`, () =>
    sortLines(db, listInOrder(db, query), query).map(({ seq }) => seq),
  )
  if (words.length === 0) return inOrder
  const hits = new Set(findHits(db, words))
  return inOrder.filter((seq) => hits.has(seq))
}

/** One window of the register; `total` counts all that match. */
export function listRegister(
  db: ReadConnection,
  query: RegisterQuery,
  page: { offset: number; limit: number },
) {
  const matching = remembered(db, `match ${JSON.stringify(query)}`, () => findMatching(db, query))
  const rows = matching
    .slice(page.offset, page.offset + page.limit)
    .map((seq) => findRow(db, seq))
    .filter((row) => row !== undefined)
  return { total: matching.length, rows }
}

const findRow = (db: ReadConnection, seq: number) =>
  prepared(db, 'search-row', () =>
    db
      .select({
        id: proposal.id,
        code: proposal.code,
        track: proposal.track,
        stage: proposal.stage,
        agencyId: proposal.agencyId,
        agencyName: agency.name,
        title: proposal.title,
        processName: proposal.processName,
        approach: proposal.approach,
        area: proposal.area,
        usersPerYear: proposal.usersPerYear,
        gaps: proposal.gaps,
      })
      .from(proposal)
      .innerJoin(agency, eq(agency.id, proposal.agencyId))
      .where(eq(proposal.seq, sql.placeholder('seq')))
      .prepare(),
  ).get({ seq })
