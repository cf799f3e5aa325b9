import { and, asc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import type { Approach, Area, Stage, Track } from '../../shared/domain/proposal.ts'
import { assertNever } from '../../shared/errors.ts'
import { compareThai, sortThai } from '../../shared/thai/collate.ts'
import { searchKey } from '../../shared/thai/normalise.ts'
import type { ReadConnection } from '../open.ts'
import { prepared } from '../prepared.ts'
import { agency, proposal, proposalText } from '../schema/index.ts'

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

/** The trigram index knows nothing shorter. */
const SHORTEST_INDEXED = 3
const length = (word: string) => [...word].length

/** The folded words of what was typed; all of them must be found, in any order and within words. */
export const searchWords = (query: string): string[] => [
  // NUL ends a string inside SQLite's full-text engine, and half a surrogate pair is in no stored text.
  ...new Set(searchKey(query.toWellFormed().replaceAll('\u0000', ' ')).split(' ').filter(Boolean)),
]

/** A word as an FTS5 string: only the quote has a meaning inside it. */
const asPhrase = (word: string) => `"${word.replaceAll('"', '""')}"`
const asPattern = (word: string) => `%${word.replace(/[\\%_]/g, '\\$&')}%`

const holds = (word: string): SQL => sql`${proposalText.text} LIKE ${asPattern(word)} ESCAPE '\\'`

/** Register lines (`seq`) whose text holds every word: by the trigram index, and by a scan for words shorter than it knows. */
function findHits(db: ReadConnection, words: readonly string[]): number[] {
  const indexed = words.filter((word) => length(word) >= SHORTEST_INDEXED)
  const short = words.filter((word) => length(word) < SHORTEST_INDEXED)
  // A long word first would be no faster: the index intersects its lists itself.
  const match = indexed.map(asPhrase).join(' AND ')
  if (short.length === 0) return listIndexed(db, match)
  const among =
    indexed.length > 0
      ? [sql`${proposalText.seq} IN (SELECT rowid FROM proposal_search WHERE proposal_search MATCH ${match})`]
      : []
  const rows = db
    .select({ seq: proposalText.seq })
    .from(proposalText)
    .where(and(...among, ...short.map(holds)))
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

const ANSWERS_KEPT = 16
const answers = new WeakMap<object, { changes: string | undefined; byKey: Map<string, unknown> }>()

/**
 * The answer to `key` until anything is written, through this connection or by another program (npm run seed): a table
 * is scrolled by the page and a palette asked at every letter, while what they are cut from stays the same. Not for use
 * inside `write`, whose changes may be rolled back.
 */
export function remembered<Answer>(db: ReadConnection, key: string, work: () => Answer): Answer {
  const changes = prepared(db, 'search-changes', () =>
    db
      .select({ n: sql<string>`total_changes() || '/' || data_version` })
      .from(sql`pragma_data_version()`)
      .prepare(),
  ).get()?.n
  let kept = answers.get(db)
  if (!kept || kept.changes !== changes) {
    kept = { changes, byKey: new Map() }
    answers.set(db, kept)
  }
  if (kept.byKey.has(key)) return kept.byKey.get(key) as Answer
  const answer = work()
  const oldest = kept.byKey.keys().next()
  if (kept.byKey.size >= ANSWERS_KEPT && !oldest.done) kept.byKey.delete(oldest.value)
  kept.byKey.set(key, answer)
  return answer
}
