import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { v7 } from 'uuid'
import type { MinutesModel } from '../../../shared/domain/documents/minutes-model.ts'
import {
  formatOf,
  MINUTES_STYLES,
  type MinutesStyle,
  PAPER_FORMATS,
  PAPER_KINDS,
  type PaperKind,
} from '../../../shared/domain/documents/papers.ts'
import { fetchInto, type SampleMeeting } from '../demo/run-demo.ts'

export type MadeFile = { name: string; pages: number | null; bytes: number; ms: number }
type Making = { out: string; digits: 'thai' | 'arabic'; onMade: (file: MadeFile) => void }

/** pdfkit writes the tree of pages as it is; signature fields write single pages once more. */
const countPages = (pdf: Uint8Array): number =>
  Number(/\/Type \/Pages\s+\/Count (\d+)/.exec(Buffer.from(pdf).toString('latin1'))?.[1] ?? 0)

/** Every kind through the host, as the screen makes it; the minutes in each of their styles. */
export async function makeEveryPaper(meeting: SampleMeeting, making: Making): Promise<MadeFile[]> {
  const files: MadeFile[] = []
  for (const kind of PAPER_KINDS) {
    files.push(await makePaper(meeting, { ...making, kind, style: 'full' }))
    if (kind !== 'minutes_pdf') continue
    for (const style of MINUTES_STYLES.slice(1))
      files.push(await makePaper(meeting, { ...making, kind, style }))
  }
  return files
}

async function makePaper(
  { secretary, meetingId }: SampleMeeting,
  paper: Making & { kind: PaperKind; style: MinutesStyle },
): Promise<MadeFile> {
  const { kind, style, digits, out, onMade } = paper
  const format = formatOf(kind)
  const base = kind.slice(0, -format.length - 1).replaceAll('_', '-')
  const name = `${base}${style === 'full' ? '' : `-${style}`}.${format}`
  const startedAt = performance.now()
  const { id } = await secretary.document.make({ meetingId, kind, digits, style, jobId: v7() })
  const ms = performance.now() - startedAt
  const bytes = await fetchInto(secretary, { meetingId, documentId: id, path: join(out, name) })
  const file = { name, pages: format === 'pdf' ? countPages(bytes) : null, bytes: bytes.byteLength, ms }
  onMade(file)
  return file
}

/** Somebody's own text as the one item of minutes that have the sample's head and foot. */
export async function makeBody(
  meeting: SampleMeeting,
  making: Making & { body: string },
): Promise<MadeFile[]> {
  const { out, digits, body, onMade } = making
  const model = await bodyModel(meeting, { digits, body })
  const files: MadeFile[] = []
  for (const format of PAPER_FORMATS) {
    const startedAt = performance.now()
    const make = format === 'pdf' ? meeting.documents.makePdf : meeting.documents.makeDocx
    const bytes = await make({ kind: 'minutes', model })
    const ms = performance.now() - startedAt
    const name = `body.${format}`
    writeFileSync(join(out, name), bytes)
    const file = { name, pages: format === 'pdf' ? countPages(bytes) : null, bytes: bytes.byteLength, ms }
    files.push(file)
    onMade(file)
  }
  return files
}

async function bodyModel(
  { secretary, meetingId }: SampleMeeting,
  text: { digits: 'thai' | 'arabic'; body: string },
): Promise<MinutesModel> {
  const { committeeName, number, date, place, attendees } = await secretary.meeting.get({ meetingId })
  const members = attendees.filter(({ role, stays }) => role !== null && stays.length > 0)
  return {
    digits: text.digits,
    isSample: true,
    isDraft: true,
    auditHead: null,
    bodyName: committeeName,
    meeting: { number, buddhistYear: Number(date.slice(0, 4)) + 543, date, place },
    present: members.map(({ name, position, title }) => ({
      ...{ name, position },
      roleTitle: title,
      substituteFor: null,
    })),
    absent: [],
    participants: [],
    startedAt: null,
    endedAt: null,
    opening: [],
    closing: [],
    items: [
      {
        number: '1',
        title: 'เรื่องที่ประธานแจ้งให้ที่ประชุมทราบ',
        section: null,
        paragraphs: text.body.split(/\r?\n/),
        proposal: null,
        scores: null,
        recusals: [],
        resolution: null,
        dissents: [],
        law: [],
      },
    ],
    signatures: [],
  }
}
