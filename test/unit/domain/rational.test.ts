import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addRationals, compareRationals, formatRational, rational } from '../../../shared/domain/rational.ts'
import { big, formatBig, isSame, plus, sign } from './big-fraction.ts'

const numerator = fc.integer({ min: -1_000_000, max: 1_000_000 })
const denominator = fc.integer({ min: -10_000, max: 10_000 }).filter((d) => d !== 0)
const fraction = fc.tuple(numerator, denominator)
const asBig = ({ n, d }: { n: number; d: number }) => big(n, d)

describe('rational', () => {
  it('is in lowest terms with a positive denominator, and the same number', () => {
    fc.assert(
      fc.property(fraction, ([n, d]) => {
        const value = rational(n, d)
        expect(isSame(asBig(value), big(n, d))).toBe(true)
        expect(value.d).toBeGreaterThan(0)
        if (value.n === 0) expect(value.d).toBe(1)
        else
          for (let k = 2; k <= Math.min(200, value.d); k++)
            expect(value.n % k === 0 && value.d % k === 0).toBe(false)
        expect(Object.is(value.n, -0)).toBe(false)
      }),
      { numRuns: 500, examples: [[[0, -3]]] },
    )
  })

  it.each([
    [1, 0],
    [0.5, 1],
    [1, 0.5],
    [Number.NaN, 1],
    [2 ** 53, 1],
    [1, Number.POSITIVE_INFINITY],
  ])('refuses %d/%d', (n, d) => expect(() => rational(n, d)).toThrow(RangeError))

  it('adds and compares as BigInt does', () => {
    fc.assert(
      fc.property(fraction, fraction, ([an, ad], [bn, bd]) => {
        const [a, b] = [rational(an, ad), rational(bn, bd)]
        expect(isSame(asBig(addRationals(a, b)), plus(big(an, ad), big(bn, bd)))).toBe(true)
        const difference = plus(big(an, ad), big(-bn, bd))
        expect(Math.sign(compareRationals(a, b))).toBe(Number(sign(difference[0]) * sign(difference[1])))
      }),
      { numRuns: 1000 },
    )
  })

  it('throws rather than adding inexactly', () => {
    const [a, b] = [rational(1, 94_906_267), rational(1, 94_906_269)]
    expect(() => addRationals(a, b)).toThrow(RangeError)
  })

  it('compares exactly where the products are no safe integers', () => {
    const [a, b] = [rational(94_906_267, 94_906_266), rational(94_906_268, 94_906_267)]
    expect(compareRationals(a, b)).toBeGreaterThan(0)
    expect(compareRationals(b, a)).toBeLessThan(0)
  })
})

describe('formatRational: half away from zero, from the exact value', () => {
  it.each([
    [7, 2, 2, '3.50'],
    [10, 3, 2, '3.33'],
    [20, 3, 2, '6.67'],
    [1, 8, 2, '0.13'],
    [-1, 8, 2, '-0.13'],
    [67, 20, 1, '3.4'],
    [1005, 1000, 2, '1.01'],
    [5, 2, 0, '3'],
    [-5, 2, 0, '-3'],
    [0, 1, 2, '0.00'],
    [-1, 1000, 2, '0.00'],
    [2995, 1000, 2, '3.00'],
  ])('%i/%i with %i digits is %s', (n, d, digits, text) =>
    expect(formatRational(rational(n, d), digits)).toBe(text),
  )

  it('has two digits where nothing is said', () => expect(formatRational(rational(4))).toBe('4.00'))

  it('agrees with BigInt', () => {
    fc.assert(
      fc.property(fraction, fc.integer({ min: 0, max: 6 }), ([n, d], digits) => {
        expect(formatRational(rational(n, d), digits)).toBe(formatBig(big(n, d), digits))
      }),
      { numRuns: 2000 },
    )
  })
})
