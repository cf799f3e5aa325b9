import { searchKey } from '../../../shared/thai/normalise.ts'
import type { AgendaItem } from '../meetings/readiness.ts'

export const RAIL_FILTERS = ['all', 'waiting', 'decided'] as const
export type RailFilter = (typeof RAIL_FILTERS)[number]

const passes = ({ state }: AgendaItem, filter: RailFilter): boolean => {
  const isDecided = state === 'resolved' || state === 'postponed'
  return filter === 'all' || isDecided === (filter === 'decided')
}

/** How well an item answers what was typed: its number whole, the number within its ระเบียบวาระ, a part; null not at all. */
function rank({ number, title, proposalCode, agencyName }: AgendaItem, query: string): number | null {
  if (number === query) return 0
  if (number.endsWith(`.${query}`)) return 1
  if (/^[\d.]+$/.test(query)) return number.startsWith(query) ? 2 : null
  const text = searchKey(`${proposalCode ?? ''} ${title} ${agencyName ?? ''}`)
  return query.split(' ').every((word) => text.includes(word)) ? 3 : null
}

/**
 * The items that the rail shows, in running order, and the one that Enter goes to: for "12" that is "12", else "4.12",
 * though "12" is also the beginning of other numbers.
 */
export function findInAgenda(
  items: readonly AgendaItem[],
  facts: { filter: RailFilter; typed: string },
): { items: readonly AgendaItem[]; best: AgendaItem | null } {
  const query = searchKey(facts.typed)
  const standing = items.filter((item) => passes(item, facts.filter))
  if (query === '') return { items: standing, best: null }
  const found = standing.flatMap((item) => {
    const place = rank(item, query)
    return place === null ? [] : [{ item, place }]
  })
  const best = found.toSorted((a, b) => a.place - b.place)[0]?.item ?? null
  return { items: found.map(({ item }) => item), best }
}

/** The neighbour to look at next; the ends stay where they are. */
export function neighbour(
  items: readonly AgendaItem[],
  shownId: string | null,
  by: 1 | -1,
): AgendaItem | null {
  const at = items.findIndex(({ id }) => id === shownId)
  if (at === -1) return (by === 1 ? items[0] : items.at(-1)) ?? null
  return items[at + by] ?? null
}
