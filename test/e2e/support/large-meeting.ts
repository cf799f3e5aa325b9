import { bangkokDay } from '../../../shared/thai/bangkok-day.ts'
import { openSocketWindow, type RemoteWindow } from '../../bench/support/remote-window.ts'
import { CHAIR_INDEX, MEMBERS_OF_LARGE, type ScriptedItem } from './large-script.ts'
import { memberName, PIN, prepareSample } from './sample-workspace.ts'

/** The nine people of the sample without its secretary, and three more. */
const SEATED = [1, 2, 3, 4, 5, 6, 7, 9]
const MORE = ['กรรมการตัวอย่าง ก', 'กรรมการตัวอย่าง ข', 'กรรมการตัวอย่าง ค']

export type LargeMember = { personId: string; name: string; ticket: string }
export type LargeMeeting = {
  id: string
  itemIds: string[]
  members: LargeMember[]
  secretaryId: string
  secretaryTicket: string
}

/** A committee of eleven voting members with a secretary who has no vote, and a meeting that is about to open. */
export async function prepareLargeMeeting(
  dataDirectory: string,
  script: readonly ScriptedItem[],
): Promise<LargeMeeting> {
  const sample = await prepareSample(dataDirectory)
  const { client } = sample.secretary
  const choosePin = async (personId: string) => {
    const { client: window } = sample.test.window()
    return (await window.session.choosePin({ personId, pin: PIN })).ticket
  }
  const signIn = async (personId: string) => {
    const { client: window } = sample.test.window()
    return (await window.session.signIn({ personId, pin: PIN })).ticket
  }
  const members: LargeMember[] = []
  for (const number of SEATED) {
    const { id } = sample.member(number)
    members.push({ personId: id, name: memberName(number), ticket: await signIn(id) })
  }
  for (const name of MORE) {
    const { personId } = await client.person.create({ name, position: 'ผู้ทรงคุณวุฒิ' })
    members.push({ personId, name, ticket: await choosePin(personId) })
  }
  if (members.length !== MEMBERS_OF_LARGE) throw new Error('the cast is not whole')
  const committeeId = await appoint({ client, members, secretaryId: sample.secretary.id })
  const proposalIds = await propose(client, script)
  const { meetingId } = await client.meeting.create({
    ...{ committeeId, number: 1, startsAt: '09:00', endsAt: '16:00', place: 'ห้องประชุมตัวอย่าง ชั้น ๓' },
    date: bangkokDay(sample.test.clock.now),
  })
  await client.agenda.addProposals({ meetingId, proposalIds, plannedMinutes: 15 })
  const { items } = await client.meeting.get({ meetingId })
  const secretaryTicket = await signIn(sample.secretary.id)
  await sample.close()
  const itemIds = items.filter(({ kind }) => kind === 'proposal').map(({ id }) => id)
  return { id: meetingId, itemIds, members, secretaryId: sample.secretary.id, secretaryTicket }
}

type Secretary = Awaited<ReturnType<typeof prepareSample>>['secretary']['client']

async function appoint(facts: {
  client: Secretary
  members: readonly LargeMember[]
  secretaryId: string
}): Promise<string> {
  const { client, members, secretaryId } = facts
  const name = 'คณะอนุกรรมการตัวอย่าง ชุด ๑๑ คน'
  const { committeeId } = await client.committee.create({ kind: 'subcommittee', name, shortName: name })
  for (const [index, { personId, name: holder }] of members.entries()) {
    const isChair = index === CHAIR_INDEX
    const title = isChair ? 'ประธานอนุกรรมการ' : 'อนุกรรมการ'
    const role = isChair ? 'chair' : 'member'
    await client.committee.addSeat({ committeeId, holder, role, title, isVoting: true, personId })
  }
  const holder = 'ผู้แทนฝ่ายเลขานุการ'
  const seat = { holder, role: 'secretary', title: 'เลขานุการ', isVoting: false } as const
  await client.committee.addSeat({ committeeId, ...seat, personId: secretaryId })
  return committeeId
}

async function propose(client: Secretary, script: readonly ScriptedItem[]): Promise<string[]> {
  const agencies = await client.agency.list({})
  const proposalIds: string[] = []
  for (const { index, title } of script) {
    const code = `2557-L-${String(index + 1).padStart(3, '0')}`
    const agencyId = agencies[index]?.id ?? ''
    proposalIds.push((await client.proposal.create({ code, track: 'service', agencyId, title })).proposalId)
  }
  return proposalIds
}

/** Windows without a screen, over the same loopback as the tabs, each with its own person's ticket. */
export const openOthers = (
  link: () => Promise<string>,
  tickets: readonly string[],
): Promise<RemoteWindow[]> =>
  tickets.reduce<Promise<RemoteWindow[]>>(
    async (opened, ticket) => [...(await opened), await openSocketWindow(await link(), ticket)],
    Promise.resolve([]),
  )
