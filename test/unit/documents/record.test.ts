import { PDF } from '@libpdf/core'
import { describe, expect, it } from 'vitest'
import { buildRecord, recordBytes } from '../../../electron/documents/archive/build-record.ts'
import { findRecord } from '../../../electron/documents/archive/read-record.ts'
import { composeDocument } from '../../../electron/documents/compose/compose-document.ts'
import type { DocumentRequest } from '../../../electron/documents/documents.ts'
import { makePdf } from '../../../electron/documents/make-pdf.ts'
import { meetingRecord, readMeetingRecord } from '../../../shared/contract/meeting-record.ts'
import type { DocumentVotes } from '../../../shared/domain/documents/document-common.ts'
import { buildMinutes, buildResolutions } from '../../fixtures/documents/build-models.ts'
import { buildPapers } from '../../fixtures/documents/build-papers.ts'
import { CREATED_AT, FONTS, textsOfBlocks } from './helpers/documents-room.ts'
import { certificateOf, SECRETARY, signAs, verifyWith } from './helpers/signing-room.ts'

const context = { fonts: FONTS, createdAt: CREATED_AT }
const minutes = (options: Partial<Parameters<typeof buildMinutes>[0]> = {}): DocumentRequest => ({
  kind: 'minutes',
  model: buildMinutes({ proposals: 3, ...options }),
})
const recordIn = async (pdf: Uint8Array) => findRecord(await PDF.load(pdf))
const parsed = (bytes: Uint8Array | null | undefined) =>
  bytes ? readMeetingRecord(new TextDecoder().decode(bytes)) : null

function withVotes(votes: DocumentVotes): DocumentRequest {
  const model = buildMinutes({ proposals: 1 })
  const items = model.items.map((item) =>
    item.proposal && item.resolution ? { ...item, resolution: { ...item.resolution, votes } } : item,
  )
  return { kind: 'minutes', model: { ...model, items } }
}

describe('the record for machines', () => {
  it('lies in finished minutes and resolutions, and in no other paper', async () => {
    for (const request of buildPapers({ items: 2 })) {
      const pdf = await makePdf(request, context)
      const isCarrier = request.kind === 'minutes' || request.kind === 'resolutions'
      const metadata = Buffer.from(pdf).toString('latin1')
      expect([request.kind, (await recordIn(pdf)) !== null]).toEqual([request.kind, isCarrier])
      expect(metadata).toContain(`<pdfaid:part>${isCarrier ? 3 : 2}</pdfaid:part>`)
    }
  }, 60_000)

  it('is whole, says what the model says, and not what a draft says', async () => {
    const request = minutes()
    const record = await recordIn(await makePdf(request, context))
    expect(record).toMatchObject({ name: 'record.json', isChecksumOk: true })
    expect(parsed(record?.bytes)).toEqual(buildRecord(request, CREATED_AT))
    expect(await recordIn(await makePdf(minutes({ isDraft: true }), context))).toBeNull()
  })

  it('is the same bytes each time, and so is the file', async () => {
    const [one, two] = [await makePdf(minutes(), context), await makePdf(minutes(), context)]
    expect(Buffer.compare(one, two)).toBe(0)
  })

  it('holds every vote, score and name of the paper, under the head of the log', () => {
    const model = buildMinutes({ proposals: 3 })
    const record = buildRecord({ kind: 'minutes', model }, CREATED_AT)
    expect(record?.auditHead).toEqual({ algorithm: 'SHA-256', value: model.auditHead })
    expect(record?.attendance?.present.map(({ name }) => name)).toEqual(model.present.map(({ name }) => name))
    expect(record?.meeting).toMatchObject({ date: '2014-01-15', openedAt: '2014-01-15T02:30:00.000Z' })
    for (const [index, item] of model.items.entries()) {
      const told = record?.items[index]
      expect(told).toMatchObject({ number: item.number, scores: item.scores, recusals: item.recusals })
      expect(told?.dissents.map(({ name }) => name)).toEqual(item.dissents.map(({ name }) => name))
      const votes = item.resolution?.votes
      expect(told?.resolution?.votes ?? null).toMatchObject(
        votes && 'count' in votes ? { method: votes.method, ...votes.count } : { ...votes },
      )
    }
  })

  it('tells of a secret vote the counts only, even when names were handed to it', () => {
    const count = { inFavour: 5, against: 2, abstained: 0 }
    const names = { inFavour: ['สมาชิกลับ'], against: [], abstained: [] }
    const notVoted = { count: 1, names: ['สมาชิกลับ'] }
    const votes = { count, castingVote: null, names, notVoted } as const
    const tell = (method: 'secret' | 'named' | 'show_of_hands') => {
      const record = buildRecord(withVotes({ method, ...votes }), CREATED_AT)
      return record ? new TextDecoder().decode(recordBytes(record)) : ''
    }
    expect(tell('named')).toContain('สมาชิกลับ')
    for (const method of ['secret', 'show_of_hands'] as const) {
      expect(tell(method)).not.toContain('สมาชิกลับ')
      expect(tell(method)).toContain(`"method": "${method}"`)
    }
  })

  it('is refused by its own schema when a secret vote has names', () => {
    const record = buildRecord(
      withVotes({
        method: 'named',
        count: { inFavour: 1, against: 0, abstained: 0 },
        castingVote: null,
        names: { inFavour: ['ก'], against: [], abstained: [] },
      }),
      CREATED_AT,
    )
    const json = JSON.stringify(record)
    expect(meetingRecord.safeParse(JSON.parse(json)).success).toBe(true)
    expect(readMeetingRecord(json.replace('"method":"named"', '"method":"secret"'))).toBeNull()
  })

  it.each(['full', 'summary', 'gist'] as const)('withholds what %s minutes do not print', (style) => {
    const request = minutes({ style })
    const record = buildRecord(request, CREATED_AT)
    const printed = textsOfBlocks(composeDocument(request).blocks).join('\n')
    const scores = record?.items.flatMap((item) => (item.scores ? [item.scores] : [])) ?? []
    expect(scores.length > 0).toBe(style !== 'gist')
    expect(scores.some(({ criteria }) => criteria.length > 0)).toBe(style === 'full')
    expect(printed.includes('คะแนนเฉลี่ยรวม')).toBe(style !== 'gist')
  })

  it('of a list of resolutions tells of no attendance and no scores', () => {
    const record = buildRecord({ kind: 'resolutions', model: buildResolutions({ entries: 2 }) }, CREATED_AT)
    expect(record).toMatchObject({ paper: 'resolutions', attendance: null, quorum: null })
    expect(record?.items.map(({ scores }) => scores)).toEqual([null, null])
  })

  it.each(['', '{}', 'null', '{"format":"mati.meeting-record","version":2}', '[1'])(
    'is not read out of %j',
    (json) => {
      expect(readMeetingRecord(json)).toBeNull()
    },
  )

  it('stays in the signed file, and is what both signed', async () => {
    const pdf = await makePdf(minutes(), context)
    const [chair, secretary] = [await certificateOf(), await certificateOf(SECRETARY)]
    const twice = await signAs(await signAs(pdf, chair), secretary, {
      fieldName: 'minute_taker',
      signer: SECRETARY,
    })
    const report = await verifyWith(twice, chair, secretary)
    expect(report.status).toBe('valid')
    expect(report.record).toEqual(await recordIn(pdf))
  })
})

describe('a record of a stranger', () => {
  it('with more elements than any meeting has is not looked at one by one', () => {
    const record = buildRecord({ kind: 'minutes', model: buildMinutes({ proposals: 10 }) }, new Date(0))
    if (!record) throw new Error('finished minutes have a record')
    const repeated = (times: number) => {
      const items = Array.from({ length: times }, () => record.items).flat()
      return readMeetingRecord(JSON.stringify({ ...record, items }))
    }
    expect(repeated(80)?.items.length).toBeGreaterThan(1000)
    expect(repeated(20_000)).toBeNull()
  })
})
