import type {
  DocumentBlock,
  LineBlock,
  PrintedDocument,
  PrintedSigner,
} from '../../../shared/domain/documents/document-block.ts'
import type { LetterSigner, MeetingPaper } from '../../../shared/domain/documents/meeting-papers.ts'
import type { FactWriter } from './printed-facts.ts'
import { footerOf, watermarkOf } from './wording.ts'

export const heading = (level: 1 | 2, text: string): DocumentBlock => ({ kind: 'heading', level, text })

export const line = (text: string, look: Partial<Omit<LineBlock, 'kind' | 'text'>> = {}): LineBlock => ({
  kind: 'line',
  text,
  align: 'left',
  isBold: false,
  isSmall: false,
  ...look,
})

export const sessionOf = ({ meeting }: Pick<MeetingPaper, 'meeting'>, facts: FactWriter): string =>
  `ครั้งที่ ${facts.number(`${meeting.number}/${meeting.buddhistYear}`)}`

/** "วันพุธที่ ๑๕ มกราคม ๒๕๕๗ เวลา ๐๙.๓๐ น. ณ ห้องประชุม…" */
export const whenAndWhere = ({ meeting }: MeetingPaper, facts: FactWriter): string =>
  `${facts.longDate(meeting.date)} เวลา ${facts.clock(meeting.startsAt)} ณ ${facts.number(meeting.place)}`

/** The head that the papers of a meeting share: what it is, of which body, which session, when and where. */
export const titleBlock = (name: string, model: MeetingPaper, facts: FactWriter): DocumentBlock => ({
  kind: 'title',
  lines: [
    name,
    model.bodyName,
    sessionOf(model, facts),
    `${facts.longDate(model.meeting.date)} เวลา ${facts.clock(model.meeting.startsAt)}`,
    `ณ ${facts.number(model.meeting.place)}`,
  ],
})

export const printedPaper = (
  model: MeetingPaper & { signatures?: readonly unknown[] },
  paper: { name: string; facts: FactWriter; blocks: DocumentBlock[] },
): PrintedDocument => ({
  title: `${paper.name} ${model.bodyName} ${sessionOf(model, paper.facts)}`,
  blocks: paper.blocks,
  watermark: watermarkOf(model),
  ...footerOf(model),
})

/** Signed by hand: no field is made in the PDF. */
export const handSigner = (signer: LetterSigner, roleTitle = ''): PrintedSigner => ({
  ...signer,
  fieldName: null,
  roleTitle,
})

/** Each part on a page of its own. */
export const onPages = (parts: readonly DocumentBlock[][]): DocumentBlock[] =>
  parts.flatMap((part, index) => (index === 0 ? part : [{ kind: 'page_break' } as const, ...part]))
