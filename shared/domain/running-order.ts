/** An item as far as the order is concerned: `out` are the members who would leave for it. */
export type OrderedItem = {
  id: string
  section: number
  /** Waits still, and may change its place within its ระเบียบวาระ. */
  isMovable: boolean
  out: readonly string[]
}

export type OrderSuggestion = {
  /** Every item's id in the suggested order. */
  order: string[]
  /** How often somebody has to leave the room, now and in the suggested order. */
  before: number
  after: number
}

/** States that the exact search may look at before it gives way to improving the present order. */
const MOST_STATES = 60_000

/** How often somebody leaves: once for each unbroken run of items that a member is out for. */
export function countDepartures(items: readonly Pick<OrderedItem, 'out'>[]): number {
  let departures = 0
  let before: ReadonlySet<string> = new Set()
  for (const item of items) {
    const out = new Set(item.out)
    departures += out.difference(before).size
    before = out
  }
  return departures
}

/**
 * The order in which members have to leave least often; the present one where none is better. Items keep their section,
 * and those that cannot move keep their places. Exact as long as few different groups of members are out; beyond that
 * the present order is improved move by move.
 */
export function suggestOrder(items: readonly OrderedItem[]): OrderSuggestion {
  const before = countDepartures(items)
  const present = items.map(({ id }) => id)
  const found = before === 0 ? null : (searchExactly(items) ?? improve(items))
  const after = found ? countDepartures(found) : before
  if (!found || after >= before) return { order: present, before, after: before }
  return { order: found.map(({ id }) => id), before, after }
}

type Kind = { key: string; out: ReadonlySet<string>; items: OrderedItem[] }

const keyOf = ({ out }: OrderedItem): string => [...new Set(out)].sort().join(' ')

/** Items of one section that may trade places, by who is out for them. */
function kindsOf(items: readonly OrderedItem[]): Kind[] {
  const byKey = Map.groupBy(items, keyOf)
  return [...byKey].map(([key, same]) => ({ key, out: new Set(same[0]?.out), items: same }))
}

/** A step of the search: a place that is taken by its own item, or one that takes a piece of one of the kinds. */
type Place = { fixed: OrderedItem } | { section: number }

/**
 * Where the movable items of a section stand together, items with the same members out go one after the other: putting
 * them apart never saves a departure, so each kind is one piece. Else every item is a piece of its own.
 */
function layOut(items: readonly OrderedItem[]): {
  places: Place[]
  pieces: Map<number, Map<string, OrderedItem[][]>>
} {
  const places: Place[] = []
  const pieces = new Map<number, Map<string, OrderedItem[][]>>()
  for (const [section, inSection] of Map.groupBy(items, (item) => item.section)) {
    const movable = inSection.filter(({ isMovable }) => isMovable)
    const first = inSection.findIndex(({ isMovable }) => isMovable)
    const isTogether = inSection.slice(first, first + movable.length).every(({ isMovable }) => isMovable)
    const kinds = kindsOf(movable)
    const cut = (kind: Kind) => (isTogether ? [kind.items] : kind.items.map((item) => [item]))
    pieces.set(section, new Map(kinds.map((kind) => [kind.key, cut(kind)])))
    let left = isTogether ? kinds.length : movable.length
    for (const item of inSection)
      if (!item.isMovable) places.push({ fixed: item })
      else if (left > 0) {
        places.push({ section })
        left -= 1
      }
  }
  return { places, pieces }
}

type Reached = { cost: number; used: Record<string, number>; order: OrderedItem[]; last: ReadonlySet<string> }

/** Place by place over the states that differ: how much of each kind is used, and who is out last. Null when too many. */
function searchExactly(items: readonly OrderedItem[]): OrderedItem[] | null {
  const { places, pieces } = layOut(items)
  let states = new Map<string, Reached>([['', { cost: 0, used: {}, order: [], last: new Set() }]])
  let section: number | null = null
  let looked = 0
  for (const place of places) {
    const here: number = 'fixed' in place ? place.fixed.section : place.section
    const isNewSection = here !== section
    section = here
    const next = new Map<string, Reached>()
    for (const state of states.values()) {
      const used = isNewSection ? {} : state.used
      for (const step of stepsFrom(place, used, pieces)) {
        looked += 1
        if (looked > MOST_STATES) return null
        const out = new Set(step.items[0]?.out)
        const cost = state.cost + out.difference(state.last).size
        const key = `${JSON.stringify(step.used)}|${[...out].sort().join(' ')}`
        const known = next.get(key)
        // The first of equals is kept: kinds come in the order of the agenda, so as little as can be is moved.
        if (known && known.cost <= cost) continue
        next.set(key, { cost, used: step.used, order: [...state.order, ...step.items], last: out })
      }
    }
    states = next
  }
  const best = [...states.values()].sort((a, b) => a.cost - b.cost)[0]
  return best?.order ?? null
}

function stepsFrom(
  place: Place,
  used: Record<string, number>,
  pieces: ReadonlyMap<number, ReadonlyMap<string, OrderedItem[][]>>,
): { items: OrderedItem[]; used: Record<string, number> }[] {
  if ('fixed' in place) return [{ items: [place.fixed], used }]
  const kinds = [...(pieces.get(place.section) ?? [])]
  return kinds.flatMap(([key, list]) => {
    const at = used[key] ?? 0
    const items = list[at]
    if (!items) return []
    // Kinds in one order, so that the same state has the same name by whatever way it is reached.
    const now = Object.fromEntries(
      kinds.flatMap(([name]) => {
        const n = (used[name] ?? 0) + (name === key ? 1 : 0)
        return n > 0 ? [[name, n]] : []
      }),
    )
    return [{ items, used: now }]
  })
}

/** Moves one run of like items at a time to where it saves most, until no move saves any. */
function improve(items: readonly OrderedItem[]): OrderedItem[] {
  let order = gatherKinds(items)
  if (countDepartures(order) > countDepartures(items)) order = [...items]
  for (;;) {
    const better = bestMove(order)
    if (!better) return order
    order = better
  }
}

/** Like items after one another, in the order in which their kinds come first; what cannot move keeps its place. */
function gatherKinds(items: readonly OrderedItem[]): OrderedItem[] {
  const queues = new Map(
    [...Map.groupBy(items, ({ section }) => section)].map(([section, inSection]) => [
      section,
      kindsOf(inSection.filter(({ isMovable }) => isMovable)).flatMap((kind) => kind.items),
    ]),
  )
  return items.map((item) => (item.isMovable ? (queues.get(item.section)?.shift() ?? item) : item))
}

function bestMove(order: readonly OrderedItem[]): OrderedItem[] | null {
  const now = countDepartures(order)
  const runs = runsOf(order)
  let best: { order: OrderedItem[]; cost: number } | null = null
  for (const run of runs)
    for (const target of runs) {
      const moved = moveRun(order, run, target)
      if (!moved) continue
      const cost = countDepartures(moved)
      if (cost < (best?.cost ?? now)) best = { order: moved, cost }
    }
  return best?.order ?? null
}

type Run = { from: number; to: number; section: number }

/** Stretches of movable items of one section with the same members out. */
function runsOf(order: readonly OrderedItem[]): Run[] {
  const runs: Run[] = []
  for (const [index, item] of order.entries()) {
    const last = runs.at(-1)
    const before = order[index - 1]
    const goesOn =
      last && before && last.to === index && before.section === item.section && keyOf(before) === keyOf(item)
    if (!item.isMovable) continue
    if (goesOn) last.to = index + 1
    else runs.push({ from: index, to: index + 1, section: item.section })
  }
  return runs
}

/** The run put before the target, or after it when it comes from before; null when something fixed stands between. */
function moveRun(order: readonly OrderedItem[], run: Run, target: Run): OrderedItem[] | null {
  if (run === target || run.section !== target.section) return null
  const [low, high] = [Math.min(run.from, target.from), Math.max(run.to, target.to)]
  if (order.slice(low, high).some(({ isMovable }) => !isMovable)) return null
  const moved = order.slice(run.from, run.to)
  const rest = [...order.slice(0, run.from), ...order.slice(run.to)]
  const at = run.from < target.from ? target.to - moved.length : target.from
  return [...rest.slice(0, at), ...moved, ...rest.slice(at)]
}
