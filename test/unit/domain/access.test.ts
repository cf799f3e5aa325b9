import { describe, expect, it } from 'vitest'
import {
  ACCESS,
  type AccessRule,
  decideAccess,
  relationsOf,
  type Subject,
} from '../../../shared/domain/access.ts'
import { ITEM_STATES, MEETING_STATES } from '../../../shared/domain/meeting.ts'

type Operation = keyof typeof ACCESS
const OPERATIONS = Object.keys(ACCESS) as Operation[]

const person = (facts: Partial<Extract<Subject, { kind: 'person' }>>): Subject => ({
  kind: 'person',
  isKeeper: false,
  isPresiding: false,
  seats: [],
  ...facts,
})

/** Everybody who can sit in front of the screen, as they come. */
const SUBJECTS = {
  nobody: { kind: 'nobody' },
  projector: { kind: 'projector' },
  stranger: person({}),
  adviser: person({ seats: [{ role: 'adviser', isVoting: false }] }),
  scoring_adviser: person({ seats: [{ role: 'adviser', isVoting: false, canScore: true }] }),
  observer: person({ seats: [{ role: 'observer', isVoting: false }] }),
  member: person({ seats: [{ role: 'member', isVoting: true }] }),
  chair: person({ seats: [{ role: 'chair', isVoting: true }] }),
  presiding: person({ seats: [{ role: 'chair', isVoting: true }], isPresiding: true }),
  vice_presiding: person({ seats: [{ role: 'vice_chair', isVoting: true }], isPresiding: true }),
  secretary: person({ seats: [{ role: 'secretary', isVoting: false }] }),
  voting_secretary: person({ seats: [{ role: 'secretary', isVoting: true }] }),
  assistant: person({ seats: [{ role: 'assistant_secretary', isVoting: false }] }),
  keeper: person({ isKeeper: true }),
} as const satisfies Record<string, Subject>
type SubjectName = keyof typeof SUBJECTS
const NAMES = Object.keys(SUBJECTS) as SubjectName[]

const STATES = [null, ...MEETING_STATES].flatMap((meetingState) =>
  [null, ...ITEM_STATES].map((itemState) => ({ meetingState, itemState })),
)
const decide = (operation: Operation, subject: Subject, state: (typeof STATES)[number]) =>
  decideAccess(ACCESS[operation] as AccessRule, { subject, ...state })
const allowedStates = (operation: Operation, name: SubjectName) =>
  STATES.filter((state) => decide(operation, SUBJECTS[name], state) === 'allowed')
/** What the person can ever do, in whatever state. */
const reach = (name: SubjectName) =>
  OPERATIONS.filter((operation) => allowedStates(operation, name).length > 0)
const whoEver = (operation: Operation) => NAMES.filter((name) => allowedStates(operation, name).length > 0)

/** `in_session·open,revealed`; `-` stands for a state that is not known, `*` for every one. */
function describeStates(states: readonly (typeof STATES)[number][]): string {
  const list = (values: readonly (string | null)[], all: number) =>
    values.length === all ? '*' : values.map((value) => value ?? '-').join(',')
  const meetings = [...new Set(states.map(({ meetingState }) => meetingState))]
  const items = [...new Set(states.map(({ itemState }) => itemState))]
  const isProduct = meetings.length * items.length === states.length
  const text = `${list(meetings, MEETING_STATES.length + 1)}·${list(items, ITEM_STATES.length + 1)}`
  return isProduct ? text : `not a product: ${JSON.stringify(states)}`
}

/** The usual crowds by one word each. */
function nameAll(names: readonly SubjectName[]): string {
  const people = NAMES.filter((name) => name !== 'nobody' && name !== 'projector')
  if (people.some((name) => !names.includes(name))) return names.join(' ')
  return names.includes('nobody') ? 'anyone' : 'everyone signed in'
}

function printTable(): string {
  const rows = OPERATIONS.map((operation) => {
    const byStates = Map.groupBy(
      NAMES.filter((name) => allowedStates(operation, name).length > 0),
      (name) => describeStates(allowedStates(operation, name)),
    )
    const cells = [...byStates].map(([states, names]) => `${states.padEnd(34)} ${nameAll(names)}`)
    return `${operation.padEnd(34)} ${cells.join(`\n${' '.repeat(35)}`)}`
  })
  return ['operation'.padEnd(34), 'meeting·item'.padEnd(34), 'who']
    .join(' ')
    .concat('\n', rows.join('\n'), '\n')
}

describe('the table of access', () => {
  it('is as printed beside this test: a change shows in the review', async () => {
    await expect(printTable()).toMatchFileSnapshot('./access-table.txt')
  })

  it('roles are sets: a voting secretary is both, a presiding chair scores', () => {
    expect([...relationsOf(SUBJECTS.voting_secretary)].sort()).toEqual([
      'anyone',
      'scorer',
      'seated',
      'secretary',
      'signed_in',
      'voter',
    ])
    expect(whoEver('score.put')).toEqual([
      'scoring_adviser',
      'member',
      'chair',
      'presiding',
      'vice_presiding',
      'voting_secretary',
    ])
  })
})

describe('what must never be', () => {
  it('the projector reaches one operation, and nobody else reaches that', () => {
    expect(reach('projector')).toEqual(['projector.view'])
    expect(whoEver('projector.view')).toEqual(['projector'])
  })

  it('whoever has not signed in reaches what brings in, and nothing else', () => {
    expect(reach('nobody')).toEqual([
      'session.choosePin',
      'session.signIn',
      'workspace.create',
      'workspace.describe',
    ])
  })

  it('going to the other workspace is for the keeper; on the first run and in the sample for whoever is there', () => {
    const states = { meetingState: null, itemState: null }
    const switchers = (isAtPlay: boolean) =>
      NAMES.filter(
        (name) =>
          decideAccess(ACCESS['workspace.switch'], { subject: SUBJECTS[name], ...states, isAtPlay }) ===
          'allowed',
      )
    expect(switchers(false)).toEqual(['keeper'])
    expect(switchers(true)).toEqual(NAMES.filter((name) => name !== 'projector'))
  })

  it('only whoever presides now reveals and reopens; the chair who does not preside does not', () => {
    for (const operation of ['score.reveal', 'agenda.reopenItem'] as const)
      expect({ operation, who: whoEver(operation) }).toEqual({
        operation,
        who: ['presiding', 'vice_presiding'],
      })
  })

  it('a person who is signed in without a seat reaches no content of a meeting', () => {
    const ofMeetings =
      /^(agenda|attendance|minutes|resolution|score|windows|projector)\.|^document\.(?!verify)|^meeting\.(?!list)/
    expect(reach('stranger').filter((operation) => ofMeetings.test(operation))).toEqual([])
    expect(reach('stranger')).toContain('meeting.list')
  })

  it('whoever has no vote, the keeper and the plain secretary too, scores nothing', () => {
    const own = OPERATIONS.filter((operation) =>
      /^score\.(put|clear|seal|abstain|recuse|withdrawRecusal|change|mine)$/.test(operation),
    )
    expect(own).toHaveLength(8)
    for (const name of ['stranger', 'adviser', 'secretary', 'assistant', 'keeper'] as const)
      expect(reach(name).filter((operation) => own.includes(operation))).toEqual([])
  })

  it('results are shown after the reveal only, to whoever it is', () => {
    for (const name of NAMES)
      for (const { itemState } of allowedStates('score.results', name))
        expect(['revealed', 'resolved']).toContain(itemState)
  })

  it('a member sees nothing of how far the others are', () => {
    expect(whoEver('score.progress')).toEqual([
      'presiding',
      'vice_presiding',
      'secretary',
      'voting_secretary',
      'assistant',
      'keeper',
    ])
  })

  it('scores move in an open item of a meeting in session only, and change after the reveal until resolved', () => {
    for (const operation of [
      'score.put',
      'score.clear',
      'score.seal',
      'score.abstain',
      'score.reveal',
    ] as const)
      for (const name of whoEver(operation))
        expect(allowedStates(operation, name)).toEqual([{ meetingState: 'in_session', itemState: 'open' }])
    expect(allowedStates('score.change', 'member')).toEqual([
      { meetingState: 'in_session', itemState: 'revealed' },
    ])
    for (const operation of ['score.recuse', 'score.withdrawRecusal'] as const)
      expect(allowedStates(operation, 'member')).toEqual([
        { meetingState: 'in_session', itemState: 'open' },
        { meetingState: 'in_session', itemState: 'revealed' },
      ])
  })

  it('a rule that names a state refuses where the state is not known', () => {
    for (const operation of OPERATIONS) {
      const rule: AccessRule = ACCESS[operation]
      for (const subject of Object.values(SUBJECTS)) {
        const decision = decide(operation, subject, { meetingState: null, itemState: null })
        if (rule.meeting || rule.item) expect(decision).not.toBe('allowed')
      }
    }
  })

  it('says why: nobody is to sign in, a person may not or not now', () => {
    const states = { meetingState: 'in_session', itemState: 'waiting' } as const
    expect(decide('score.put', SUBJECTS.nobody, states)).toBe('sign_in_required')
    expect(decide('score.put', SUBJECTS.projector, states)).toBe('not_allowed')
    expect(decide('score.put', SUBJECTS.adviser, states)).toBe('not_allowed')
    expect(decide('score.put', SUBJECTS.member, states)).toBe('wrong_state')
  })
})
