import type { PrintedDocument } from '../../../shared/domain/documents/document-block.ts'
import type { DocumentMarks, SigningRole } from '../../../shared/domain/documents/document-common.ts'

/** Words of the printed documents, as ระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ พ.ศ. ๒๕๒๖ and the seed use them. */

export const SIGNING_ROLE_WORDS: Readonly<Record<SigningRole, string>> = {
  minute_taker: 'ผู้จดรายงานการประชุม',
  checker: 'ผู้ตรวจรายงานการประชุม',
  chair: 'ประธานในที่ประชุม',
}

/** The list of resolutions has no minutes to take or to check. */
export const RESOLUTIONS_SIGNING_WORDS: Readonly<Record<SigningRole, string>> = {
  minute_taker: 'ผู้บันทึกมติ',
  checker: 'ผู้ตรวจสอบมติ',
  chair: 'ประธานในที่ประชุม',
}

/** Written in by hand or at the desk. */
export const BLANK = '.'.repeat(40)
/** As wide as the text, in either font. */
export const LINE_TO_WRITE_ON = '.'.repeat(147)

/** A memo or a letter is signed by an office: the name, then the position. */
export const NO_SIGNING_WORDS: Readonly<Record<SigningRole, string>> = {
  minute_taker: '',
  checker: '',
  chair: '',
}

/** The word across each page; null on a finished document. */
export function watermarkOf(marks: Pick<DocumentMarks, 'isSample' | 'isDraft'>): string | null {
  if (marks.isDraft) return marks.isSample ? 'ร่าง (ตัวอย่าง)' : 'ร่าง'
  return marks.isSample ? 'ตัวอย่าง' : null
}

/**
 * The whole hash, so that a reader can compare it; never in Thai digits. What is signed has it as a QR code too, in
 * capitals, which a QR code writes in half the room.
 */
export function footerOf(
  model: Pick<DocumentMarks, 'auditHead'> & { signatures?: readonly unknown[] },
): Pick<PrintedDocument, 'footer' | 'footerQr'> {
  const { auditHead, signatures = [] } = model
  return {
    footer: auditHead ? `รหัสตรวจสอบบันทึก sha256:${auditHead}` : null,
    footerQr: auditHead && signatures.length > 0 ? `MATI:SHA256:${auditHead.toUpperCase()}` : null,
  }
}
