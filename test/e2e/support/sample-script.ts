import { v7 } from 'uuid'
import {
  type Cast,
  playSession,
  prepareAgenda,
  type Stage,
} from '../../../electron/commands/demo/play-meeting.ts'
import type { ProgrammeScript } from '../../../electron/commands/demo/script.ts'
import { PIN, type PreparedSample } from './sample-workspace.ts'

/** Plays the sample meeting of the assets to its end: minutes finished, both documents signed. @returns its id */
export async function runScript(sample: PreparedSample): Promise<string> {
  const { test, secretary, chair, committeeId } = sample
  const script = test.host.assets.sample<ProgrammeScript>('programme')
  const clock = test.clock.now
  const { number, date, place } = script.meeting
  const times = { startsAt: '13:00', endsAt: '17:00' }
  const { meetingId } = await secretary.client.meeting.create({ committeeId, number, date, place, ...times })
  const { rows } = await secretary.client.proposal.list({ limit: 500 })
  const stage: Stage = {
    script: script.meeting,
    cast: await castOf(sample, script),
    secretary: secretary.client,
    meetingId,
    proposals: new Map(rows.map(({ code, id }) => [code, id])),
    setClock: (instant) => {
      test.clock.now = new Date(instant)
    },
    report: () => {},
  }
  await prepareAgenda(stage)
  await playSession(stage)
  test.clock.now = clock
  await secretary.client.minutes.draft({ meetingId })
  await secretary.client.minutes.finish({ meetingId })
  for (const kind of ['minutes_pdf', 'resolutions_pdf'] as const) {
    const { id: documentId } = await secretary.client.document.make({ meetingId, kind, jobId: v7() })
    const practice = await chair.client.document.makePracticeCertificate({ meetingId })
    const reason = 'รับรองเอกสารการประชุม'
    await chair.client.document.sign({ meetingId, documentId, ...practice, reason })
  }
  return meetingId
}

async function castOf({ test, member }: PreparedSample, script: ProgrammeScript): Promise<Cast> {
  const { people } = await test.window().client.workspace.describe({})
  const entries = script.committee.people.map(({ code, name }) => {
    const number = /^M(\d)$/.exec(code)?.[1]
    if (number) {
      const { id, client } = member(Number(number))
      return [code, { personId: id, pin: PIN, client }] as const
    }
    // The adviser acts in nothing: a name on the list of those who came.
    const personId = people.find((person) => person.name === name)?.id ?? ''
    return [code, { personId, pin: PIN, client: test.window().client }] as const
  })
  return new Map(entries)
}
