import type { Finding, ProblemCode } from '../domain/register-import/problem.ts'
import type {
  ForeignKind,
  SheetFileErrorCode,
  SheetFileProblem,
} from '../domain/register-import/sheet-file-error.ts'

/** Puts a number into the digits that the reader has chosen; what a cell says is quoted as it stands. */
type Show = (value: number) => string
const plain: Show = (value) => value.toLocaleString('en-US')

const quoted = (text: string) =>
  text === '' ? '(ว่าง)' : `“${text.length > 80 ? `${text.slice(0, 80)}…` : text}”`
const either = (texts: readonly string[]) => texts.map(quoted).join(' หรือ ')

type DataOf<Code extends ProblemCode> = Extract<Finding, { code: Code }>['data']
type Sentences = { [Code in ProblemCode]: (data: DataOf<Code>, show: Show) => string }

const SENTENCES: Sentences = {
  NO_REGISTER_SHEET: ({ sheets }) =>
    `ไม่พบแผ่นงานที่มีหัวคอลัมน์ของทะเบียนข้อเสนอ${sheets.length > 0 ? ` (ในไฟล์มีแผ่นงาน ${sheets.map(quoted).join(' ')})` : ''} ให้ใช้แบบทะเบียนข้อเสนอ หรือใส่หัวคอลัมน์ “รหัสข้อเสนอ” และหัวคอลัมน์อื่นอีกอย่างน้อยหนึ่งคอลัมน์`,
  HEADING_MISSING: ({ heading }) => `ไม่มีคอลัมน์ ${quoted(heading)} ซึ่งจำเป็น ให้เพิ่มคอลัมน์นี้แล้วนำเข้าใหม่`,
  HEADING_TWICE: ({ firstColumn }) => `หัวคอลัมน์นี้มีความหมายเดียวกับคอลัมน์ ${firstColumn} ให้เหลือไว้คอลัมน์เดียว`,
  CODE_EMPTY: () => 'ไม่มีรหัสข้อเสนอ ให้ใส่รหัส หรือลบแถวนี้ออก',
  CODE_BAD: ({ read }) =>
    `โปรแกรมตารางคำนวณเปลี่ยนรหัสข้อเสนอเป็นวันที่ (${read}) ให้จัดรูปแบบเซลล์เป็นข้อความแล้วพิมพ์รหัสใหม่`,
  CODE_TWICE: ({ code, firstRow }, show) =>
    `รหัสข้อเสนอ ${quoted(code)} ซ้ำกับแถวที่ ${show(firstRow)} ให้แก้ไขให้ไม่ซ้ำกัน`,
  CODE_UNKNOWN: ({ code }) =>
    `ไม่พบข้อเสนอรหัส ${quoted(code)} ทั้งในแผ่นงานทะเบียนข้อเสนอและในทะเบียนที่มีอยู่ ให้ตรวจสอบรหัส`,
  VALUE_MISSING: () => 'ยังไม่ได้กรอกข้อมูลที่จำเป็น',
  AGENCY_UNKNOWN: ({ read, nearest }) =>
    nearest.length > 0
      ? `ไม่พบส่วนราชการ ${quoted(read)} ชื่อที่ใกล้เคียงคือ ${either(nearest)}`
      : `ไม่พบส่วนราชการ ${quoted(read)} ให้ใช้ชื่อตามรายชื่อส่วนราชการ หรือเพิ่มส่วนราชการนี้ก่อน`,
  AGENCY_READ_AS: ({ read, name }) => `อ่าน ${quoted(read)} เป็น ${quoted(name)} โปรดตรวจสอบว่าถูกต้อง`,
  AGENCY_NOT_OF_TRACK: ({ agency, track }) => `${quoted(agency)} ไม่น่าจะอยู่ในกลุ่ม ${quoted(track)} โปรดตรวจสอบ`,
  FORMULA_CELL: ({ shown }) => `เซลล์นี้เป็นสูตรหรือค่าผิดพลาด ${quoted(shown)} ซึ่งไม่นำเข้า ให้คัดลอกแล้ววางเป็นค่า`,
  NUMBER_BAD: ({ read }) => `อ่าน ${quoted(read)} เป็นจำนวนเต็มไม่ได้ ให้ใส่ตัวเลขตั้งแต่ 0 ขึ้นไป เช่น 1,200`,
  DECIMAL_NOT_A_NUMBER: ({ read }) => `${quoted(read)} ไม่ใช่ตัวเลข จะเก็บไว้เป็นข้อความ`,
  DURATION_BAD: ({ read }) =>
    `อ่าน ${quoted(read)} เป็นระยะเวลาไม่ได้ ให้ใส่จำนวนเต็มกับหน่วย วัน ชั่วโมง หรือนาที เช่น 30 วัน`,
  MONTH_BAD: ({ read }) => `อ่าน ${quoted(read)} เป็นเดือนและปีไม่ได้ ให้ใส่เช่น ม.ค. 2557 หรือ 1/2557 โดยใส่ปีสี่หลัก`,
  MONTHS_REVERSED: () => 'เดือนที่สิ้นสุดอยู่ก่อนเดือนที่เริ่ม โปรดตรวจสอบ',
  LEVEL_BAD: ({ read }) => `${quoted(read)} ไม่ใช่ระดับ 1 ถึง 5`,
  CHOICE_UNKNOWN: ({ read, allowed }) => `${quoted(read)} ไม่อยู่ในรายการ ใส่ได้เฉพาะ ${either(allowed)}`,
  ALIGNMENT_UNKNOWN: ({ read }) => `ไม่พบรหัสความสอดคล้อง ${quoted(read)} ให้ใช้รหัสตามแผ่นงาน “ตัวเลือก”`,
  TEXT_TOO_LONG: ({ length, max }, show) =>
    `ข้อความยาว ${show(length)} ตัวอักษร เกินกว่า ${show(max)} ตัวอักษรที่เก็บได้`,
  TOO_MANY_PARTS: ({ code, max }, show) => `ข้อเสนอ ${quoted(code)} มีรายการเกิน ${show(max)} แถว`,
}

/** What is wrong with a cell, a row or a sheet, and what to do; one sentence, without the place. */
export const importProblemText = (problem: Finding, show: Show = plain): string =>
  // The table has one function for each code, which TypeScript cannot pair with the union's data by itself.
  (SENTENCES[problem.code] as (data: unknown, show: Show) => string)(problem.data, show)

const KINDS: Record<ForeignKind, string> = {
  pdf: 'เอกสาร PDF',
  xls: 'สมุดงาน Excel รุ่นเก่า (.xls) ให้เปิดแล้วบันทึกเป็น .xlsx',
  docx: 'เอกสาร Word',
  pptx: 'งานนำเสนอ PowerPoint',
  ods: 'สมุดงาน OpenDocument (.ods) ให้เปิดแล้วบันทึกเป็น .xlsx',
  zip: 'ไฟล์บีบอัด',
  image: 'รูปภาพ',
  html: 'หน้าเว็บที่ตั้งชื่อเป็นตารางคำนวณ ให้เปิดแล้วบันทึกเป็น .xlsx',
  rtf: 'เอกสาร RTF',
  old_office: 'เอกสาร Office รุ่นเก่า',
  binary: 'ไฟล์ชนิดที่ไม่รู้จัก',
}

const megabytes = (bytes: number, show: Show) => `${show(Math.ceil(bytes / 1024 / 1024))} เมกะไบต์`

type FileDataOf<Code extends SheetFileErrorCode> = Extract<SheetFileProblem, { code: Code }>['data']
type FileSentences = { [Code in SheetFileErrorCode]: (data: FileDataOf<Code>, show: Show) => string }

const FILE_SENTENCES: FileSentences = {
  FILE_EMPTY: () => 'ไฟล์นี้ว่างเปล่า',
  FILE_NOT_A_SHEET: ({ kind }) => `ไฟล์นี้ไม่ใช่ .xlsx หรือ .csv แต่เป็น${KINDS[kind]}`,
  FILE_TRUNCATED: () => 'ไฟล์ไม่ครบ ข้อมูลส่วนท้ายขาดหาย ให้คัดลอกจากต้นทางใหม่',
  FILE_DAMAGED: ({ part }) =>
    `ไฟล์เสียหาย อ่านไม่ได้${part === '' ? '' : ` (ส่วน ${part})`} ให้เปิดด้วยโปรแกรมตารางคำนวณแล้วบันทึกใหม่`,
  FILE_ENCRYPTED: () => 'ไฟล์นี้ตั้งรหัสผ่านไว้ ให้ยกเลิกรหัสผ่านแล้วบันทึกใหม่',
  FILE_TOO_LARGE: ({ bytes, max }, show) =>
    `ไฟล์มีขนาด ${megabytes(bytes, show)} เกินกว่า ${megabytes(max, show)} ที่รับได้`,
  FILE_TOO_COMPRESSED: ({ ratio, max }, show) =>
    `ไฟล์นี้ขยายได้ ${show(ratio)} เท่า เกินกว่า ${show(max)} เท่าที่รับได้ อาจเป็นไฟล์ที่ทำขึ้นเพื่อให้เครื่องหยุดทำงาน ให้ขอไฟล์ใหม่จากผู้ส่ง`,
  TOO_MANY_ROWS: ({ sheet, rows, max }, show) =>
    `แผ่นงาน ${quoted(sheet)} มีอย่างน้อย ${show(rows)} แถว เกินกว่า ${show(max)} แถวที่รับได้ ให้แบ่งเป็นหลายไฟล์`,
  TOO_MANY_COLUMNS: ({ sheet, max }, show) => `แผ่นงาน ${quoted(sheet)} มีคอลัมน์เกินกว่า ${show(max)} คอลัมน์ที่รับได้`,
  ENCODING_UNKNOWN: ({ asked }) =>
    asked === null
      ? 'อ่านตัวอักษรในไฟล์ไม่ได้ ให้เปิดไฟล์แล้วบันทึกใหม่เป็น CSV UTF-8 หรือ .xlsx'
      : `รหัสอักขระของไฟล์นี้ไม่ใช่ ${asked} ให้เลือกแบบอื่น`,
}

/** Why a file could not be read at all, and what to do. Nothing has been changed. */
export const sheetFileProblemText = (problem: SheetFileProblem, show: Show = plain): string =>
  (FILE_SENTENCES[problem.code] as (data: unknown, show: Show) => string)(problem.data, show)
