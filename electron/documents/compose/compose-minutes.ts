import type {
  DocumentBlock,
  PrintedDocument,
  PrintedSigner,
  RosterRow,
} from '../../../shared/domain/documents/document-block.ts'
import type { SignatureBlock } from '../../../shared/domain/documents/document-common.ts'
import type { MinutesItem, MinutesModel } from '../../../shared/domain/documents/minutes-model.ts'
import { bangkokDay } from '../../../shared/thai/bangkok-day.ts'
import { itemBlocks, itemKey, lawBlocks } from './compose-item.ts'
import { fact } from './origin.ts'
import { createFactWriter, type FactWriter } from './printed-facts.ts'
import { footerOf, SIGNING_ROLE_WORDS, watermarkOf } from './wording.ts'

export const printedSigners = (
  signatures: readonly SignatureBlock[],
  words: Readonly<Record<SignatureBlock['role'], string>> = SIGNING_ROLE_WORDS,
): PrintedSigner[] => signatures.map(({ role, ...signature }) => ({ ...signature, roleTitle: words[role] }))

const heading = (level: 1 | 2, text: string): DocumentBlock => ({ kind: 'heading', level, text })

/** A list under its heading; nothing at all when the list is empty, as Form 11 has it ("ถ้ามี"). */
function rosterBlocks(title: string, rows: readonly Omit<RosterRow, 'number'>[], facts: FactWriter) {
  if (rows.length === 0) return []
  const numbered = rows.map((row, index) => ({ ...row, number: `${facts.number(index + 1)}.` }))
  return [heading(1, title), { kind: 'roster', rows: numbered } satisfies DocumentBlock]
}

function attendanceBlocks(model: MinutesModel, facts: FactWriter): DocumentBlock[] {
  const present = model.present.map(({ name, position, roleTitle, substituteFor }) => ({
    name,
    lines: [position, substituteFor ? `มาประชุมแทน ${substituteFor}` : ''].filter((line) => line !== ''),
    role: roleTitle,
  }))
  const absent = model.absent.map(({ name, position, roleTitle, reason }) => ({
    name,
    lines: [position, reason ? `(${reason})` : ''].filter((line) => line !== ''),
    role: roleTitle,
  }))
  const participants = model.participants.map(({ name, position }) => ({ name, lines: [position], role: '' }))
  return [
    ...fact('present', rosterBlocks('ผู้มาประชุม', present, facts)),
    ...fact('absent', rosterBlocks('ผู้ไม่มาประชุม', absent, facts)),
    ...fact('participants', rosterBlocks('ผู้เข้าร่วมประชุม', participants, facts)),
  ]
}

/**
 * The program shortens nobody's prose: a summary leaves out the tables of figures, and the gist keeps the last paragraph
 * (what it came to) beside the resolution.
 */
export function inStyle(item: MinutesItem, style: MinutesModel['style']): MinutesItem {
  if (style === undefined || style === 'full') return item
  const proposal = item.proposal && { ...item.proposal, changes: [] }
  if (style === 'summary')
    return { ...item, proposal, scores: item.scores && { ...item.scores, criteria: [] } }
  return { ...item, proposal, scores: null, paragraphs: item.paragraphs.slice(-1) }
}

function agendaBlocks(
  { items, style }: Pick<MinutesModel, 'items' | 'style'>,
  facts: FactWriter,
): DocumentBlock[] {
  let section: string | null = null
  return items.flatMap((item) => {
    const isNewSection = item.section !== null && item.section.number !== section
    section = item.section?.number ?? null
    const sectionHeading =
      isNewSection && item.section
        ? fact(
            `s${item.section.number}`,
            [heading(1, `ระเบียบวาระที่ ${facts.number(item.section.number)} ${item.section.title}`)],
            'boundary',
          )
        : []
    const itemHeading = item.section
      ? heading(2, `${facts.number(item.number)} ${item.title}`)
      : heading(1, `ระเบียบวาระที่ ${facts.number(item.number)} ${item.title}`)
    return [
      ...sectionHeading,
      ...fact(`${itemKey(item)}.h`, [itemHeading], 'prose_heading'),
      ...itemBlocks(inStyle(item, style), facts),
    ]
  })
}

/** A meeting that ran over midnight ends on a day that its head does not say. */
function closingOf({ endedAt, closedAt, meeting }: MinutesModel, facts: FactWriter): string | null {
  if (!endedAt) return null
  const day = closedAt ? bangkokDay(closedAt) : meeting.date
  const ofDay = day === meeting.date ? '' : ` ของ${facts.longDate(day)}`
  return `เลิกประชุมเวลา ${facts.clock(endedAt)}${ofDay}`
}

/** รายงานการประชุม as printed. Pure: the same model gives the same blocks. */
export function composeMinutes(model: MinutesModel): PrintedDocument {
  const facts = createFactWriter(model.digits)
  const { number, buddhistYear, date, place } = model.meeting
  const title = `รายงานการประชุม${model.bodyName}`
  return {
    title: `${title} ครั้งที่ ${facts.number(`${number}/${buddhistYear}`)}`,
    blocks: [
      ...fact('title', [
        {
          kind: 'title',
          lines: [
            title,
            `ครั้งที่ ${facts.number(`${number}/${buddhistYear}`)}`,
            `เมื่อ${facts.longDate(date)}`,
            `ณ ${facts.number(place)}`,
          ],
        },
      ]),
      ...attendanceBlocks(model, facts),
      ...fact('start', model.startedAt ? [heading(1, `เริ่มประชุมเวลา ${facts.clock(model.startedAt)}`)] : []),
      ...fact('opening', lawBlocks(model.opening, facts)),
      ...agendaBlocks(model, facts),
      ...fact('closing', lawBlocks(model.closing, facts), 'boundary'),
      ...fact(
        'end',
        [
          {
            kind: 'signatures',
            closing: closingOf(model, facts),
            signers: printedSigners(model.signatures),
          },
        ],
        'boundary',
      ),
    ],
    watermark: watermarkOf(model),
    ...footerOf(model),
    ...(model.meetingId === undefined
      ? {}
      : { source: { meetingId: model.meetingId, style: model.style ?? 'full', digits: model.digits } }),
  }
}
