import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  isContradiction,
  type LintFacts,
  lintMinutes,
} from '../../../shared/domain/documents/lint-minutes.ts'
import { minutesFindingSentence } from '../../../shared/messages/minutes-lint.ts'
import { formatDay } from '../../../shared/thai/buddhist-date.ts'
import { buildMinutes } from '../../fixtures/documents/build-models.ts'

const model = { ...buildMinutes({ proposals: 3 }), digits: 'arabic' as const }
const member = (name: string) => ({ name, position: '', roleTitle: 'อนุกรรมการ', substituteFor: null })
/** The fixture's substitute stands for somebody, so the roster is of those who came for themselves. */
const roster = [...model.present.filter(({ substituteFor }) => !substituteFor), ...model.absent].map(
  ({ name }) => name,
)
const lint = (change: Partial<LintFacts['model']> = {}, facts: Partial<Omit<LintFacts, 'model'>> = {}) =>
  lintMinutes({ model: { ...model, ...change }, roster, postponed: [], rooms: [], ...facts })
const withProse = (text: string, change: Partial<LintFacts['model']> = {}) =>
  lint({ items: model.items.slice(0, 1).map((item) => ({ ...item, paragraphs: [text] })), ...change })
const rules = (findings: ReturnType<typeof lint>) => findings.map(({ rule }) => rule)

it('finds nothing in minutes that are right', () => {
  expect(rules(lint()).filter((rule) => rule !== 'digits_mixed')).toEqual([])
})

describe('resolutions and dissents', () => {
  const [proposal] = model.items.filter((item) => item.proposal)
  if (!proposal) throw new Error('the fixture has a proposal')

  it('a proposal without a resolution is found, unless it was put off', () => {
    const items = [{ ...proposal, resolution: null, dissents: [], paragraphs: [] }]
    expect(lint({ items })).toEqual([
      { rule: 'resolution_missing', item: proposal.number, title: proposal.title },
    ])
    expect(lint({ items }, { postponed: [proposal.number] })).toEqual([])
  })

  it.each(['', '  ', '\n'])('a dissent without its reasons is found (%j)', (reason) => {
    const items = [{ ...proposal, paragraphs: [], dissents: [{ name: 'ก', reason }] }]
    expect(lint({ items })).toEqual([{ rule: 'dissent_without_reason', item: proposal.number, name: 'ก' }])
  })

  it('the casting vote belongs to a tie (ม. ๘๒)', () => {
    const cast = (inFavour: number) => ({
      kind: 'approve' as const,
      text: '',
      conditions: [],
      votes: {
        method: 'show_of_hands' as const,
        count: { inFavour, against: 3, abstained: 0 },
        castingVote: 'in_favour' as const,
      },
    })
    const items = (inFavour: number) => [
      { ...proposal, paragraphs: [], dissents: [], resolution: cast(inFavour) },
    ]
    expect(rules(lint({ items: items(3) }))).toEqual([])
    expect(rules(lint({ items: items(4) }))).toEqual(['casting_without_tie'])
  })
})

describe('a count in the prose', () => {
  const base = model.items.find((item) => item.resolution?.votes?.method === 'show_of_hands')
  const told = (...paragraphs: string[]) =>
    rules(lint({ items: base ? [{ ...base, paragraphs, dissents: [] }] : [] }))

  it.each([
    // The record: 6, 1, 0.
    [['ที่ประชุมลงมติ เห็นด้วย 6 เสียง ไม่เห็นด้วย 1 เสียง'], []],
    [['เห็นด้วย ๖ เสียง ไม่เห็นด้วย ๑ เสียง งดออกเสียง ๐ เสียง'], []],
    [['เห็นด้วย ๕ เสียง ไม่เห็นด้วย ๑ เสียง งดออกเสียง ๐ เสียง'], ['votes_differ']],
    [['เห็นด้วย 6 เสียง ไม่เห็นด้วย 1 เสียง งดออกเสียง 1 เสียง'], ['votes_differ']],
    [['ไม่เห็นด้วย 1 เสียง'], []],
    [['เรื่องเลื่อนวาระ เห็นด้วย 4 เสียง ไม่เห็นด้วย 3 เสียง', 'เห็นด้วย 6 เสียง ไม่เห็นด้วย 1 เสียง'], []],
  ])('%j', (paragraphs, expected) => {
    expect(told(...paragraphs).filter((rule) => rule !== 'digits_mixed')).toEqual(expected)
  })

  it('and what contradicts the record is told first, wherever it stands', () => {
    const items = model.items.map((item) => ({ ...item, paragraphs: ['มี ๑ เรื่อง'], resolution: null }))
    const told = lint({ items }).map((finding) => isContradiction(finding))
    expect(told).toContain(true)
    expect(told).toContain(false)
    expect(told.indexOf(false)).toBe(told.lastIndexOf(true) + 1)
  })

  it('and what contradicts the record is told apart from what may be so', () => {
    const stops = ['votes_differ', 'casting_without_tie', 'times_reversed', 'roster_missing'] as const
    const warns = ['digits_mixed', 'weekday_wrong', 'deadline_past', 'dissent_without_reason'] as const
    expect(stops.every((rule) => isContradiction({ rule }))).toBe(true)
    expect(warns.some((rule) => isContradiction({ rule }))).toBe(false)
  })
})

describe('the roster', () => {
  const name = fc.constantFrom('ก', 'ข', 'ค', 'ง', 'จ')

  it('is made up by those who came and those who did not, each once', () => {
    fc.assert(
      fc.property(fc.uniqueArray(name), fc.array(name), fc.array(name), (seats, came, stayed) => {
        const absent = stayed.map((each) => ({ ...member(each), reason: 'ลา' }))
        const found = lint(
          { items: [], present: came.map(member), absent, participants: [] },
          { roster: seats },
        )
        const times = (each: string) => [...came, ...stayed].filter((other) => other === each).length
        // By counting, not by the rule's own steps.
        const missing = seats.filter((each) => times(each) === 0).length
        const doubled = ['ก', 'ข', 'ค', 'ง', 'จ'].filter((each) => times(each) > 1).length
        expect(rules(found).toSorted()).toEqual([
          ...Array(doubled).fill('roster_doubled'),
          ...Array(missing).fill('roster_missing'),
        ])
      }),
    )
  })

  it('a member whom somebody stands in for is accounted for', () => {
    const present = [{ ...member('ผู้แทน'), substituteFor: 'ก' }]
    expect(lint({ items: [], present, absent: [], participants: [] }, { roster: ['ก'] })).toEqual([])
  })
})

describe('numbers and days in the prose', () => {
  it.each([
    ['มี ๓ เรื่อง และอีก 2 เรื่อง', ['digits_mixed']],
    ['มี 3 เรื่อง ตาม 2557-S-001 และโทร. 1300 หรือ https://a.go.th/1', []],
    ['ประชุมวันพุธที่ 15 มกราคม 2557', []],
    ['ประชุมวันพุธที่ ๑๕ มกราคม พ.ศ. ๒๕๕๗', ['digits_mixed']],
    ['ประชุมวันศุกร์ที่ 15 มกราคม 2557', ['weekday_wrong']],
    ['ภายใน 30 กุมภาพันธ์ 2557', ['date_impossible']],
    ['เมื่อ 29 กุมภาพันธ์ 2555', []],
    // The meeting is on 15 January 2557.
    ['ภายใน 29 กุมภาพันธ์ 2555', ['deadline_past']],
    ['ภายในวันที่ 14 มกราคม 2557', ['deadline_past']],
    ['ภายในวันที่ ๑๕ มกราคม ๒๕๕๗', ['digits_mixed']],
    ['ภายใน 29 กุมภาพันธ์ 2557', ['date_impossible']],
  ])('%s', (text, expected) => {
    expect(rules(withProse(text))).toEqual(expected)
  })

  it.each([
    ['ประชุมวันพุธที่ ๑๕ มกราคม ๒๕๕๗ ตาม 2557-S-001', 'thai', []],
    ['ประชุมวันพุธที่ 15 มกราคม 2557', 'thai', ['digits_mixed']],
    ['ประชุมวันพุธที่ 15 มกราคม 2557', 'arabic', []],
    ['ประชุมวันพุธที่ ๑๕ มกราคม ๒๕๕๗', 'arabic', ['digits_mixed']],
  ] as const)('%s in a document of %s digits', (text, digits, expected) => {
    expect(rules(withProse(text, { digits }))).toEqual(expected)
  })

  it('no day of the calendar is called impossible', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1950-01-01'), max: new Date('2080-01-01'), noInvalidDate: true }),
        (date) => {
          const day = formatDay(date.toISOString().slice(0, 10), { digits: 'arabic' })
          expect(withProse(`เมื่อ ${day}`)).toEqual([])
        },
      ),
    )
  })

  it('the end comes after the beginning', () => {
    expect(rules(lint({ items: [], startedAt: '13:00', endedAt: '12:59' }))).toEqual(['times_reversed'])
    expect(rules(lint({ items: [], startedAt: '13:00', endedAt: '13:00' }))).toEqual([])
  })
})

it('each finding is a sentence in the digits of the document', () => {
  const [finding] = withProse('ประชุมวันศุกร์ที่ 15 มกราคม 2557')
  expect(finding && minutesFindingSentence(finding, String)).toBe(
    'ระเบียบวาระที่ 1 “วันศุกร์ที่ 15 มกราคม 2557” ตรงกับวันพุธ',
  )
})

describe('the room of a decision', () => {
  const room = (now: string[], present = now.length) =>
    lint(
      { items: [] },
      { rooms: [{ item: '4.1', recorded: ['ก', 'ข', 'ค'], now, quorum: { present, needed: 2 } }] },
    )

  it('is as it was recorded', () => expect(room(['ค', 'ก', 'ข'])).toEqual([]))

  it('differs where times were set right afterwards, and stops nobody', () => {
    const findings = room(['ก', 'ข', 'ง'])
    expect(findings).toEqual([{ rule: 'room_differs', item: '4.1', gone: ['ค'], come: ['ง'] }])
    expect(findings.some(isContradiction)).toBe(false)
    const [finding] = findings
    expect(finding && minutesFindingSentence(finding, String)).toMatch(/ไม่อยู่ในขณะนั้นแล้ว ค · อยู่ด้วย ง$/)
  })

  it('and tells where the quorum is lost by it', () => {
    expect(rules(room(['ก']))).toEqual(['quorum_lost', 'room_differs'])
    // Those who are there need not all have a vote.
    expect(rules(room(['ก', 'ข', 'ง'], 1))).toEqual(['quorum_lost', 'room_differs'])
  })
})
