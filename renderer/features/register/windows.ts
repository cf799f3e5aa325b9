/** Rows asked for at a time: small enough to be parsed between two frames, large enough that few are needed. */
export const WINDOW_ROWS = 200

export const windowOf = (row: number): number => Math.floor(row / WINDOW_ROWS)

export const windowCount = (total: number): number => Math.ceil(total / WINDOW_ROWS)

/**
 * The windows that hold the rows on the screen, with one neighbour on each side, so that the next page of scrolling
 * is there before it is seen.
 */
export function windowsAround(firstRow: number, lastRow: number, total: number): number[] {
  const last = Math.max(0, windowCount(total) - 1)
  const from = Math.max(0, Math.min(last, windowOf(firstRow) - 1))
  const to = Math.max(from, Math.min(last, windowOf(lastRow) + 1))
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}

/** All windows, the nearest to `centre` first. */
export function fillOrder(centre: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => index).sort(
    (left, right) => Math.abs(left - centre) - Math.abs(right - centre) || left - right,
  )
}
