import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flagInterests, INTEREST_GROUNDS, type Interest } from '../../../shared/domain/interest.ts'

const DAY = '2014-01-15'
const tie = (facts: Partial<Interest> = {}): Interest => ({
  personId: 'ant',
  agencyId: 'dept',
  ground: 'affiliation',
  since: null,
  until: null,
  ...facts,
})
const flags = (interests: Interest[], roster = ['ant', 'bee']) =>
  flagInterests({
    interests,
    roster,
    items: [
      { itemId: '1', agencyId: null },
      { itemId: '2', agencyId: 'dept' },
      { itemId: '3', agencyId: 'province' },
    ],
    day: DAY,
  })

describe('flags of the register', () => {
  it('mark the items of the agency or province, for members of the roster only', () => {
    expect(flags([tie()])).toEqual([{ itemId: '2', personId: 'ant', ground: 'affiliation', isPast: false }])
    expect(flags([tie({ agencyId: 'province', personId: 'bee' })]).map(({ itemId }) => itemId)).toEqual(['3'])
    expect(flags([tie()], ['bee'])).toEqual([])
    expect(flags([tie({ agencyId: 'other' })])).toEqual([])
  })

  it.each([
    // An ended tie counts where the ground asks about the past: ม. 13 (4) "เป็นหรือเคยเป็น", and former belonging.
    ['representative', true],
    ['affiliation', true],
    ['other_serious', true],
    // A spouse is one now, a creditor too.
    ['spouse', false],
    ['creditor_debtor_employer', false],
    ['party', false],
  ] as const)('an ended tie as %s marks: %s', (ground, isMarked) => {
    const marked = flags([tie({ ground, until: '2014-01-14' })])
    expect(marked.map(({ isPast }) => isPast)).toEqual(isMarked ? [true] : [])
    expect(flags([tie({ ground, until: DAY })])).toMatchObject([{ isPast: false }])
  })

  it('do not mark before the tie begins', () => {
    expect(flags([tie({ since: '2014-01-16' })])).toEqual([])
    expect(flags([tie({ since: DAY })])).toHaveLength(1)
  })

  it('mark once for a member and a ground, and as standing when one of the ties stands', () => {
    expect(flags([tie({ until: '2013-01-01' }), tie({ since: '2013-06-01' })])).toEqual([
      { itemId: '2', personId: 'ant', ground: 'affiliation', isPast: false },
    ])
    expect(flags([tie(), tie({ ground: 'relative' })])).toHaveLength(2)
  })

  it('agree with asking item by item and member by member', () => {
    const day = fc.constantFrom(null, '2013-12-31', DAY, '2014-02-01')
    const interest = fc.record({
      personId: fc.constantFrom('a', 'b', 'c'),
      agencyId: fc.constantFrom('x', 'y'),
      ground: fc.constantFrom(...INTEREST_GROUNDS),
      since: day,
      until: day,
    })
    const items = [null, 'x', 'y', 'x'].map((agencyId, index) => ({ itemId: String(index), agencyId }))
    fc.assert(
      fc.property(fc.array(interest, { maxLength: 8 }), fc.subarray(['a', 'b']), (interests, roster) => {
        const found = flagInterests({ interests, roster, items, day: DAY })
        const asked = items.flatMap(({ itemId, agencyId }) =>
          roster.flatMap((personId) =>
            INTEREST_GROUNDS.filter((ground) =>
              interests.some((one) => {
                if (one.personId !== personId || one.agencyId !== agencyId || one.ground !== ground)
                  return false
                const hasBegun = one.since === null || one.since <= DAY
                const stands = one.until === null || one.until >= DAY
                const lasting = ['representative', 'affiliation', 'other_serious'].includes(ground)
                return hasBegun && (stands || lasting)
              }),
            ).map((ground) => `${itemId} ${personId} ${ground}`),
          ),
        )
        expect(found.map((flag) => `${flag.itemId} ${flag.personId} ${flag.ground}`).sort()).toEqual(
          asked.sort(),
        )
      }),
    )
  })
})
