import { describe, expect, it } from 'vitest'
import { DEFAULT_RULES } from '../../../shared/domain/committee.ts'
import { countQuorum, isPresentAt, type Stay } from '../../../shared/domain/quorum.ts'
import { type Rubric, summariseScores } from '../../../shared/domain/scoring.ts'
import { decideVote, RESOLUTION_KINDS } from '../../../shared/domain/voting.ts'
import { calendar, codesOf, criteria, programme, proposals, type SampleItem } from './read-assets.ts'

const { committee, meeting } = programme
const stays: Stay[] = meeting.attendance.map(({ person, ...stay }) => ({ personId: person, ...stay }))
const voting = committee.people.filter(({ isVoting }) => isVoting).map(({ code }) => code)
const present = (at: string) => voting.filter((code) => isPresentAt(stays, code, at))
const considered = meeting.agenda.filter((item) => item.kind === 'proposal')

function factsOf(item: SampleItem) {
  const sheets = meeting.scores.find(({ proposal }) => proposal === item.proposal)?.sheets
  const resolution = meeting.resolutions.find(({ proposal }) => proposal === item.proposal)
  if (!sheets || !resolution || !item.revealedAt) throw new Error(`${item.code} has no scores or resolution`)
  const recused = sheets.filter(({ state }) => state === 'recused').map(({ person }) => person)
  return { sheets, resolution, recused, revealedAt: item.revealedAt }
}

const rubric: Rubric = {
  ...programme.rubric,
  id: 'sample',
  criteria: criteria.consideration.map((row, index) => ({
    ...row,
    title: '',
    weight: programme.rubric.criteria[index]?.weight ?? 0,
  })),
}

describe('the sample committee', () => {
  it('is nine sample members and an adviser who does not vote', () => {
    expect(committee.people.map(({ name }) => name)).toEqual([
      ...[...'๑๒๓๔๕๖๗๘๙'].map((digit) => `สมาชิกตัวอย่าง ${digit}`),
      'ที่ปรึกษาตัวอย่าง',
    ])
    expect(voting).toHaveLength(9)
    const secretary = committee.people.find(({ role }) => role === 'secretary')
    expect(secretary).toMatchObject({ title: 'อนุกรรมการและเลขานุการ', isVoting: true })
  })

  it('works in the fiscal year 2557 by the reference calendar and criteria', () => {
    expect(programme).toMatchObject({ isSample: true, fiscalYear: 2014 })
    expect(programme.calendar).toEqual(
      calendar.map((step) => expect.objectContaining({ number: step.number, text: step.text })),
    )
    expect(codesOf(programme.rubric.criteria)).toEqual(codesOf(criteria.consideration))
  })
})

describe('the sample meeting', () => {
  it('goes through the five sections in order, one item after the other', () => {
    expect([...new Set(meeting.agenda.map(({ section }) => section))]).toEqual([1, 2, 3, 4, 5])
    const instants = meeting.agenda.flatMap((item) => [item.openedAt, item.resolvedAt])
    const all = [meeting.startsAt, ...instants, meeting.endsAt]
    expect(all).toEqual(all.toSorted())
  })

  it('has everybody either in the room at some time or absent with a reason', () => {
    const came = new Set(meeting.attendance.map(({ person }) => person))
    const away = meeting.absences.map(({ person }) => person)
    expect([...came, ...away].toSorted()).toEqual(codesOf(committee.people).toSorted())
    for (const { arrivedAt, leftAt } of meeting.attendance) expect(arrivedAt < leftAt).toBe(true)
  })

  it('considers eight known proposals, each scored and resolved once, and every kind of resolution occurs', () => {
    const codes = considered.map(({ proposal }) => proposal)
    expect(codes).toHaveLength(8)
    for (const code of codes) expect(codesOf(proposals)).toContain(code)
    expect(meeting.scores.map(({ proposal }) => proposal)).toEqual(codes)
    expect(meeting.resolutions.map(({ proposal }) => proposal)).toEqual(codes)
    expect(new Set(meeting.resolutions.map(({ kind }) => kind))).toEqual(new Set(RESOLUTION_KINDS))
  })

  it('has one abstention and one recusal, both with a reason', () => {
    const special = meeting.scores.flatMap(({ sheets }) => sheets).filter(({ state }) => state !== 'sealed')
    expect(special.map(({ state }) => state).toSorted()).toEqual(['abstained', 'recused'])
    expect(special.every(({ reason }) => (reason?.length ?? 0) > 20)).toBe(true)
  })
})

describe.each(considered)('item $code', (item) => {
  const { sheets, resolution, recused, revealedAt } = factsOf(item)

  it('has one sheet of each voting member in the room at the reveal, and of nobody else', () => {
    expect(sheets.map(({ person }) => person).toSorted()).toEqual(present(revealedAt).toSorted())
    expect(item.title).toBe(proposals.find(({ code }) => code === item.proposal)?.body.title)
  })

  it('has whole sheets on the scale', () => {
    for (const { values } of sheets.filter(({ state }) => state === 'sealed')) {
      expect(Object.keys(values)).toEqual(codesOf(rubric.criteria))
      for (const value of Object.values(values)) expect([1, 2, 3, 4, 5]).toContain(value)
    }
  })

  it('had its quorum', () => {
    const presentIds = present(resolution.recordedAt)
    const quorum = countQuorum({
      votingMemberIds: voting,
      presentIds,
      recusedIds: recused,
      rules: DEFAULT_RULES,
    })
    expect(quorum.isMet).toBe(true)
  })

  it('carried its resolution by exactly those who could vote', () => {
    expect(resolution.recordedAt).toBe(item.resolvedAt)
    const voters = present(resolution.recordedAt).filter((code) => !recused.includes(code))
    for (const { person } of resolution.dissents) expect(voters).toContain(person)
    if (!resolution.count) return expect(resolution.method).toBe('no_objection')
    expect(resolution.dissents.length).toBe(resolution.count.against)
    expect(
      decideVote({ count: resolution.count, voters: voters.length, castingVote: resolution.castingVote }),
    ).toEqual({ kind: 'carried', byCastingVote: false })
  })

  it('was resolved as its scores recommend, and with a text', () => {
    const scored = sheets.filter(({ state }) => state === 'sealed').map(({ values }) => values)
    const isApproved = resolution.kind === 'approve' || resolution.kind === 'approve_with_conditions'
    expect(summariseScores(rubric, scored).isRecommended).toBe(isApproved)
    expect(resolution.text.length).toBeGreaterThan(80)
    expect(item.discussion.split('\n').length).toBeGreaterThanOrEqual(2)
  })
})
