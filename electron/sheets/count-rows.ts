/** A row's first cell value, inline text or formula; a row of bare styled cells has none. */
const VALUE_MARKS = ['<v>', '<is>', '<v ', '<f', ':v>', ':is>']

/** From `at` on, the nearest index of any mark. Each mark is searched forward once, so the whole count stays linear. */
function nearestOf(part: Buffer, marks: readonly string[]): (at: number) => number {
  const next = marks.map(() => -2)
  return (at) => {
    let nearest = Number.POSITIVE_INFINITY
    marks.forEach((mark, index) => {
      const known = next[index] ?? -2
      const found = known === -1 || known >= at ? known : part.indexOf(mark, at)
      next[index] = found
      if (found !== -1) nearest = Math.min(nearest, found)
    })
    return nearest
  }
}

/**
 * Rows of a worksheet part that hold something, counted on its raw bytes: 100,000 rows are refused before anything is
 * built from them. Stops counting just above `stopAbove`.
 */
export function countFilledRows(part: Buffer, stopAbove: number): number {
  const nextRow = nearestOf(part, ['<row ', '<row>', ':row ', ':row>'])
  const nextValue = nearestOf(part, VALUE_MARKS)
  let count = 0
  let row = nextRow(0)
  while (row !== Number.POSITIVE_INFINITY && count <= stopAbove) {
    const following = nextRow(row + 5)
    if (nextValue(row) < following) count += 1
    row = following
  }
  return count
}
