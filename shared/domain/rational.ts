/** An exact fraction in lowest terms, denominator positive. Means stay exact until a person looks at them. */
export type Rational = { n: number; d: number }

const greatestCommonDivisor = (a: bigint, b: bigint): bigint =>
  b === 0n ? a : greatestCommonDivisor(b, a % b)
const magnitude = (value: bigint): bigint => (value < 0n ? -value : value)

/** @throws RangeError when the denominator is zero or a part is not a safe integer */
export function rational(n: number, d = 1): Rational {
  if (!Number.isSafeInteger(n) || !Number.isSafeInteger(d)) throw new RangeError(`not a fraction: ${n}/${d}`)
  return reduce(BigInt(n), BigInt(d))
}

/** Products of two safe integers are not safe ones, so all arithmetic is on BigInt and only the result is a number. */
function reduce(n: bigint, d: bigint): Rational {
  if (d === 0n) throw new RangeError(`not a fraction: ${n}/${d}`)
  const divisor = greatestCommonDivisor(magnitude(n), magnitude(d)) * (d < 0n ? -1n : 1n)
  const result = { n: Number(n / divisor), d: Number(d / divisor) }
  if (!Number.isSafeInteger(result.n) || !Number.isSafeInteger(result.d))
    throw new RangeError(`too long a fraction: ${n}/${d}`)
  return result
}

const cross = (a: Rational, b: Rational): bigint => BigInt(a.n) * BigInt(b.d)

/** @throws RangeError when the sum in lowest terms has a part that is not a safe integer */
export const addRationals = (a: Rational, b: Rational): Rational =>
  reduce(cross(a, b) + cross(b, a), BigInt(a.d) * BigInt(b.d))

/** Negative, zero or positive, like a comparator. */
export function compareRationals(a: Rational, b: Rational): number {
  const difference = cross(a, b) - cross(b, a)
  return difference < 0n ? -1 : Number(difference > 0n)
}

/** Rounds half away from zero to `digits` decimals, from the exact value: 7/2 → "3.50". */
export function formatRational(value: Rational, digits = 2): string {
  const d = BigInt(value.d)
  const scaled = magnitude(BigInt(value.n)) * 10n ** BigInt(digits)
  const units = (scaled * 2n + d) / (d * 2n)
  const text = String(units).padStart(digits + 1, '0')
  const sign = value.n < 0 && units > 0n ? '-' : ''
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`
}
