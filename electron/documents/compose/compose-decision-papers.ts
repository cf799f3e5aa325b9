import type {
  DissentsModel,
  ItemResolutionsModel,
  TransmittalModel,
} from '../../../shared/domain/documents/decision-papers.ts'
import type { DocumentBlock, PrintedDocument } from '../../../shared/domain/documents/document-block.ts'
import { printedSigners } from './compose-minutes.ts'
import { bold, paragraph, plain, proseParagraphs, resolutionBlocks } from './compose-resolution.ts'
import { summaryTable } from './compose-resolutions.ts'
import { fact } from './origin.ts'
import { handSigner, onPages, printedPaper, sessionOf, titleBlock } from './paper-parts.ts'
import { createFactWriter } from './printed-facts.ts'
import { BLANK, NO_SIGNING_WORDS, RESOLUTIONS_SIGNING_WORDS } from './wording.ts'

const none = (text: string): DocumentBlock[] => [paragraph(plain(text))]

/**
 * มติรายเรื่อง: a page for each, so that an agency gets its own and no other's. Every page has its signatures, since each
 * goes its own way; the fields for certificates are on the last one, as a certificate signs the whole file.
 */
export function composeItemResolutions(model: ItemResolutionsModel): PrintedDocument {
  const facts = createFactWriter(model.digits)
  const name = 'มติที่ประชุม รายเรื่อง'
  const signers = printedSigners(model.signatures, RESOLUTIONS_SIGNING_WORDS)
  const byHand = signers.map((signer) => ({ ...signer, fieldName: null }))
  const last = model.entries.length - 1
  const signatures = (index: number): DocumentBlock => ({
    kind: 'signatures',
    closing: null,
    signers: index < last ? byHand : signers,
  })
  const pages = model.entries.map((entry, index): DocumentBlock[] => [
    titleBlock('มติที่ประชุม', model, facts),
    {
      kind: 'labels',
      share: 0.22,
      rows: [
        { label: 'ระเบียบวาระที่', text: `${facts.number(entry.itemNumber)} ${entry.title}` },
        { label: 'ส่วนราชการ', text: entry.agencyName },
        { label: 'รหัสข้อเสนอ', text: entry.proposalCode },
      ],
    },
    ...fact(`item${entry.itemNumber}`, [
      ...entry.recusals.map((sentence) => paragraph(plain(sentence))),
      ...resolutionBlocks(entry.resolution, facts),
      ...(entry.dissents > 0
        ? [paragraph(plain(`มีความเห็นแย้งแนบท้าย ${facts.number(entry.dissents)} ความเห็น`))]
        : []),
    ]),
    signatures(index),
  ])
  const blocks =
    pages.length > 0
      ? onPages(pages)
      : [titleBlock('มติที่ประชุม', model, facts), ...none('ที่ประชุมยังไม่มีมติ'), signatures(last)]
  return printedPaper(model, { name, facts, blocks })
}

/** บันทึกข้อความ (แบบที่ ๒) that puts what was approved before the next body. */
export function composeTransmittal(model: TransmittalModel): PrintedDocument {
  const facts = createFactWriter(model.digits)
  const session = sessionOf(model, facts)
  const count = facts.number(model.entries.length)
  const approved =
    model.entries.length === 0
      ? 'ยังไม่มีมติเห็นชอบข้อเสนอการเปลี่ยนแปลง'
      : `ได้พิจารณาและมีมติเห็นชอบข้อเสนอการเปลี่ยนแปลง จำนวน ${count} เรื่อง ดังนี้`
  const body = `${model.bodyName} ในการประชุม ${session} เมื่อ${facts.longDate(model.meeting.date)} ${approved}`
  const blocks: DocumentBlock[] = [
    { kind: 'memo_head', note: '(ตราครุฑ)', title: 'บันทึกข้อความ' },
    {
      kind: 'labels',
      share: 0.16,
      rows: [
        { label: 'ส่วนราชการ', text: `${model.bodyName} โทร. ${'.'.repeat(20)}` },
        { label: 'ที่', text: BLANK, second: { label: 'วันที่', text: BLANK } },
        { label: 'เรื่อง', text: `ขอส่งข้อเสนอการเปลี่ยนแปลงที่ได้รับความเห็นชอบ ${session}` },
        { label: 'เรียน', isPlain: true, text: `ประธาน${model.recipient}` },
      ],
    },
    ...fact('count', [paragraph(plain(body))]),
    ...(model.entries.length > 0 ? [summaryTable(model.entries, facts)] : []),
    paragraph(plain('จึงเรียนมาเพื่อโปรดพิจารณา ทั้งนี้ ได้แนบมติที่ประชุมรายเรื่องและรายงานการประชุมมาพร้อมนี้แล้ว')),
    { kind: 'signatures', closing: null, signers: printedSigners(model.signatures, NO_SIGNING_WORDS) },
  ]
  return printedPaper(model, { name: 'บันทึกข้อความส่งเรื่อง', facts, blocks })
}

/** ความเห็นแย้ง: each on a page that its author signs by hand (ม. ๘๓: a dissent goes on record with its reasons). */
export function composeDissents(model: DissentsModel): PrintedDocument {
  const facts = createFactWriter(model.digits)
  const pages = model.entries.map((entry, index): DocumentBlock[] => [
    titleBlock('บันทึกความเห็นแย้ง', model, facts),
    {
      kind: 'labels',
      share: 0.22,
      rows: [
        { label: 'ระเบียบวาระที่', text: `${facts.number(entry.itemNumber)} ${entry.title}` },
        { label: 'ผู้มีความเห็นแย้ง', text: `${entry.name} ${entry.position}`.trim() },
      ],
    },
    ...fact(`dissent${index + 1}`, [
      paragraph(bold('มติที่ประชุม '), plain(entry.resolution)),
      paragraph(bold('ความเห็นแย้งและเหตุผล')),
      ...proseParagraphs(entry.reason).map((text) => paragraph(plain(text))),
    ]),
    {
      kind: 'signatures',
      closing: null,
      signers: [handSigner({ name: entry.name, position: entry.position }, 'ผู้มีความเห็นแย้ง')],
    },
  ])
  const blocks =
    pages.length > 0
      ? onPages(pages)
      : [titleBlock('บันทึกความเห็นแย้ง', model, facts), ...none('ไม่มีกรรมการผู้ใดขอให้บันทึกความเห็นแย้งในการประชุมครั้งนี้')]
  return printedPaper(model, { name: 'ความเห็นแย้ง', facts, blocks })
}
