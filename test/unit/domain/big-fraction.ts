/** The oracle: fractions of BigInt, never reduced, compared by cross-multiplication. Shares nothing with what it judges. */
export type BigFraction = readonly [numerator: bigint, denominator: bigint]

export const big = (n: number, d = 1): BigFraction => [BigInt(n), BigInt(d)]
export const plus = (a: BigFraction, b: BigFraction): BigFraction => [a[0] * b[1] + b[0] * a[1], a[1] * b[1]]
export const times = (a: BigFraction, b: BigFraction): BigFraction => [a[0] * b[0], a[1] * b[1]]
export const isSame = (a: BigFraction, b: BigFraction): boolean => a[0] * b[1] === b[0] * a[1]
export const isAtLeast = (a: BigFraction, b: BigFraction): boolean =>
  (a[0] * b[1] - b[0] * a[1]) * sign(a[1] * b[1]) >= 0n
export const sign = (value: bigint): bigint => (value < 0n ? -1n : value > 0n ? 1n : 0n)

/** Half away from zero, by asking for each candidate whether it is nearest. */
export function formatBig([n, d]: BigFraction, digits: number): string {
  const isNegative = sign(n) * sign(d) < 0n
  const [above, below] = [sign(n) * n * 10n ** BigInt(digits), sign(d) * d]
  let units = above / below
  if (2n * (above - units * below) >= below) units += 1n
  const text = units.toString().padStart(digits + 1, '0')
  const whole = text.slice(0, text.length - digits)
  const fraction = digits > 0 ? `.${text.slice(text.length - digits)}` : ''
  return `${isNegative && units > 0n ? '-' : ''}${whole}${fraction}`
}
