/** Sentences of the verification report, by the documents' own codes. */
const SIGNATURE_SENTENCES: Readonly<Record<string, string>> = {
  DIGEST_MISMATCH: 'เนื้อหาไม่ตรงกับที่ลงนามไว้ มีการแก้ไขไฟล์หลังลงนาม',
  SIGNATURE_INVALID: 'ลายมือชื่อไม่ถูกต้อง ไม่ตรงกับใบรับรองที่แนบมา',
  CERTIFICATE_SWAPPED: 'ใบรับรองที่แนบมาไม่ใช่ใบเดียวกับที่ใช้ลงนาม',
  SIGNING_CERTIFICATE_MISSING: 'ลายมือชื่อไม่ได้ระบุใบรับรองที่ใช้ลงนาม',
  CERTIFICATE_OUT_OF_DATE: 'ใบรับรองหมดอายุหรือยังไม่เริ่มใช้ในเวลาที่ลงนาม',
  CERTIFICATE_NOT_FOR_SIGNING: 'ใบรับรองนี้ไม่ได้ออกให้ใช้ลงลายมือชื่อ',
  CHAIN_UNTRUSTED: 'เครื่องนี้ไม่รู้จักผู้ออกใบรับรอง จึงยืนยันตัวผู้ลงนามไม่ได้',
  BYTE_RANGE_INVALID: 'ลายมือชื่อไม่ได้ครอบคลุมเนื้อหาทั้งหมดตามที่ควร',
  CMS_UNREADABLE: 'อ่านข้อมูลลายมือชื่อไม่ได้',
  UNSUPPORTED_FORMAT: 'ลายมือชื่อเป็นรูปแบบที่ยังตรวจไม่ได้',
  CHANGED_AFTER_SIGNING: 'หน้าเอกสารต่างจากขณะที่ลงนาม',
  CONTENT_AFTER_LAST_SIGNATURE: 'มีการเติมข้อมูลต่อท้ายไฟล์หลังลายมือชื่อสุดท้าย',
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
}): string[] {
  const { changedPages, addedPages, removedPages } = changes
  const sentences = [
    changedPages.length > 0 ? `หน้าที่เปลี่ยนหลังลงนาม: ${changedPages.join(', ')}` : '',
    addedPages > 0 ? `เพิ่มหน้าหลังลงนาม ${addedPages} หน้า` : '',
    removedPages > 0 ? `ตัดหน้าออกหลังลงนาม ${removedPages} หน้า` : '',
  ]
  return sentences.filter((sentence) => sentence !== '')
}
