/** A stretch of two sequences: the same in both, or what of the left is gone and what of the right came in its place. */
export type Stretch = { left: readonly string[]; right: readonly string[]; isSame: boolean }

/** Beyond so many insertions and removals one thing has taken the place of another: no reader follows more. */
const MOST_EDITS = 1_200

/**
 * The shortest way from one sequence to another: E. Myers, "An O(ND) Difference Algorithm and Its Variations" (1986),
 * bounded. Own, since `shared` takes no packages and the whole of it is the two functions below.
 */
export function diffSequences(left: readonly string[], right: readonly string[]): Stretch[] {
  let head = 0
  while (head < left.length && head < right.length && left[head] === right[head]) head += 1
  let tail = 0
  while (
    tail < Math.min(left.length, right.length) - head &&
    left[left.length - 1 - tail] === right[right.length - 1 - tail]
  )
    tail += 1
  const core = {
    left: left.slice(head, left.length - tail),
    right: right.slice(head, right.length - tail),
  }
  const start = left.slice(0, head)
  const end = left.slice(left.length - tail)
  return [
    ...(head > 0 ? [{ left: start, right: start, isSame: true }] : []),
    ...stretchesOf(core.left, core.right),
    ...(tail > 0 ? [{ left: end, right: end, isSame: true }] : []),
  ]
}

function stretchesOf(left: readonly string[], right: readonly string[]): Stretch[] {
  if (left.length === 0 && right.length === 0) return []
  const trace = left.length > 0 && right.length > 0 ? findTrace(left, right) : null
  if (!trace) return [{ left, right, isSame: false }]
  const stretches: Stretch[] = []
  let [x, y] = [0, 0]
  for (const match of matchesOf(trace, left.length, right.length)) {
    if (match.x > x || match.y > y)
      stretches.push({ left: left.slice(x, match.x), right: right.slice(y, match.y), isSame: false })
    const same = left.slice(match.x, match.x + match.length)
    stretches.push({ left: same, right: same, isSame: true })
    x = match.x + match.length
    y = match.y + match.length
  }
  if (x < left.length || y < right.length)
    stretches.push({ left: left.slice(x), right: right.slice(y), isSame: false })
  return stretches
}

/** Of each number of edits, how far every diagonal reached before it; null when it takes too many. */
function findTrace(left: readonly string[], right: readonly string[]): Int32Array[] | null {
  const most = Math.min(left.length + right.length, MOST_EDITS)
  const middle = most + 1
  const reached = new Int32Array(2 * most + 3)
  const trace: Int32Array[] = []
  for (let edits = 0; edits <= most; edits += 1) {
    trace.push(reached.slice(middle - edits - 1, middle + edits + 2))
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const below = reached[middle + diagonal + 1] ?? 0
      const before = reached[middle + diagonal - 1] ?? 0
      const isDown = diagonal === -edits || (diagonal !== edits && before < below)
      let x = isDown ? below : before + 1
      while (x < left.length && x - diagonal < right.length && left[x] === right[x - diagonal]) x += 1
      reached[middle + diagonal] = x
      if (x >= left.length && x - diagonal >= right.length) return trace
    }
  }
  return null
}

type Match = { x: number; y: number; length: number }

/** Back along the trace: the diagonal runs, first to last. */
function matchesOf(trace: readonly Int32Array[], width: number, height: number): Match[] {
  const matches: Match[] = []
  let [x, y] = [width, height]
  for (let edits = trace.length - 1; edits >= 0; edits -= 1) {
    const reached = trace[edits] as Int32Array
    const at = (diagonal: number) => reached[diagonal + edits + 1] ?? 0
    const diagonal = x - y
    const isDown = diagonal === -edits || (diagonal !== edits && at(diagonal - 1) < at(diagonal + 1))
    const fromX = edits === 0 ? 0 : isDown ? at(diagonal + 1) : at(diagonal - 1)
    const fromY = edits === 0 ? 0 : fromX - (isDown ? diagonal + 1 : diagonal - 1)
    const startX = edits === 0 ? 0 : isDown ? fromX : fromX + 1
    if (x > startX) matches.push({ x: startX, y: startX - diagonal, length: x - startX })
    x = fromX
    y = fromY
  }
  return matches.reverse()
}
