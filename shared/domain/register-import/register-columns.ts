import { MATURITY_COMPONENTS } from '../proposal.ts'
import { CODE_COLUMN, type Column, column, type MaturityKey, type RegisterKey } from './column.ts'
import { COMPONENT_NAMES } from './words.ts'

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
  CODE_COLUMN,
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
