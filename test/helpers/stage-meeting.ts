import type { Client } from '../../shared/contract/index.ts'
import type { Role } from '../../shared/domain/committee.ts'
import type { BallotChoice } from '../../shared/domain/voting.ts'

/** One window of whatever transport is tried; `signIn` makes it act as the ticket's person from then on. */
export type StageWindow = { client: Client; signIn(ticket: string): void; ticket(): string | null }

export type CastName =
  | 'keeper'
  | 'chair'
  | 'vice'
  | 'ant'
  | 'bee'
  | 'cat'
  | 'adviser'
  /** Votes in another committee. */
  | 'outsider'

export type Actor = { personId: string; name: string; pin: string; window: StageWindow; client: Client }
export type Cast = Record<CastName, Actor>

type Seat = { role: Role; title: string; isVoting: boolean }

/** Five voters, an adviser who does not vote, a secretary who does not either, and somebody of another committee. */
export const SEATS: Record<Exclude<CastName, 'outsider'>, Seat> = {
  chair: { role: 'chair', title: 'ประธานอนุกรรมการ', isVoting: true },
  vice: { role: 'vice_chair', title: 'รองประธานอนุกรรมการ', isVoting: true },
  ant: { role: 'member', title: 'อนุกรรมการ', isVoting: true },
  bee: { role: 'member', title: 'อนุกรรมการ', isVoting: true },
  cat: { role: 'member', title: 'อนุกรรมการ', isVoting: true },
  adviser: { role: 'adviser', title: 'ที่ปรึกษา', isVoting: false },
  keeper: { role: 'secretary', title: 'เลขานุการ', isVoting: false },
}
export const VOTERS = ['chair', 'vice', 'ant', 'bee', 'cat'] as const satisfies readonly CastName[]

export const CRITERIA = ['CON-1', 'CON-2', 'CON-3', 'CON-4'] as const

export const SCHEDULE = {
  number: 1,
  date: '2014-01-15',
  startsAt: '09:00',
  endsAt: '12:00',
  place: 'ห้องประชุม ๑',
}

export type Stage = {
  cast: Cast
  committeeId: string
  otherCommitteeId: string
  meetingId: string
  /** The agenda's items with a proposal, in running order. */
  itemIds: string[]
  proposalIds: string[]
  recoveryCode: string
}

export type StageOptions = {
  openWindow: () => StageWindow | Promise<StageWindow>
  /** Gives a person's ticket without a PIN, where the test can reach into the host; else each chooses a PIN. */
  issueTicket?: (personId: string) => string
  proposals?: number
  /** How far the meeting has come. Default: the first item with a proposal is open. */
  upTo?: 'preparing' | 'in_session' | 'item_open'
}

const PIN = (name: string) => `${name}-1234`

/** A workspace, its people, two committees, proposals and a meeting, everything through the contract. */
export async function stageMeeting(options: StageOptions): Promise<Stage> {
  const keeper = await foundWorkspace(options)
  const { client } = keeper
  const { committeeId } = await createCommittee(client, 'คณะอนุกรรมการทดสอบ')
  const other = await createCommittee(client, 'คณะอนุกรรมการอื่น')
  const cast = await castPeople(options, { keeper, committeeId, otherCommitteeId: other.committeeId })
  const proposalIds = await writeProposals(client, options.proposals ?? 2)
  const { meetingId } = await client.meeting.create({ committeeId, ...SCHEDULE })
  await client.agenda.addProposals({ meetingId, proposalIds, plannedMinutes: 20 })
  const { items } = await client.meeting.get({ meetingId })
  const itemIds = items.filter(({ kind }) => kind === 'proposal').map(({ id }) => id)
  const otherCommitteeId = other.committeeId
  const stage = { cast, committeeId, otherCommitteeId, meetingId, itemIds, proposalIds, recoveryCode: '' }
  if (options.upTo === 'preparing') return stage
  stage.recoveryCode = await openSession(stage)
  const [first] = itemIds
  if (options.upTo !== 'in_session' && first) await client.agenda.openItem({ itemId: first })
  return stage
}

async function foundWorkspace({ openWindow }: StageOptions): Promise<Actor> {
  const window = await openWindow()
  const [name, pin] = ['เลขานุการทดสอบ', PIN('keeper')]
  const owner = { name, position: 'นักพัฒนาระบบราชการ' }
  const { ticket, personId } = await window.client.workspace.create({ name: 'งานทดสอบ', owner, pin })
  window.signIn(ticket)
  return { personId, name, pin, window, client: window.client }
}

const createCommittee = (client: Client, name: string) =>
  client.committee.create({ kind: 'subcommittee', name, shortName: name })

async function castPeople(
  options: StageOptions,
  facts: { keeper: Actor; committeeId: string; otherCommitteeId: string },
): Promise<Cast> {
  const { keeper, committeeId, otherCommitteeId } = facts
  const { client } = keeper
  const cast: Partial<Cast> = {}
  for (const [name, seat] of Object.entries(SEATS) as [CastName, Seat][]) {
    const actor = name === 'keeper' ? keeper : await hire(options, client, name)
    cast[name] = actor
    await client.committee.addSeat({ committeeId, holder: actor.name, personId: actor.personId, ...seat })
  }
  const outsider = await hire(options, client, 'outsider')
  const seat = { holder: outsider.name, personId: outsider.personId, ...SEATS.ant }
  await client.committee.addSeat({ committeeId: otherCommitteeId, ...seat })
  return { ...cast, outsider } as Cast
}

/** A person with an own window. Only who presides needs a PIN where tickets can be issued. */
async function hire(options: StageOptions, keeper: Client, castName: CastName): Promise<Actor> {
  const [name, pin] = [`สมาชิกตัวอย่าง ${castName}`, PIN(castName)]
  const { personId } = await keeper.person.create({ name, position: '' })
  const window = await options.openWindow()
  if (options.issueTicket && castName !== 'chair') window.signIn(options.issueTicket(personId))
  else window.signIn((await window.client.session.choosePin({ personId, pin })).ticket)
  return { personId, name, pin, window, client: window.client }
}

async function writeProposals(client: Client, count: number): Promise<string[]> {
  const [agency] = await client.agency.list({})
  if (!agency) throw new Error('the reference data has no agency')
  const ids: string[] = []
  for (let number = 1; number <= count; number += 1) {
    const title = `ข้อเสนอทดสอบ ${number}`
    const made = await client.proposal.create({
      code: `T-${number}`,
      track: 'service',
      agencyId: agency.id,
      title,
    })
    ids.push(made.proposalId)
  }
  return ids
}

/** Everybody arrives and the chair's PIN opens the meeting. @returns the recovery code */
export async function openSession(stage: Pick<Stage, 'cast' | 'meetingId'>): Promise<string> {
  const { cast, meetingId } = stage
  const names = Object.keys(SEATS) as (keyof typeof SEATS)[]
  const personIds = names.map((name) => cast[name].personId)
  await cast.keeper.client.attendance.arrive({ meetingId, personIds, at: null })
  const { personId: presidingPersonId, pin: presidingPin } = cast.chair
  const opened = await cast.keeper.client.meeting.open({ meetingId, presidingPersonId, presidingPin })
  return opened.recoveryCode
}

/** Fills a member's sheet with one value, or with one for each criterion in order. */
export async function fillSheet(
  client: Client,
  itemId: string,
  values: number | readonly number[],
): Promise<void> {
  for (const [index, criterion] of CRITERIA.entries()) {
    const value = typeof values === 'number' ? values : (values[index] ?? 1)
    await client.score.put({ itemId, criterion, value })
  }
}

/** Every voter fills and seals; values by name, 3 where none is given. */
export async function sealEverybody(
  stage: Pick<Stage, 'cast'>,
  itemId: string,
  values: Partial<Record<CastName, number | readonly number[]>> = {},
): Promise<void> {
  for (const name of VOTERS) {
    await fillSheet(stage.cast[name].client, itemId, values[name] ?? 3)
    await stage.cast[name].client.score.seal({ itemId })
  }
}

export const revealByPin = ({ cast }: Pick<Stage, 'cast'>, itemId: string) =>
  cast.chair.client.score.reveal({ itemId, key: { by: 'pin', pin: cast.chair.pin } })

/** A resolution without objection, as most are. */
const CHOICES: Record<string, BallotChoice> = { '+': 'in_favour', '-': 'against', o: 'abstained' }

/** A letter per voter in the order of `VOTERS`: + for, - against, o abstains; anything else does not vote. */
export async function castInTurn(
  { cast }: Pick<Stage, 'cast'>,
  { choices, ...ballot }: { itemId: string; ballotId: string; choices: string },
): Promise<void> {
  for (const [index, name] of VOTERS.entries()) {
    const choice = CHOICES[choices[index] ?? '']
    if (choice) await cast[name].client.ballot.cast({ ...ballot, choice })
  }
}

export const approve = ({ cast }: Pick<Stage, 'cast'>, itemId: string) =>
  cast.keeper.client.resolution.record({ itemId, ...APPROVAL })

export const APPROVAL = {
  kind: 'approve' as const,
  text: 'เห็นชอบข้อเสนอการเปลี่ยนแปลง',
  method: 'no_objection' as const,
  count: null,
  castingVote: null,
  dissents: [],
}
