/** An exact fraction in lowest terms, denominator positive. Means stay exact until a person looks at them. */
export type Rational = { n: number; d: number }

const greatestCommonDivisor = (a: number, b: number): number =>
  b === 0 ? a : greatestCommonDivisor(b, a % b)

/** @throws RangeError when the denominator is zero or a part is not a safe integer */
export function rational(n: number, d = 1): Rational {
  if (d === 0 || !Number.isSafeInteger(n) || !Number.isSafeInteger(d))
    throw new RangeError(`not a fraction: ${n}/${d}`)
  const sign = d < 0 ? -1 : 1
  const divisor = greatestCommonDivisor(Math.abs(n), Math.abs(d)) || 1
  return { n: (sign * n) / divisor, d: (sign * d) / divisor }
}

export const addRationals = (a: Rational, b: Rational): Rational => rational(a.n * b.d + b.n * a.d, a.d * b.d)

/** Negative, zero or positive, like a comparator. */
export const compareRationals = (a: Rational, b: Rational): number => a.n * b.d - b.n * a.d

/** Rounds half away from zero to `digits` decimals, from the exact value: 7/2 → "3.50". */
export function formatRational(value: Rational, digits = 2): string {
  const scale = 10 ** digits
  const doubled = Math.abs(value.n) * scale * 2 + value.d
  const units = Math.floor(doubled / (value.d * 2))
  const text = String(units).padStart(digits + 1, '0')
  const sign = value.n < 0 && units > 0 ? '-' : ''
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`
}
