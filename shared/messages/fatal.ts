import type { StartUpCode } from '../errors.ts'

export type FatalText = { happened: string; safe: string; next: string }

const ASK_ADMIN = 'ปิดโปรแกรมแล้วเปิดใหม่ หากยังพบข้อความนี้ ให้แจ้งผู้ดูแลระบบพร้อมรหัสด้านล่าง'

/** Why the program cannot start or go on, in the desktop window and on the command line alike. The database's codes, the host's, and the shell's own. A code without a text does not compile. */
type FatalCode =
  | StartUpCode
  | 'HOST_FAILED'
  | 'HOST_CRASH_LOOP'
  | 'PAGE_CRASH_LOOP'
  | 'DATA_DIRECTORY_UNUSABLE'
  | 'START_FAILED'

/** What happened, what is safe, what to do. */
const FATAL_TEXTS: Readonly<Record<FatalCode, FatalText>> = {
  DB_NEWER_THAN_APP: {
    happened: 'ฐานข้อมูลนี้สร้างหรือปรับปรุงด้วยโปรแกรมมติรุ่นใหม่กว่า',
    safe: 'โปรแกรมยังไม่ได้แก้ไขข้อมูลใด ๆ ข้อมูลเดิมอยู่ครบถ้วน',
    next: 'ติดตั้งโปรแกรมมติรุ่นเดียวกับเครื่องที่ใช้ล่าสุด แล้วเปิดอีกครั้ง',
  },
  DB_DIVERGED: {
    happened: 'โครงสร้างฐานข้อมูลไม่ตรงกับที่โปรแกรมรุ่นนี้รู้จัก',
    safe: 'โปรแกรมยังไม่ได้แก้ไขข้อมูลใด ๆ ข้อมูลเดิมอยู่ครบถ้วน',
    next: 'อย่าลบหรือย้ายไฟล์ ให้แจ้งผู้ดูแลระบบพร้อมรหัสด้านล่าง',
  },
  DB_DAMAGED: {
    happened: 'ตรวจพบว่าไฟล์ฐานข้อมูลเสียหาย',
    safe: 'โปรแกรมหยุดก่อนเขียนข้อมูลเพิ่ม สำเนาสำรองที่ทำไว้ก่อนหน้านี้ยังใช้ได้',
    next: 'คัดลอกโฟลเดอร์ข้อมูลเก็บไว้ก่อน แล้วแจ้งผู้ดูแลระบบเพื่อกู้จากสำเนาสำรอง',
  },
  DB_UNREADABLE: {
    happened: 'เปิดไฟล์ฐานข้อมูลไม่ได้',
    safe: 'โปรแกรมยังไม่ได้แก้ไขข้อมูลใด ๆ',
    next: 'ปิดโปรแกรมอื่นที่อาจใช้ไฟล์นี้อยู่ ตรวจสิทธิการอ่านและเขียนของโฟลเดอร์ด้านล่าง แล้วเปิดใหม่อีกครั้ง',
  },
  DB_IN_USE: {
    happened: 'ข้อมูลชุดนี้เปิดใช้อยู่แล้วในโปรแกรมมติอีกหน้าต่างหนึ่งหรือในเบราว์เซอร์',
    safe: 'ข้อมูลทั้งหมดอยู่ครบถ้วน โปรแกรมที่เปิดซ้ำยังไม่ได้แก้ไขข้อมูลใด ๆ',
    next: 'กลับไปใช้หน้าต่างที่เปิดอยู่ หรือปิดหน้าต่างนั้นก่อน แล้วเปิดใหม่อีกครั้ง',
  },
  DB_PRAGMA_REFUSED: {
    happened: 'ระบบไฟล์ของโฟลเดอร์ข้อมูลไม่รองรับการบันทึกแบบปลอดภัย',
    safe: 'โปรแกรมหยุดก่อนบันทึกข้อมูล ข้อมูลเดิมอยู่ครบถ้วน',
    next: 'ย้ายโฟลเดอร์ข้อมูลมาไว้ในดิสก์ของเครื่องนี้ ไม่ใช่ไดรฟ์เครือข่าย แล้วเปิดใหม่อีกครั้ง',
  },
  DB_MIGRATION_FAILED: {
    happened: 'ปรับปรุงฐานข้อมูลให้เข้ากับโปรแกรมรุ่นนี้ไม่สำเร็จ',
    safe: 'โปรแกรมคืนฐานข้อมูลเป็นอย่างเดิมแล้ว และเก็บสำเนาไว้ในโฟลเดอร์เดียวกัน',
    next: 'ใช้โปรแกรมรุ่นเดิมต่อไปก่อน และแจ้งผู้ดูแลระบบพร้อมรหัสด้านล่าง',
  },
  DATA_DIRECTORY_UNUSABLE: {
    happened: 'สร้างหรือเขียนโฟลเดอร์ข้อมูลของโปรแกรมไม่ได้',
    safe: 'ยังไม่มีข้อมูลใดถูกสร้างหรือแก้ไข',
    next: 'ตรวจพื้นที่ว่างและสิทธิการเขียนของโฟลเดอร์ด้านล่าง แล้วเปิดใหม่อีกครั้ง',
  },
  PAGE_CRASH_LOOP: {
    happened: 'หน้าต่างของโปรแกรมหยุดทำงานซ้ำหลายครั้ง',
    safe: 'ข้อมูลที่บันทึกแล้วก่อนหน้านี้ไม่สูญหาย',
    next: ASK_ADMIN,
  },
  HOST_CRASH_LOOP: {
    happened: 'ส่วนประมวลผลของโปรแกรมหยุดทำงานซ้ำหลายครั้ง',
    safe: 'ข้อมูลที่บันทึกแล้วก่อนหน้านี้ไม่สูญหาย',
    next: ASK_ADMIN,
  },
  HOST_FAILED: {
    happened: 'ส่วนประมวลผลของโปรแกรมเริ่มทำงานไม่ได้',
    safe: 'ข้อมูลที่บันทึกไว้แล้วไม่ถูกลบ',
    next: ASK_ADMIN,
  },
  START_FAILED: {
    happened: 'โปรแกรมเริ่มทำงานไม่ได้',
    safe: 'ข้อมูลที่บันทึกไว้แล้วไม่ถูกลบ',
    next: ASK_ADMIN,
  },
}

const isFatalCode = (code: string): code is FatalCode => Object.hasOwn(FATAL_TEXTS, code)

export const fatalText = (code: string): FatalText =>
  isFatalCode(code) ? FATAL_TEXTS[code] : FATAL_TEXTS.START_FAILED
