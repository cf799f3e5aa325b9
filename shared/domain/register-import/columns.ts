import { MATURITY_COMPONENTS, type MaturityComponent } from '../proposal.ts'
import { COMPONENT_NAMES } from './words.ts'

export type ColumnKind =
  | 'code'
  | 'agency'
  | 'track'
  | 'approach'
  | 'area'
  | 'dimension'
  /** One line. */
  | 'text'
  /** Paragraphs. */
  | 'prose'
  | 'integer'
  | 'decimal'
  | 'duration'
  | 'month'
  | 'level'
  | 'alignments'

/** One column of the register: written by the export, explained by the template, recognised by the import. */
export type Column<Key extends string = string> = {
  key: Key
  heading: string
  /** Other headings that agencies' own lists use. */
  aliases: readonly string[]
  kind: ColumnKind
  /** In characters, as spreadsheets count. */
  width: number
  /** One or two sentences for the person who fills it in. */
  help: string
  isRequired: boolean
  /** Longest text that the register takes. */
  max?: number
}

type MaturityKey = `maturity.${MaturityComponent}.${'now' | 'target'}`

export type RegisterKey =
  | 'code'
  | 'track'
  | 'agency'
  | 'title'
  | 'processName'
  | 'approach'
  | 'area'
  | 'background'
  | 'objective'
  | 'currentProcess'
  | 'proposedProcess'
  | 'expectedResult'
  | 'usersPerYear'
  | 'stepsNow'
  | 'stepsAfter'
  | 'durationNow'
  | 'durationAfter'
  | 'costNow'
  | 'costAfter'
  | 'budget'
  | 'budgetSource'
  | MaturityKey
  | 'alignments'

type Spec = Partial<Pick<Column, 'aliases' | 'width' | 'isRequired' | 'max'>>

const column = <Key extends string>(
  [key, heading, kind]: [key: Key, heading: string, kind: ColumnKind],
  help: string,
  { aliases = [], width = 18, isRequired = false, max }: Spec = {},
): Column<Key> => ({ key, heading, aliases, kind, width, help, isRequired, max })

const code = column(['code', 'รหัสข้อเสนอ', 'code'], 'รหัสที่ไม่ซ้ำกัน เช่น ก-๐๐๑ ใช้จับคู่กับข้อเสนอที่มีอยู่แล้วและกับแผ่นงานอื่น', {
  aliases: ['รหัส', 'เลขที่ข้อเสนอ', 'รหัสโครงการ', 'code'],
  width: 14,
  isRequired: true,
  max: 60,
})

const prose = (
  key: 'background' | 'objective' | 'currentProcess' | 'proposedProcess' | 'expectedResult',
  heading: string,
  aliases: readonly string[],
  help: string,
) => column([key, heading, 'prose'], help, { aliases, width: 48, max: 200_000 })

const maturityColumns = MATURITY_COMPONENTS.flatMap((component): Column<MaturityKey>[] => [
  column(
    [`maturity.${component}.now`, `ระดับปัจจุบัน: ${COMPONENT_NAMES[component]}`, 'level'],
    'ระดับ ๑–๕ ตาม Service Maturity Model ในปัจจุบัน',
    { aliases: [`${COMPONENT_NAMES[component]} (ปัจจุบัน)`], width: 14 },
  ),
  column(
    [`maturity.${component}.target`, `ระดับเป้าหมาย: ${COMPONENT_NAMES[component]}`, 'level'],
    'ระดับ ๑–๕ ตาม Service Maturity Model ที่ตั้งเป้าหมายไว้',
    { aliases: [`${COMPONENT_NAMES[component]} (เป้าหมาย)`], width: 14 },
  ),
])

/** The main sheet, one row for a proposal. */
export const REGISTER_COLUMNS: readonly Column<RegisterKey>[] = [
  code,
  column(['track', 'กลุ่มกระบวนการ', 'track'], 'เลือกจากรายการ', {
    aliases: ['กลุ่ม', 'ประเภทข้อเสนอ', 'ด้าน', 'track'],
    width: 22,
    isRequired: true,
  }),
  column(['agency', 'ส่วนราชการ', 'agency'], 'ชื่อเต็มตามแผ่นงาน “รายชื่อส่วนราชการ” หรือรหัส', {
    aliases: ['กรม/จังหวัด', 'หน่วยงาน', 'ชื่อส่วนราชการ', 'ส่วนราชการ/จังหวัด', 'หน่วยงานเจ้าของเรื่อง', 'agency'],
    width: 30,
    isRequired: true,
  }),
  column(['title', 'ชื่อข้อเสนอการเปลี่ยนแปลง', 'text'], 'ชื่อที่ใช้ในระเบียบวาระและมติ', {
    aliases: ['ชื่อข้อเสนอ', 'ข้อเสนอการเปลี่ยนแปลง', 'ชื่อโครงการ', 'ชื่อเรื่อง', 'title'],
    width: 44,
    isRequired: true,
    max: 1_000,
  }),
  column(['processName', 'กระบวนการ/งานบริการ', 'text'], 'กระบวนการหรืองานบริการที่ปรับปรุง', {
    aliases: ['กระบวนการ', 'งานบริการ', 'ชื่อกระบวนการ', 'กระบวนงาน'],
    width: 34,
    max: 1_000,
  }),
  column(['approach', 'แนวทางการพัฒนางานบริการ', 'approach'], 'เลือกจากรายการ เว้นว่างได้', {
    aliases: ['แนวทางการพัฒนา', 'แนวทางการพัฒนาการให้บริการ', 'แนวทาง'],
    width: 34,
  }),
  column(['area', 'ด้านการบูรณาการ', 'area'], 'เฉพาะงานเชิงบูรณาการ ๔ ด้าน เว้นว่างได้', {
    aliases: ['ด้านบูรณาการ', 'ด้านที่บูรณาการ'],
    width: 24,
  }),
  prose(
    'background',
    'หลักการและเหตุผล',
    ['ความเป็นมา', 'สภาพปัญหา'],
    'ความเป็นมาและสภาพปัญหา แบ่งย่อหน้าด้วย Alt+Enter',
  ),
  prose('objective', 'วัตถุประสงค์', [], 'สิ่งที่ต้องการให้เกิดขึ้น'),
  prose('currentProcess', 'กระบวนการปัจจุบัน', ['ขั้นตอนปัจจุบัน', 'กระบวนการเดิม'], 'ขั้นตอนการให้บริการในปัจจุบัน'),
  prose(
    'proposedProcess',
    'กระบวนการใหม่',
    ['กระบวนการที่เสนอ', 'กระบวนการหลังปรับปรุง'],
    'ขั้นตอนการให้บริการที่เสนอปรับปรุง',
  ),
  prose(
    'expectedResult',
    'ผลที่คาดว่าจะได้รับ',
    ['ผลลัพธ์ที่คาดหวัง', 'ประโยชน์ที่คาดว่าจะได้รับ'],
    'ผลต่อผู้รับบริการและต่อส่วนราชการ',
  ),
  column(['usersPerYear', 'จำนวนผู้รับบริการต่อปี (ราย)', 'integer'], 'จำนวนเต็ม', {
    aliases: ['จำนวนผู้รับบริการต่อปี', 'จำนวนผู้รับบริการ', 'ผู้รับบริการต่อปี'],
  }),
  column(['stepsNow', 'จำนวนขั้นตอน (ปัจจุบัน)', 'integer'], 'จำนวนเต็ม', {
    aliases: ['จำนวนขั้นตอนก่อนปรับปรุง', 'จำนวนขั้นตอนเดิม'],
  }),
  column(['stepsAfter', 'จำนวนขั้นตอน (หลังปรับปรุง)', 'integer'], 'จำนวนเต็ม', {
    aliases: ['จำนวนขั้นตอนใหม่'],
  }),
  column(['durationNow', 'ระยะเวลา (ปัจจุบัน)', 'duration'], 'เช่น ๓๐ วัน, ๓ ชั่วโมง, ๔๕ นาที (วันหมายถึงวันทำการ)', {
    aliases: ['ระยะเวลาก่อนปรับปรุง', 'ระยะเวลาให้บริการ (ปัจจุบัน)', 'ระยะเวลาเดิม'],
  }),
  column(
    ['durationAfter', 'ระยะเวลา (หลังปรับปรุง)', 'duration'],
    'เช่น ๓๐ วัน, ๓ ชั่วโมง, ๔๕ นาที (วันหมายถึงวันทำการ)',
    {
      aliases: ['ระยะเวลาให้บริการ (หลังปรับปรุง)', 'ระยะเวลาใหม่'],
    },
  ),
  column(['costNow', 'ค่าใช้จ่ายต่อครั้ง (ปัจจุบัน) (บาท)', 'integer'], 'บาทต่อการให้บริการหนึ่งครั้ง จำนวนเต็ม', {
    aliases: ['ค่าใช้จ่ายต่อครั้ง (ปัจจุบัน)', 'ต้นทุนต่อครั้ง (ปัจจุบัน)'],
  }),
  column(['costAfter', 'ค่าใช้จ่ายต่อครั้ง (หลังปรับปรุง) (บาท)', 'integer'], 'บาทต่อการให้บริการหนึ่งครั้ง จำนวนเต็ม', {
    aliases: ['ค่าใช้จ่ายต่อครั้ง (หลังปรับปรุง)', 'ต้นทุนต่อครั้ง (หลังปรับปรุง)'],
  }),
  column(['budget', 'งบประมาณ (บาท)', 'integer'], 'บาท จำนวนเต็ม', {
    aliases: ['งบประมาณ', 'วงเงินงบประมาณ', 'วงเงินงบประมาณ (บาท)'],
  }),
  column(['budgetSource', 'แหล่งงบประมาณ', 'text'], 'เช่น งบประมาณรายจ่ายประจำปี เงินนอกงบประมาณ', {
    aliases: ['แหล่งเงิน', 'ที่มาของงบประมาณ'],
    width: 28,
    max: 500,
  }),
  ...maturityColumns,
  column(
    ['alignments', 'ความสอดคล้อง', 'alignments'],
    'รหัสความสอดคล้องตามแผ่นงาน “ตัวเลือก” คั่นด้วยจุลภาค เช่น DECREE-5, E-SERVICE',
    {
      aliases: ['ความสอดคล้องกับยุทธศาสตร์', 'รหัสความสอดคล้อง'],
      width: 28,
    },
  ),
]

export type PartKey = 'activities' | 'indicators' | 'team'

export type PartSheet = { key: PartKey; sheetName: string; columns: readonly Column[] }

/** The repeating parts, one row for each, tied to the proposal by its code. */
export const PART_SHEETS: readonly PartSheet[] = [
  {
    key: 'activities',
    sheetName: 'กิจกรรม',
    columns: [
      code,
      column(['name', 'กิจกรรม', 'text'], 'ชื่อกิจกรรมตามแผนการดำเนินงาน', {
        aliases: ['ชื่อกิจกรรม'],
        width: 44,
        isRequired: true,
        max: 1_000,
      }),
      column(['startMonth', 'เดือนที่เริ่ม', 'month'], 'เช่น ม.ค. ๒๕๕๗ หรือ 1/2557', {
        aliases: ['เริ่ม', 'เดือนเริ่มต้น', 'เริ่มต้น'],
        isRequired: true,
      }),
      column(['endMonth', 'เดือนที่สิ้นสุด', 'month'], 'เช่น ก.ย. ๒๕๕๗ หรือ 9/2557', {
        aliases: ['สิ้นสุด', 'เดือนสิ้นสุด'],
        isRequired: true,
      }),
      column(['output', 'ผลผลิต', 'text'], 'สิ่งที่ได้จากกิจกรรม', { width: 34, max: 1_000 }),
      column(['responsible', 'ผู้รับผิดชอบ', 'text'], 'ตำแหน่งหรือหน่วยงาน', { width: 28, max: 500 }),
    ],
  },
  {
    key: 'indicators',
    sheetName: 'ตัวชี้วัด',
    columns: [
      code,
      column(['name', 'ตัวชี้วัด', 'text'], 'ชื่อตัวชี้วัดความสำเร็จ', {
        aliases: ['ชื่อตัวชี้วัด'],
        width: 44,
        isRequired: true,
        max: 1_000,
      }),
      column(['unit', 'หน่วยนับ', 'text'], 'เช่น ร้อยละ วัน ราย', { aliases: ['หน่วย'], max: 100 }),
      column(['baseline', 'ค่าฐาน', 'decimal'], 'ค่าก่อนการปรับปรุง', {
        aliases: ['ค่าปัจจุบัน', 'ข้อมูลพื้นฐาน'],
        max: 100,
      }),
      column(['target', 'ค่าเป้าหมาย', 'decimal'], 'ค่าที่ตั้งเป้าหมายไว้', { aliases: ['เป้าหมาย'], max: 100 }),
      column(['dimension', 'มิติความสำเร็จ', 'dimension'], 'เลือกจากรายการ', {
        aliases: ['มิติ', 'มิติของตัวชี้วัด'],
        width: 34,
        isRequired: true,
      }),
    ],
  },
  {
    key: 'team',
    sheetName: 'ทีมงาน',
    columns: [
      code,
      column(['position', 'ตำแหน่ง', 'text'], 'ตำแหน่งของผู้ร่วมทีม', { width: 34, isRequired: true, max: 500 }),
      column(['duty', 'หน้าที่', 'text'], 'หน้าที่ในทีม', { aliases: ['หน้าที่ความรับผิดชอบ'], width: 44, max: 1_000 }),
    ],
  },
]

export const REGISTER_SHEET_NAME = 'ทะเบียนข้อเสนอ'
export const AGENCY_SHEET_NAME = 'รายชื่อส่วนราชการ'
export const CHOICE_SHEET_NAME = 'ตัวเลือก'
export const HELP_SHEET_NAME = 'คำอธิบาย'
export const PART_SHEET_NAMES: readonly string[] = PART_SHEETS.map((part) => part.sheetName)

/** More than a proposal's plan, team or indicators ever hold; the same limit as the register's. */
export const MAX_PARTS = 200
