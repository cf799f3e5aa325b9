/** A fraction of big integers: where sums over a whole meeting outgrow the safe ones of `rational.ts`. */
export type Exact = { n: bigint; d: bigint }

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b))

export function exact(n: bigint | number, d: bigint | number = 1): Exact {
  const [top, bottom] = [BigInt(n), BigInt(d)]
  if (bottom === 0n) throw new RangeError(`not a fraction: ${top}/${bottom}`)
  const divisor = gcd(top < 0n ? -top : top, bottom < 0n ? -bottom : bottom) * (bottom < 0n ? -1n : 1n)
  return { n: top / divisor, d: bottom / divisor }
}

export const ZERO = exact(0)
export const add = (a: Exact, b: Exact): Exact => exact(a.n * b.d + b.n * a.d, a.d * b.d)
export const subtract = (a: Exact, b: Exact): Exact => exact(a.n * b.d - b.n * a.d, a.d * b.d)
export const multiply = (a: Exact, b: Exact): Exact => exact(a.n * b.n, a.d * b.d)
export const divide = (a: Exact, b: Exact): Exact => exact(a.n * b.d, a.d * b.n)
export const sum = (values: readonly Exact[]): Exact => values.reduce(add, ZERO)

/** To `units` in the whole, half away from zero: the one rounding, when the result leaves exact arithmetic. */
export function roundTo(value: Exact, units: number): { n: number; d: number } {
  const scaled = (value.n < 0n ? -value.n : value.n) * BigInt(units)
  const whole = (scaled * 2n + value.d) / (value.d * 2n)
  return { n: Number(value.n < 0n ? -whole : whole), d: units }
}

/**
 * Solves a square system by elimination, exactly, so that no pivot is nearly zero: it is, or it is not.
 * @returns null when the system has no single solution
 */
export function solveExactly(matrix: readonly (readonly Exact[])[], right: readonly Exact[]): Exact[] | null {
  const rows = matrix.map((row, index) => [...row, right[index] ?? ZERO])
  const size = rows.length
  for (let column = 0; column < size; column += 1) {
    const pivotAt = rows.findIndex((row, index) => index >= column && row[column]?.n !== 0n)
    const pivot = rows[pivotAt]
    const other = rows[column]
    if (!pivot || !other) return null
    rows[pivotAt] = other
    rows[column] = pivot
    for (let index = 0; index < size; index += 1) if (index !== column) eliminate(rows, { index, column })
  }
  return rows.map((row, index) => divide(row[size] ?? ZERO, row[index] ?? ZERO))
}

function eliminate(rows: Exact[][], { index, column }: { index: number; column: number }): void {
  const row = rows[index] ?? []
  const pivot = rows[column] ?? []
  const head = row[column] ?? ZERO
  if (head.n === 0n) return
  const factor = divide(head, pivot[column] ?? ZERO)
  rows[index] = row.map((value, at) => subtract(value, multiply(factor, pivot[at] ?? ZERO)))
}
