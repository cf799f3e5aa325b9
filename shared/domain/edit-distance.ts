/** How many characters have to be put in, taken out or changed (Levenshtein). */
export function editDistance(left: string, right: string): number {
  let head = 0
  const shorter = Math.min(left.length, right.length)
  while (head < shorter && left[head] === right[head]) head += 1
  let tail = 0
  while (tail < shorter - head && left.at(-1 - tail) === right.at(-1 - tail)) tail += 1
  const a = left.slice(head, left.length - tail)
  const b = right.slice(head, right.length - tail)
  if (a === '' || b === '') return a.length + b.length
  const costs = Uint16Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let row = 1; row <= a.length; row += 1) {
    let diagonal = row - 1
    costs[0] = row
    for (let column = 1; column <= b.length; column += 1) {
      const above = costs[column] as number
      const isSame = a.charCodeAt(row - 1) === b.charCodeAt(column - 1)
      costs[column] = Math.min(diagonal + (isSame ? 0 : 1), above + 1, (costs[column - 1] as number) + 1)
      diagonal = above
    }
  }
  return costs[b.length] as number
}

/** 1 for the same, 0 for nothing in common. */
export function similarity(left: string, right: string): number {
  if (left === right) return 1
  return 1 - editDistance(left, right) / Math.max(left.length, right.length)
}

/** The stretch of `text` that is nearest to `wanted` (P. Sellers, 1980); among equals the first that ends. */
export function nearestStretch(wanted: string, text: string): { from: number; to: number; distance: number } {
  const costs = Uint16Array.from({ length: wanted.length + 1 }, (_, index) => index)
  const begins = new Int32Array(wanted.length + 1)
  let best = { from: 0, to: 0, distance: wanted.length }
  for (let column = 1; column <= text.length; column += 1) {
    let [diagonal, diagonalBegin] = [costs[0] as number, begins[0] as number]
    costs[0] = 0
    begins[0] = column
    for (let row = 1; row <= wanted.length; row += 1) {
      const [left, leftBegin] = [costs[row] as number, begins[row] as number]
      const isSame = wanted.charCodeAt(row - 1) === text.charCodeAt(column - 1)
      const through = diagonal + (isSame ? 0 : 1)
      const above = (costs[row - 1] as number) + 1
      const cost = Math.min(through, above, left + 1)
      costs[row] = cost
      const aboveBegin = begins[row - 1] as number
      begins[row] = cost === through ? diagonalBegin : cost === above ? aboveBegin : leftBegin
      ;[diagonal, diagonalBegin] = [left, leftBegin]
    }
    const distance = costs[wanted.length] as number
    if (distance < best.distance) best = { from: begins[wanted.length] as number, to: column, distance }
  }
  return best
}
