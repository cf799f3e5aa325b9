import { join } from 'node:path'
import { listCommittees } from '../../../db/queries/committee.ts'
import { ensureSampleWorkspace } from '../../../electron/host/features/workspace/ensure-sample.ts'
import type { Client } from '../../../shared/contract/index.ts'
import { openBenchHost } from './open-host.ts'

export const BENCH_PIN = '2557'

export type ScoredMeeting = {
  /** Holds `mati.db`; closed, so that it may be copied. */
  directory: string
  meetingId: string
  itemId: string
  criteria: string[]
  scaleMax: number
  /** Voting members with the ticket of a window of each; the file knows the tickets, so every copy of it does too. */
  members: { personId: string; name: string; ticket: string }[]
}

/** The sample subcommittee in session with a proposal open for scores, as when members score at the same time. */
export async function makeScoredMeeting(
  scratch: string,
  options: { proposals?: number } = {},
): Promise<ScoredMeeting> {
  const directory = join(scratch, 'meeting', 'sample')
  const bench = openBenchHost(directory, 'sample')
  ensureSampleWorkspace(bench.host)
  const { read } = bench.host.db
  const committee = listCommittees(read).find(({ isSample }) => isSample)
  if (!committee) throw new Error('no sample committee')
  const { seats } = await signInAll()
  const secretary = ticketOf(seats, 'secretary')
  const chair = seats.find(({ role }) => role === 'chair')
  if (!chair) throw new Error('no chair')
  const { client } = bench.window(secretary)
  const { meetingId } = await client.meeting.create({
    committeeId: committee.id,
    ...{ number: 1, date: '2014-01-15', place: 'ห้องประชุม 1', startsAt: '09:00', endsAt: '12:00' },
  })
  const wanted = options.proposals ?? 1
  await propose(client, wanted)
  const { rows } = await client.proposal.list({ limit: wanted })
  await client.agenda.addProposals({ meetingId, proposalIds: rows.map(({ id }) => id), plannedMinutes: 20 })
  await client.attendance.arrive({ meetingId, personIds: seats.map(({ personId }) => personId), at: null })
  await client.meeting.open({ meetingId, presidingPersonId: chair.personId, presidingPin: BENCH_PIN })
  const { items, rubric } = await client.meeting.get({ meetingId })
  const itemId = items.find(({ proposalCode }) => proposalCode === rows[0]?.code)?.id ?? ''
  await client.agenda.openItem({ itemId })
  await bench.close()
  const members = seats
    .filter(({ isVoting }) => isVoting)
    .map(({ personId, name, ticket }) => ({ personId, name, ticket }))
  const { criteria, scaleMax } = rubric
  return { directory, meetingId, itemId, criteria: criteria.map(({ code }) => code), scaleMax, members }

  async function signInAll() {
    const door = bench.window()
    const { people } = await door.client.workspace.describe({})
    const tickets = new Map<string, { name: string; ticket: string }>()
    for (const { id, name } of people) {
      const { ticket } = await door.client.session.choosePin({ personId: id, pin: BENCH_PIN })
      tickets.set(id, { name, ticket })
    }
    const keeper = bench.window([...tickets.values()][0]?.ticket)
    const view = await keeper.client.committee.get({ committeeId: committee?.id ?? '' })
    const seats = view.seats.flatMap(({ personId, role, isVoting }) => {
      const own = personId ? tickets.get(personId) : undefined
      return personId && own ? [{ personId, role, isVoting, ...own }] : []
    })
    return { seats }
  }
}

/** As many proposals as are wanted, beside those of the sample. */
async function propose(client: Client, wanted: number): Promise<void> {
  const { total } = await client.proposal.list({ limit: 1 })
  const agencies = await client.agency.list({})
  for (let index = total; index < wanted; index += 1) {
    const agencyId = agencies[index % agencies.length]?.id ?? ''
    const title = `การปรับปรุงงานบริการเรื่องที่ ${index} ให้แล้วเสร็จในวันเดียวและติดตามผลได้`
    await client.proposal.create({ code: `2557-B-${index}`, track: 'service', agencyId, title })
  }
}

function ticketOf(seats: readonly { role: string; ticket: string }[], role: string): string {
  const seat = seats.find((each) => each.role === role)
  if (!seat) throw new Error(`nobody is ${role}`)
  return seat.ticket
}
