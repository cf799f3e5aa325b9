/** Sentences of the verification report, by the documents' own codes. */
const SIGNATURE_SENTENCES: Readonly<Record<string, string>> = {
  DIGEST_MISMATCH: 'เนื้อหาไม่ตรงกับที่ลงลายมือชื่อไว้ มีการแก้ไขไฟล์หลังลงลายมือชื่อ',
  SIGNATURE_INVALID: 'ลายมือชื่อไม่ถูกต้อง ไม่ตรงกับใบรับรองที่แนบมา',
  CERTIFICATE_SWAPPED: 'ใบรับรองที่แนบมาไม่ใช่ใบเดียวกับที่ใช้ลงลายมือชื่อ',
  SIGNING_CERTIFICATE_MISSING: 'ลายมือชื่อไม่ได้ระบุใบรับรองที่ใช้ลงลายมือชื่อ',
  CERTIFICATE_OUT_OF_DATE: 'ใบรับรองหมดอายุหรือยังไม่เริ่มใช้ในเวลาที่ลงลายมือชื่อ',
  CERTIFICATE_NOT_FOR_SIGNING: 'ใบรับรองนี้ไม่ได้ออกไว้สำหรับลงลายมือชื่อเอกสาร',
  CERTIFICATE_REVOKED: 'ใบรับรองนี้ถูกเพิกถอนก่อนเวลาที่ลงลายมือชื่อ',
  CHAIN_UNTRUSTED: 'เครื่องนี้ไม่รู้จักผู้ออกใบรับรอง จึงยืนยันตัวผู้ลงลายมือชื่อไม่ได้',
  BYTE_RANGE_INVALID: 'ลายมือชื่อไม่ครอบคลุมเนื้อหาทั้งหมดของไฟล์',
  CMS_UNREADABLE: 'อ่านข้อมูลลายมือชื่อไม่ได้',
  UNSUPPORTED_FORMAT: 'ลายมือชื่อเป็นรูปแบบที่ยังตรวจไม่ได้',
  CHANGED_AFTER_SIGNING: 'หน้าเอกสารต่างจากขณะที่ลงลายมือชื่อ',
  CONTENT_AFTER_LAST_SIGNATURE: 'มีการเติมข้อมูลต่อท้ายไฟล์หลังลายมือชื่อสุดท้าย',
  TIMESTAMP_INVALID: 'การประทับเวลาในลายมือชื่อนี้ไม่ถูกต้อง',
  TIMESTAMP_OF_OTHER_BYTES: 'การประทับเวลานี้เป็นของไฟล์อื่น',
  TIMESTAMP_SIGNATURE_INVALID: 'การประทับเวลาไม่ตรงกับใบรับรองของผู้ประทับเวลา',
  TIMESTAMP_CERTIFICATE_UNFIT: 'ใบรับรองของผู้ประทับเวลาไม่ได้ออกไว้สำหรับประทับเวลา หรือหมดอายุแล้วในเวลานั้น',
}
const FILE_SENTENCES: Readonly<Record<string, string>> = {
  UNREADABLE: 'อ่านไฟล์นี้ไม่ได้ ไฟล์อาจเสียหายหรือไม่ใช่ PDF',
  NOT_SIGNED: 'ไฟล์นี้ไม่มีลายมือชื่ออิเล็กทรอนิกส์',
  SIGNATURE_HIDDEN: 'ไฟล์นี้มีลายมือชื่อที่ถูกซ่อนไว้',
}

export const signatureProblemSentence = (code: string): string => SIGNATURE_SENTENCES[code] ?? code
export const fileProblemSentence = (code: string): string => FILE_SENTENCES[code] ?? code

export function describeLaterChanges(changes: {
  changedPages: number[]
  addedPages: number
  removedPages: number
  isAttachmentChanged: boolean
}): string[] {
  const { changedPages, addedPages, removedPages, isAttachmentChanged } = changes
  const sentences = [
    changedPages.length > 0 ? `หน้าที่เปลี่ยนหลังลงลายมือชื่อ: ${changedPages.join(', ')}` : '',
    addedPages > 0 ? `เพิ่มหน้าหลังลงลายมือชื่อ ${addedPages} หน้า` : '',
    removedPages > 0 ? `ตัดหน้าออกหลังลงลายมือชื่อ ${removedPages} หน้า` : '',
    isAttachmentChanged ? 'ไฟล์ที่แนบในเอกสาร (บันทึกสำหรับเครื่องอ่าน) ไม่ใช่ไฟล์ที่ลงลายมือชื่อไว้' : '',
  ]
  return sentences.filter((sentence) => sentence !== '')
}

/** What one state of a file changed against the one before, of what a reader sees. */
export function describeRevision(changes: {
  changedPages: number[]
  addedPages: number
  removedPages: number
  isCatalogChanged: boolean
  isAttachmentChanged: boolean
  changedFields: string[]
}): string[] {
  const { changedPages, addedPages, removedPages, changedFields } = changes
  const { isCatalogChanged, isAttachmentChanged } = changes
  const sentences = [
    changedPages.length > 0 ? `เนื้อหาเปลี่ยนที่หน้า ${changedPages.join(', ')}` : '',
    addedPages > 0 ? `เพิ่ม ${addedPages} หน้า` : '',
    removedPages > 0 ? `ตัดออก ${removedPages} หน้า` : '',
    isAttachmentChanged ? 'ไฟล์ที่แนบในเอกสารเปลี่ยน' : '',
    isCatalogChanged && !isAttachmentChanged ? 'แบบฟอร์มหรือการแสดงผลของเอกสารเปลี่ยน' : '',
    changedFields.length > 0 ? 'ช่องหรือภาพลายมือชื่อเดิมเปลี่ยน' : '',
  ]
  return sentences.filter((sentence) => sentence !== '')
}
