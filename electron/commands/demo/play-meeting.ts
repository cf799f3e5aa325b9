import type { Client } from '../../../shared/contract/index.ts'
import type { MeetingScript, ScriptSheet } from './script.ts'

/** People of the script by code: who they are, and the window in which each is signed in. */
export type Cast = ReadonlyMap<string, { personId: string; pin: string; client: Client }>

export type Stage = {
  script: MeetingScript
  cast: Cast
  secretary: Client
  meetingId: string
  /** Proposal code → id. */
  proposals: ReadonlyMap<string, string>
  setClock(instant: string): void
  report(done: number, total: number): void
}

type Item = { id: string; proposalCode: string | null; title: string; section: number }

const actorOf = (cast: Cast, code: string) => {
  const actor = cast.get(code)
  if (!actor) throw new Error(`the script names ${code}, who is not in the cast`)
  return actor
}

/** Puts the script's agenda on the meeting: the form's five sections are there, its titles and proposals follow. */
export async function prepareAgenda(stage: Stage): Promise<void> {
  const { script, secretary, meetingId, proposals } = stage
  const { items } = await secretary.meeting.get({ meetingId })
  for (const entry of script.agenda) {
    const standing = items.find(({ section }) => section === entry.section)
    if (entry.proposal === null && standing)
      await secretary.agenda.updateItem({
        itemId: standing.id,
        title: entry.title,
        plannedMinutes: entry.minutes,
      })
  }
  const codes = script.agenda.flatMap(({ proposal }) => (proposal ? [proposal] : []))
  const proposalIds = codes.map((code) => proposals.get(code) ?? '')
  await secretary.agenda.addProposals({ meetingId, proposalIds, plannedMinutes: 20 })
}

/** Plays the session from the first arrival to the last departure, with the clock at each step's own time. */
export async function playSession(stage: Stage): Promise<{ recoveryCode: string }> {
  const { script, cast, secretary, meetingId } = stage
  for (const { person, reason } of script.absences)
    await secretary.attendance.setAbsence({ meetingId, personId: actorOf(cast, person).personId, reason })
  const presiding = actorOf(cast, script.presiding)
  stage.setClock(script.startsAt)
  const { recoveryCode } = await secretary.meeting.open({
    meetingId,
    presidingPersonId: presiding.personId,
    presidingPin: presiding.pin,
  })
  const { items } = await secretary.meeting.get({ meetingId })
  const movements = new Movements(stage)
  for (const [index, entry] of script.agenda.entries()) {
    const item = items.find(({ proposalCode, section }) =>
      entry.proposal ? proposalCode === entry.proposal : section === entry.section,
    )
    if (!item) throw new Error(`${entry.title} is not on the agenda`)
    await movements.until(entry.openedAt)
    await playItem(stage, { entry, item, movements })
    stage.report(index + 1, script.agenda.length)
  }
  await movements.until(script.endsAt)
  stage.setClock(script.endsAt)
  await secretary.meeting.close({ meetingId })
  return { recoveryCode }
}

/** Comings and goings of the script, noted in order as the session reaches their time. */
class Movements {
  private readonly stage: Stage
  private readonly waiting: { at: string; person: string; isArrival: boolean }[]

  constructor(stage: Stage) {
    this.stage = stage
    this.waiting = stage.script.attendance
      .flatMap(({ person, arrivedAt, leftAt }) => [
        { at: arrivedAt, person, isArrival: true },
        { at: leftAt, person, isArrival: false },
      ])
      .filter(({ at, isArrival }) => isArrival || at < stage.script.endsAt)
      .sort((a, b) => a.at.localeCompare(b.at))
  }

  async until(instant: string): Promise<void> {
    const { secretary, meetingId, cast } = this.stage
    for (let next = this.waiting[0]; next && next.at <= instant; next = this.waiting[0]) {
      this.waiting.shift()
      const { personId } = actorOf(cast, next.person)
      this.stage.setClock(next.at > this.stage.script.startsAt ? next.at : this.stage.script.startsAt)
      if (next.isArrival) await secretary.attendance.arrive({ meetingId, personIds: [personId], at: next.at })
      else await secretary.attendance.leave({ meetingId, personId, at: next.at })
    }
    this.stage.setClock(instant)
  }
}

type Entry = MeetingScript['agenda'][number]

async function playItem(
  stage: Stage,
  step: { entry: Entry; item: Item; movements: Movements },
): Promise<void> {
  const { secretary } = stage
  const { entry, item, movements } = step
  const itemId = item.id
  await secretary.agenda.openItem({ itemId })
  const text = [entry.discussion, entry.outcome].filter((part) => part).join('\n')
  await secretary.agenda.editNote({ itemId, text })
  if (!entry.proposal) {
    await movements.until(entry.resolvedAt)
    await secretary.agenda.finishItem({ itemId })
    return
  }
  const sheets = stage.script.scores.find(({ proposal }) => proposal === entry.proposal)?.sheets ?? []
  // Whoever came in while the item was being discussed scores too.
  await movements.until(entry.revealedAt ?? entry.resolvedAt)
  for (const sheet of sheets) await scoreAs(stage.cast, itemId, sheet)
  const chair = actorOf(stage.cast, stage.script.presiding)
  await chair.client.score.reveal({ itemId, key: { by: 'pin', pin: chair.pin } })
  await movements.until(entry.resolvedAt)
  await resolve(stage, itemId, entry.proposal)
}

async function scoreAs(cast: Cast, itemId: string, sheet: ScriptSheet): Promise<void> {
  const { client } = actorOf(cast, sheet.person)
  const reason = sheet.reason ?? ''
  if (sheet.state === 'recused') return void (await client.score.recuse({ itemId, reason }))
  if (sheet.state === 'abstained') return void (await client.score.abstain({ itemId, reason }))
  for (const [criterion, value] of Object.entries(sheet.values ?? {}))
    await client.score.put({ itemId, criterion, value })
  await client.score.seal({ itemId })
}

async function resolve(stage: Stage, itemId: string, proposal: string): Promise<void> {
  const planned = stage.script.resolutions.find((row) => row.proposal === proposal)
  if (!planned) throw new Error(`no resolution for ${proposal}`)
  const { kind, text, method, count, castingVote } = planned
  const dissents = planned.dissents.map(({ person, reason }) => ({
    personId: actorOf(stage.cast, person).personId,
    reason,
  }))
  await stage.secretary.resolution.record({ itemId, kind, text, method, count, castingVote, dissents })
}
