import { CODE_COLUMN, type Column, column } from './column.ts'

export type PartKey = 'activities' | 'indicators' | 'team'

export type PartSheet = { key: PartKey; sheetName: string; columns: readonly Column[] }

/** The repeating parts, one row for each, tied to the proposal by its code. */
export const PART_SHEETS: readonly PartSheet[] = [
  {
    key: 'activities',
    sheetName: 'กิจกรรม',
    columns: [
      CODE_COLUMN,
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
      CODE_COLUMN,
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
      CODE_COLUMN,
      column(['position', 'ตำแหน่ง', 'text'], 'ตำแหน่งของผู้ร่วมทีม', { width: 34, isRequired: true, max: 500 }),
      column(['duty', 'หน้าที่', 'text'], 'หน้าที่ในทีม', { aliases: ['หน้าที่ความรับผิดชอบ'], width: 44, max: 1_000 }),
    ],
  },
]

export const PART_SHEET_NAMES: readonly string[] = PART_SHEETS.map((part) => part.sheetName)

/** More than a proposal's plan, team or indicators ever hold; the same limit as the register's. */
export const MAX_PARTS = 200
