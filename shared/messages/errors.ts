import type { ErrorCode, ErrorData } from '../errors.ts'
import { typeface } from './typeface.ts'

/** What happened; what is safe; what to do. `show` puts a number into the digits that the reader has chosen. */
export type ErrorSentence = { what: string; safe: string; todo: string }
type Show = (value: string | number) => string
type Sentence = (data: ErrorData, show: Show) => ErrorSentence

const number = (data: ErrorData, key: string): number | null => {
  const value = data[key]
  return typeof value === 'number' ? value : null
}
const text = (data: ErrorData, key: string): string | null => {
  const value = data[key]
  return typeof value === 'string' && value !== '' ? value : null
}
const list = (data: ErrorData, key: string): string[] => {
  const value = data[key]
  return Array.isArray(value) ? value.map(String) : []
}
const fixed =
  (what: string, safe: string, todo: string): Sentence =>
  () => ({ what, safe, todo })

const UNCHANGED = 'ข้อมูลที่บันทึกไว้แล้วไม่เปลี่ยนแปลง'

/** "๒ นาที ๓๐ วินาที" */
export function waitingTime(seconds: number, show: Show): string {
  const minutes = Math.floor(seconds / 60)
  const rest = Math.ceil(seconds % 60)
  if (minutes === 0) return `${show(rest)} วินาที`
  return rest === 0 ? `${show(minutes)} นาที` : `${show(minutes)} นาที ${show(rest)} วินาที`
}

const quorum: Sentence = (data, show) => {
  const [present, needed] = [number(data, 'present'), number(data, 'needed')]
  const isKnown = present !== null && needed !== null
  return {
    what: isKnown ? `ยังไม่ครบองค์ประชุม: มา ${show(present)} ต้องมี ${show(needed)}` : 'ยังไม่ครบองค์ประชุม',
    safe: UNCHANGED,
    todo: 'บันทึกผู้มาประชุมให้ครบก่อน หรือเลื่อนการประชุมตามมาตรา ๗๙',
  }
}

const locked: Sentence = (data, show) => {
  const seconds = number(data, 'seconds')
  const wait = seconds === null ? 'สักครู่' : waitingTime(seconds, show)
  return {
    what: 'ใส่รหัสส่วนตัวผิดหลายครั้ง จึงพักการเข้าใช้ไว้ชั่วคราว',
    safe: 'ข้อมูลและคะแนนทั้งหมดปลอดภัย',
    todo: `รอ ${wait} แล้วลองใหม่ หรือให้ผู้ดูแลงานล้างรหัสในหน้าบุคคล`,
  }
}

const FORGOTTEN = 'ถ้าลืมรหัส ให้ผู้ดูแลงานล้างรหัสเดิมในหน้าบุคคล แล้วตั้งรหัสใหม่'

const wrongPin: Sentence = (data, show) => {
  const [left, seconds] = [number(data, 'triesLeft'), number(data, 'seconds')]
  const wait = seconds !== null && seconds > 0 ? `รอ ${waitingTime(seconds, show)} แล้วใส่รหัสอีกครั้ง` : null
  const tries = left !== null && left > 0 ? ` (เหลืออีก ${show(left)} ครั้งก่อนพักการเข้าใช้)` : ''
  return {
    what: 'รหัสส่วนตัวไม่ถูกต้อง',
    safe: '',
    todo: `${wait ?? `โปรดใส่รหัสอีกครั้ง${tries}`} ${FORGOTTEN}`,
  }
}

const tooLarge: Sentence = (data, show) => {
  const limit = number(data, 'limit')
  const megabytes = limit === null ? null : Math.floor(limit / 1_048_576)
  return {
    what:
      text(data, 'message') ??
      (megabytes ? `ไฟล์ใหญ่เกินกำหนด (ไม่เกิน ${show(megabytes)} เมกะไบต์)` : 'ไฟล์ใหญ่เกินกำหนด'),
    safe: `${UNCHANGED} และไฟล์ของท่านยังอยู่ที่เดิม`,
    todo: 'แบ่งไฟล์ให้เล็กลง หรือลบแผ่นงานและรูปภาพที่ไม่ใช้ออก แล้วเลือกใหม่',
  }
}

const unreadable: Sentence = (data) => ({
  what: text(data, 'message') ?? 'อ่านไฟล์นี้ไม่ได้ ไฟล์อาจเสียหาย หรือชนิดของไฟล์ไม่ตรงกับนามสกุล',
  safe: `${UNCHANGED} และไฟล์ของท่านยังอยู่ที่เดิม`,
  todo: 'เปิดไฟล์ด้วยโปรแกรมเดิม บันทึกใหม่เป็น .xlsx หรือ .csv แล้วเลือกอีกครั้ง',
})

const minutesIncomplete: Sentence = (data) => {
  const problems = list(data, 'problems')
  return {
    what:
      problems.length === 0
        ? 'รายงานการประชุมยังไม่ครบถ้วน'
        : `รายงานการประชุมยังไม่ครบถ้วน: ${problems.join(' · ')}`,
    safe: 'ข้อความที่พิมพ์ไว้ยังอยู่ครบ',
    todo: 'เติมรายการที่ขาด แล้วยืนยันรายงานการประชุมอีกครั้ง',
  }
}

/** A letter that the font lacks is named: it is somebody's text that has to change, or the font. */
const documentFailed: Sentence = (data) => {
  const characters = list(data, 'characters')
  const safe = 'ข้อมูลการประชุมและเอกสารเดิมยังอยู่ครบ'
  if (characters.length > 0)
    return {
      what: `จัดทำเอกสารไม่ได้ เพราะแบบอักษรของเอกสารไม่มีตัวอักษรนี้: ${characters.join(' ')}`,
      safe,
      todo: 'แก้ข้อความที่มีตัวอักษรนี้ หรือถ้าใช้แบบอักษรของหน่วยงานอยู่ ให้กลับไปใช้ Sarabun ในหน้าตั้งค่า',
    }
  return {
    what: 'จัดทำเอกสารไม่สำเร็จ',
    safe,
    todo: 'ลองใหม่อีกครั้ง หากยังไม่ได้ โปรดแจ้งรหัสนี้แก่ผู้ดูแลระบบ',
  }
}

const FONT_FAULTS: Readonly<Record<string, string>> = typeface.problems

const font: Sentence = (data) => {
  const problem: string = FONT_FAULTS[text(data, 'problem') ?? ''] ?? 'ใช้ไฟล์แบบอักษรนี้ไม่ได้'
  const fileName = text(data, 'fileName')
  return {
    what: fileName === null ? problem : `${fileName}: ${problem}`,
    safe: 'แบบอักษรที่ใช้อยู่ไม่เปลี่ยน',
    todo: 'เลือกไฟล์ .ttf ของแบบอักษรเดียวกัน หนึ่งถึงสี่ไฟล์ โดยมีแบบปกติอยู่ด้วย',
  }
}

/** What is wrong is told in the program's own words, for whoever is asked over the telephone. */
const notArchival: Sentence = (data) => {
  const rules = list(data, 'rules')
  return {
    what: `ไฟล์ PDF ที่จัดทำไม่ผ่านการตรวจมาตรฐานเอกสารจดหมายเหตุ (PDF/A) จึงไม่ออกเอกสารให้${rules.length > 0 ? ` (${rules.join(', ')})` : ''}`,
    safe: 'ข้อมูลการประชุมและเอกสารเดิมยังอยู่ครบ จัดทำเป็น Word ได้ตามปกติ',
    todo: 'ถ้าใช้แบบอักษรของหน่วยงานอยู่ ให้กลับไปใช้ Sarabun ในหน้าตั้งค่า แล้วจัดทำใหม่ หากยังไม่ได้ โปรดแจ้งรหัสนี้แก่ผู้ดูแลระบบ',
  }
}

/** Each way in which a Word file may be no use has its own sentence. */
const MINUTES_FILE_FAULTS: Readonly<Record<string, string>> = {
  NOT_A_DOCX: 'ไฟล์นี้ไม่ใช่ไฟล์ Word (.docx)',
  DOCX_DAMAGED: 'ไฟล์ Word นี้เสียหาย อ่านได้ไม่ครบ',
  DOCX_ENCRYPTED: 'ไฟล์ Word นี้ตั้งรหัสผ่านไว้ จึงอ่านไม่ได้',
  NOT_OURS: 'ไฟล์นี้ไม่ใช่รายงานการประชุมที่จัดทำจากโปรแกรมนี้ หรือเครื่องหมายในไฟล์หายไปหมดแล้ว',
  OTHER_MEETING: 'ไฟล์นี้เป็นรายงานของการประชุมครั้งอื่น',
}

const minutesFile: Sentence = (data) => ({
  what: MINUTES_FILE_FAULTS[text(data, 'problem') ?? ''] ?? 'อ่านไฟล์ Word นี้ไม่ได้',
  safe: 'ร่างรายงานการประชุมไม่เปลี่ยนแปลง และไฟล์ของท่านยังอยู่ที่เดิม',
  todo: 'เลือกไฟล์ .docx ที่จัดทำจากการประชุมครั้งนี้ ถ้าตั้งรหัสผ่านไว้ ให้ถอดรหัสผ่านแล้วบันทึกใหม่',
})

const votes: Sentence = (data, show) => {
  const [counted, expected] = [number(data, 'counted'), number(data, 'expected')]
  const isSum = counted !== null && expected !== null
  return {
    what: isSum
      ? `คะแนนเสียงรวม ${show(counted)} ไม่เท่ากับผู้มีสิทธิออกเสียงในที่ประชุม ${show(expected)}`
      : (VOTE_FAULTS[text(data, 'what') ?? ''] ?? 'คะแนนเสียงรวมไม่เท่ากับผู้มีสิทธิออกเสียงในที่ประชุม'),
    safe: 'ยังไม่ได้บันทึกมติ',
    todo: 'ตรวจผลการนับคะแนนเสียงกับที่ประชุม แล้วแก้ตัวเลขให้ตรง',
  }
}

/** What is wrong with a certificate, where the host says it. */
const CERTIFICATE_FAULTS: Readonly<Record<string, string>> = {
  NO_CERTIFICATE: 'ไฟล์นี้ไม่ใช่ใบรับรองของผู้ออก (.pem .cer หรือ .crt)',
  NO_AUTHORITY: 'ใบรับรองนี้เป็นของบุคคล ไม่ใช่ของผู้ออกใบรับรอง',
  WRONG_PASSPHRASE: 'รหัสผ่านไม่ถูกต้อง',
  CERTIFICATE_EXPIRED: 'ใบรับรองหมดอายุแล้ว',
}

const certificate: Sentence = (data) => ({
  what: text(data, 'message') ?? CERTIFICATE_FAULTS[text(data, 'problem') ?? ''] ?? 'ใช้ใบรับรองนี้ลงลายมือชื่อไม่ได้',
  safe: 'ยังไม่มีการลงลายมือชื่อ และเอกสารไม่เปลี่ยนแปลง',
  todo: 'ตรวจรหัสผ่านของไฟล์ใบรับรอง วันหมดอายุ และชื่อในใบรับรอง แล้วเลือกใหม่',
})

const challengeWaits: Sentence = (data) => {
  const names = list(data, 'names').join(', ')
  const isOwn = text(data, 'what') === 'own'
  return {
    what: isOwn
      ? 'ท่านถูกคัดค้านในเรื่องนี้ จึงยังให้คะแนนไม่ได้จนกว่าที่ประชุมจะวินิจฉัย'
      : `คำคัดค้าน${names ? ` ${names} ` : ''}ยังไม่ได้ข้อยุติ จึงยังเปิดผนึกคะแนนหรือลงมติเรื่องนี้ไม่ได้`,
    safe: 'คะแนนที่ให้ไว้แล้วยังอยู่ครบ',
    todo: isOwn
      ? 'ชี้แจงข้อเท็จจริงต่อที่ประชุม แล้วรอผลการลงคะแนนลับ (มาตรา ๑๕)'
      : 'ให้ผู้ถูกคัดค้านชี้แจงและออกจากที่ประชุม แล้วบันทึกผลการลงคะแนนลับ (มาตรา ๑๕)',
  }
}

const forgedSheet: Sentence = (data) => {
  const names = list(data, 'names').join(', ')
  return {
    what: `คะแนนของ ${names || 'กรรมการ'} ไม่ตรงกับที่ปิดผนึกไว้ในบันทึกการใช้งาน จึงเปิดผนึกคะแนนไม่ได้`,
    safe: 'ยังไม่ได้เปิดผนึกคะแนนของผู้ใด และบันทึกการใช้งานยังอยู่ครบ',
    todo: 'อย่าลงมติเรื่องนี้ เก็บเครื่องไว้ แล้วแจ้งผู้ดูแลระบบเพื่อกู้ข้อมูลจากไฟล์สำรองล่าสุด',
  }
}

/** What was there already, where the host says which. */
const EXISTING: Readonly<Record<string, string>> = {
  workspace: 'เริ่มงานในเครื่องนี้ไว้แล้ว',
  proposal: 'มีข้อเสนอรหัสนี้ในทะเบียนแล้ว',
  agency: 'มีส่วนราชการรหัสนี้อยู่แล้ว',
  seat: 'บุคคลนี้มีตำแหน่งในคณะนี้อยู่แล้ว',
  pin: 'บุคคลนี้ตั้งรหัสส่วนตัวไว้แล้ว',
  challenge: 'มีคำคัดค้านกรรมการผู้นี้ที่ยังไม่ได้ข้อยุติอยู่แล้ว',
  recusal: 'กรรมการผู้นี้ออกจากการพิจารณาเรื่องนี้แล้ว',
  substitute: 'ตำแหน่งนี้มีผู้มาประชุมแทนแล้ว',
  meeting: 'คณะนี้มีการประชุมครั้งที่นี้ในปีเดียวกันแล้ว',
  vote: 'ท่านออกเสียงเรื่องนี้แล้ว',
  dissent: 'บันทึกความเห็นแย้งของผู้นี้แล้ว',
  issuer: 'เครื่องนี้เชื่อถือผู้ออกใบรับรองนี้อยู่แล้ว',
  authority: 'มีผู้ออกใบรับรองภายในอยู่แล้ว',
  certificate: 'บุคคลนี้มีใบรับรองที่ยังใช้ได้อยู่แล้ว ต้องเพิกถอนใบเดิมก่อน',
}

/** Why the moment is wrong, where the host says which. */
const CONFLICTS: Readonly<Record<string, string>> = {
  no_dialog: 'ในเบราว์เซอร์เลือกไฟล์ไลบรารีไม่ได้ ทำได้เฉพาะในโปรแกรมมติที่ติดตั้งแล้ว',
  browser: 'ในเบราว์เซอร์เปิดไฟล์ด้วยโปรแกรมของเครื่องไม่ได้ ทำได้เฉพาะในโปรแกรมมติที่ติดตั้งแล้ว',
  absent: 'ท่านไม่อยู่ในที่ประชุม จึงให้คะแนนหรือแก้คะแนนไม่ได้',
  no_recusal: 'ท่านไม่ได้แจ้งส่วนได้เสียในเรื่องนี้',
  presiding_absent: 'ประธานในที่ประชุมไม่อยู่ในที่ประชุม ต้องมีผู้ทำหน้าที่ประธานแทนก่อน',
  presiding_recused: 'ประธานในที่ประชุมแจ้งส่วนได้เสียหรือถูกคัดค้านในเรื่องนี้ ต้องมีผู้ทำหน้าที่ประธานแทนก่อน (มาตรา ๑๕)',
  needs_resolution: 'เรื่องนี้ต้องลงมติก่อนจึงจะจบได้',
  open_item: 'มีเรื่องที่ที่ประชุมกำลังพิจารณาหรือให้คะแนนค้างอยู่ ต้องจบเรื่องนั้นก่อน',
  item: 'เรื่องนี้เปลี่ยนไปแล้ว จึงทำขั้นตอนนี้ไม่ได้',
  sheet: 'มีผู้ปิดผนึกคะแนนหรืองดให้คะแนนเรื่องนี้แล้ว',
  taken_up: 'เรื่องนี้บรรจุในการประชุมครั้งอื่นแล้ว',
  not_current: 'เรื่องนี้ยังไม่ใช่เรื่องที่ที่ประชุมกำลังพิจารณา ให้เปิดเรื่องนี้ก่อนลงมติ',
  no_proposal: 'เรื่องนี้ไม่ใช่ข้อเสนอ จึงไม่มีการให้คะแนนและลงมติ',
  not_a_pdf: 'ลงลายมือชื่อได้เฉพาะเอกสาร PDF',
  draft: 'เอกสารนี้เป็นฉบับร่าง จึงยังลงลายมือชื่อไม่ได้',
  ballot_stands: 'มีการออกเสียงของเรื่องนี้ค้างอยู่ ต้องปิด ชี้ขาด บันทึกมติ หรือยกเลิกก่อน',
  ballot_closed: 'ปิดการออกเสียงแล้ว',
  recused_after_vote: 'มีผู้ออกจากการพิจารณาหลังออกเสียงแล้ว ผลการออกเสียงจึงใช้ไม่ได้ ต้องยกเลิกและออกเสียงใหม่ (มาตรา ๑๕)',
  too_few_slips:
    'ยังมีผู้ลงคะแนนลับน้อยกว่าสามคน ถ้านับตอนนี้จะรู้ว่าใครออกเสียงอย่างไร ให้รอผู้ที่ยังไม่ได้ออกเสียง หรือยกเลิกแล้วใช้บัตร',
  was_voted: 'เรื่องนี้ออกเสียงกันแล้ว จึงถอนออกจากวาระไม่ได้ ให้เลื่อนไปครั้งต่อไปพร้อมเหตุผล',
  recused_after_secret_vote: 'มีผู้ออกจากการพิจารณาหลังลงคะแนนลับ จึงนับคะแนนไม่ได้ ต้องยกเลิกและออกเสียงใหม่',
  signed_already: 'ท่านลงลายมือชื่อในเอกสารนี้แล้ว',
  not_a_signed_copy: 'ไฟล์นี้ไม่ใช่สำเนาของเอกสารฉบับนี้ที่ลงลายมือชื่อเพิ่มมา',
  no_timestamp_server: 'ยังไม่ได้กำหนดเครื่องให้บริการประทับเวลา ผู้ดูแลงานกำหนดได้ที่หน้าใบรับรองและผู้ออก',
  not_all_signed: 'ประทับเวลาได้เมื่อลงลายมือชื่อครบทุกคนแล้ว',
  no_new_signature: 'ไฟล์นี้ไม่มีลายมือชื่อเพิ่มจากที่มีอยู่แล้ว',
  bad_signature: 'ลายมือชื่อในไฟล์นี้ไม่ถูกต้อง หรือมีการแก้ไขอย่างอื่น เปิดที่หน้าตรวจลายมือชื่อเพื่อดูรายละเอียด',
  signed: 'มีผู้ลงลายมือชื่อในเอกสารนี้แล้ว จะจัดทำใหม่ได้เมื่อเปิดแก้ไขรายงานการประชุมโดยระบุเหตุผล',
  superseded: 'เอกสารฉบับนี้ถูกแทนที่แล้ว จึงลงลายมือชื่อไม่ได้',
  minutes_reopened: 'รายงานการประชุมเปิดแก้ไขอยู่ จึงยังลงลายมือชื่อไม่ได้',
  minutes_contradict:
    'รายงานการประชุมขัดกับบันทึกการประชุม จึงลงลายมือชื่อไม่ได้ เลขานุการต้องเปิดแก้ไขรายงาน แล้วจัดทำเอกสารใหม่',
  minutes_changed: 'สถานะของรายงานการประชุมเปลี่ยนไประหว่างจัดทำเอกสาร',
  minutes: 'รายงานการประชุมไม่ได้อยู่ในขั้นร่าง',
  minutes_finished: 'รายงานการประชุมเสร็จสมบูรณ์แล้ว',
  meeting_in_session: 'มีการประชุมที่ยังไม่ปิด จึงเปลี่ยนไปโปรแกรมตัวอย่างไม่ได้ ให้ปิดประชุมก่อน',
  pin: 'รหัสส่วนตัวหรือการประชุมของท่านเปลี่ยนไประหว่างนี้ จึงยังไม่ได้เปลี่ยนรหัส โปรดลองใหม่',
  job: 'งานนี้กำลังทำอยู่แล้ว',
  proposals_waiting: 'ยังมีข้อเสนอที่ไม่ได้พิจารณา โปรดเลื่อนไปครั้งต่อไปหรือถอนออกจากวาระพร้อมเหตุผลก่อนปิดประชุม',
  no_flag: 'เรื่องนี้ไม่มีรายการในทะเบียนส่วนได้เสียที่เกี่ยวกับท่าน',
  recused_by_challenge: 'การออกจากการพิจารณาเป็นผลจากคำคัดค้านซึ่งเป็นที่สุด จึงถอนไม่ได้ (มาตรา ๑๕)',
  challenge_decided: 'คำคัดค้านนี้ได้ข้อยุติแล้ว',
  challenge_final: 'ที่ประชุมวินิจฉัยคำคัดค้านด้วยเหตุนี้แล้ว และเป็นที่สุด (มาตรา ๑๕)',
  challenged_left: 'กรรมการผู้นี้ออกจากการพิจารณาเรื่องนี้แล้ว จึงไม่ต้องคัดค้าน',
  raiser_absent: 'ผู้คัดค้านต้องมีตำแหน่งในคณะและอยู่ในที่ประชุม',
  raiser_out: 'ผู้คัดค้านออกจากการพิจารณาเรื่องนี้แล้ว จึงคัดค้านไม่ได้',
  no_explanation: 'ยังไม่ได้บันทึกคำชี้แจงของผู้ถูกคัดค้าน (มาตรา ๑๕)',
  note_answered: 'มีผู้ตอบบันทึกนี้แล้ว ข้อความเดิมจึงต้องคงอยู่ ให้เขียนตอบเพิ่ม',
  attachment_kind: 'ฉบับใหม่ต้องเป็นไฟล์ชนิดเดียวกับฉบับเดิม ถ้าเป็นคนละเอกสารให้เพิ่มเป็นเอกสารใหม่',
  reply: 'ทำรายการนี้ได้เฉพาะบันทึกต้นเรื่อง ไม่ใช่คำตอบ',
  note_withdrawn: 'บันทึกนี้ถูกถอนแล้ว ให้นำกลับมาก่อน',
  chair_present:
    'ประธานหรือรองประธานอยู่ในที่ประชุม ให้ผู้นั้นเปิดประชุม หากปฏิบัติหน้าที่ไม่ได้ ให้เปลี่ยนประธานพร้อมเหตุผลหลังเปิดประชุม',
  own_sheet: 'คะแนนของตนเองให้และปิดผนึกที่หน้าคะแนน ไม่กรอกจากแบบกระดาษ',
  seat_scored: 'ตำแหน่งนี้ปิดผนึกคะแนนหรืองดให้คะแนนเรื่องนี้แล้ว โดยผู้มาประชุมแทนหรือกรรมการเอง',
  no_substitutes: 'กติกาของคณะนี้ไม่ให้ผู้อื่นมาประชุมแทน',
  vacant_seat: 'ตำแหน่งนี้ยังไม่ระบุตัวบุคคล จึงยังไม่มีผู้มอบให้มาประชุมแทน',
  substitute_present: 'ผู้มาประชุมแทนยังอยู่ในที่ประชุม ให้บันทึกว่าออกจากที่ประชุมก่อน',
  not_yet: 'ยังไม่ถึงวันประชุม จึงยังไม่ทราบว่าองค์ประชุมจะครบหรือไม่',
  quorum_met: 'ขณะนี้ครบองค์ประชุม จึงเลื่อนเพราะไม่ครบองค์ประชุมไม่ได้',
  adjourned: 'การประชุมนี้เลื่อนไปแล้ว เรื่องที่เหลืออยู่ในระเบียบวาระของการประชุมที่นัดใหม่',
  presides_already: 'ผู้นี้ทำหน้าที่ประธานในที่ประชุมอยู่แล้ว',
}

/** Where the figures of a vote do not hold, beside a wrong sum. */
const VOTE_FAULTS: Readonly<Record<string, string>> = {
  tie: 'คะแนนเสียงเท่ากัน ประธานต้องออกเสียงชี้ขาดก่อน',
  lost: 'เสียงข้างมากไม่เห็นด้วย จึงบันทึกมตินี้ไม่ได้',
  needless_casting_vote: 'คะแนนเสียงไม่เท่ากัน จึงไม่มีการออกเสียงชี้ขาด',
  dissents: 'จำนวนผู้มีความเห็นแย้งมากกว่าจำนวนผู้ที่ไม่ได้เห็นด้วย',
  ballot_open: 'ยังไม่ปิดการออกเสียง',
  another_question: 'ผลที่จะบันทึกไม่ตรงกับเรื่องที่ออกเสียง',
  no_dissenter: 'ผู้นี้ไม่ได้ออกเสียงเรื่องนี้ หรือออกเสียงเห็นด้วย',
  objection_with_no_objection: 'มีผู้เห็นเป็นอย่างอื่น จึงต้องนับคะแนนเสียง',
}

const byWhat =
  (sentences: Readonly<Record<string, string>>, otherwise: ErrorSentence): Sentence =>
  (data) => ({ ...otherwise, what: sentences[text(data, 'what') ?? ''] ?? otherwise.what })

const SENTENCES: Record<ErrorCode, Sentence> = {
  INPUT_INVALID: fixed('ข้อมูลที่กรอกไม่ถูกต้องหรือไม่ครบ', UNCHANGED, 'ตรวจช่องที่กรอก แล้วลองใหม่'),
  SIGN_IN_REQUIRED: fixed('ยังไม่ได้เข้าใช้งาน', UNCHANGED, 'เลือกชื่อของท่านและใส่รหัสส่วนตัว'),
  PIN_WRONG: wrongPin,
  PIN_LOCKED: locked,
  PIN_NOT_SET: fixed('บุคคลนี้ยังไม่ได้ตั้งรหัสส่วนตัว', UNCHANGED, 'ให้ผู้นั้นเลือกชื่อของตนและตั้งรหัสก่อน'),
  NOT_ALLOWED: fixed('ท่านไม่มีสิทธิทำรายการนี้', UNCHANGED, 'ให้ผู้มีหน้าที่เข้าใช้ด้วยชื่อของตน แล้วทำรายการ'),
  NOT_FOUND: fixed('ไม่พบรายการที่ขอ อาจถูกถอนออกไปแล้ว', UNCHANGED, 'ย้อนกลับไปยังรายการ แล้วเลือกใหม่'),
  ALREADY_EXISTS: byWhat(EXISTING, {
    what: 'มีรายการนี้อยู่แล้ว',
    safe: UNCHANGED,
    todo: 'ใช้รายการเดิม หรือเปลี่ยนชื่อหรือรหัสให้ต่างกัน',
  }),
  STATE_CONFLICT: byWhat(CONFLICTS, {
    what: 'ทำรายการนี้ในขั้นตอนปัจจุบันไม่ได้',
    safe: UNCHANGED,
    todo: 'ดูสถานะล่าสุดบนจอ แล้วทำขั้นตอนก่อนหน้าให้เสร็จ',
  }),
  STALE_VERSION: fixed('มีผู้แก้ไขรายการนี้ก่อนท่าน', 'ทั้งสองฉบับยังอยู่', 'อ่านฉบับล่าสุดบนจอ แล้วแก้ไขอีกครั้งถ้ายังจำเป็น'),
  WORKSPACE_NOT_READY: fixed('ยังไม่ได้เริ่มงาน', UNCHANGED, 'เริ่มงานใหม่หรือเปิดโปรแกรมตัวอย่างก่อน'),
  QUORUM_NOT_MET: quorum,
  SCORES_INCOMPLETE: fixed(
    'ยังให้คะแนนไม่ครบทุกเกณฑ์',
    'คะแนนที่ให้ไว้ถูกบันทึกแล้ว',
    'ให้คะแนนเกณฑ์ที่เหลือ หรือเลือกงดให้คะแนนพร้อมเหตุผล',
  ),
  SCORES_SEALED: fixed('คะแนนปิดผนึกแล้ว', 'คะแนนที่ปิดผนึกยังอยู่ครบ', 'รอประธานเปิดผนึกคะแนน แล้วจึงแก้ไขได้โดยระบุเหตุผล'),
  SHEET_FORGED: forgedSheet,
  RECUSED: fixed('ท่านแจ้งส่วนได้เสียและออกจากการพิจารณาเรื่องนี้แล้ว', UNCHANGED, 'รอระเบียบวาระถัดไป (มาตรา ๑๕)'),
  CHALLENGE_WAITS: challengeWaits,
  RUBRIC_FROZEN: fixed('เปิดเรื่องแรกแล้ว จึงแก้เกณฑ์และน้ำหนักไม่ได้', UNCHANGED, 'การแก้ไขจะมีผลกับการประชุมครั้งถัดไป'),
  KEY_WRONG: fixed(
    'รหัสส่วนตัวหรือรหัสกู้คืนไม่ถูกต้อง จึงเปิดผนึกคะแนนไม่ได้',
    'คะแนนที่ปิดผนึกยังอยู่ครบ',
    'ให้ประธานใส่รหัสส่วนตัวอีกครั้ง หรือใช้รหัสกู้คืนที่เก็บไว้เมื่อเปิดประชุม',
  ),
  MINUTES_FILE_UNUSABLE: minutesFile,
  VOTES_DO_NOT_ADD_UP: votes,
  MINUTES_INCOMPLETE: minutesIncomplete,
  FILE_TOO_LARGE: tooLarge,
  FILE_UNREADABLE: unreadable,
  PDF_UNREADABLE: fixed(
    'อ่านไฟล์ PDF นี้ไม่ได้ ไฟล์อาจเสียหายหรือไม่ใช่ไฟล์ PDF',
    `${UNCHANGED} และไฟล์ของท่านยังอยู่ที่เดิม`,
    'เปิดไฟล์ด้วยโปรแกรมเดิม บันทึกเป็น PDF ใหม่ หรือขอไฟล์จากส่วนราชการอีกครั้ง',
  ),
  PDF_ENCRYPTED: fixed(
    'ไฟล์ PDF นี้ตั้งรหัสผ่านไว้ จึงอ่านในโปรแกรมไม่ได้',
    `${UNCHANGED} และไฟล์ของท่านยังอยู่ที่เดิม`,
    'ขอไฟล์ที่ไม่มีรหัสผ่านจากส่วนราชการ หรือบันทึกใหม่โดยถอดรหัสผ่านออก แล้วเลือกอีกครั้ง',
  ),
  FILE_CHANGED_ON_DISK: fixed(
    'ไฟล์ที่เก็บไว้หายไปหรือถูกแก้ไขนอกโปรแกรม จึงไม่นำมาแสดง',
    'ข้อมูลอื่นทั้งหมดยังอยู่ครบ',
    'เพิ่มไฟล์ฉบับเดิมเป็นฉบับใหม่อีกครั้ง หรือกู้คืนจากไฟล์สำรอง แล้วแจ้งผู้ดูแลระบบ',
  ),
  IMPORT_HAS_ERRORS: fixed(
    'ไฟล์ยังมีข้อผิดพลาด จึงไม่ได้นำเข้า',
    'ทะเบียนยังเหมือนเดิมทุกแถว',
    'แก้ไฟล์ตามรายการข้อผิดพลาด แล้วเลือกไฟล์ใหม่',
  ),
  IMPORT_OUT_OF_DATE: fixed(
    'ทะเบียนเปลี่ยนไปหลังจากที่ตรวจไฟล์',
    'ทะเบียนยังไม่เปลี่ยนแปลงตามไฟล์นี้',
    'ตรวจไฟล์อีกครั้ง แล้วดูผลก่อนนำเข้า',
  ),
  CERTIFICATE_UNUSABLE: certificate,
  DOCUMENT_FAILED: documentFailed,
  DOCUMENT_NOT_ARCHIVAL: notArchival,
  FONT_UNUSABLE: font,
  CANCELLED: fixed('ยกเลิกแล้ว', UNCHANGED, 'เริ่มใหม่ได้เมื่อต้องการ'),
  CONNECTION_CLOSED: fixed(
    'ติดต่อตัวโปรแกรมไม่ได้ชั่วคราว',
    'ข้อมูลที่บันทึกแล้วปลอดภัย',
    'รอสักครู่ โปรแกรมกำลังเชื่อมต่อใหม่ให้เอง',
  ),
  HOST_UNAVAILABLE: fixed(
    'ตัวโปรแกรมหยุดทำงาน กำลังเริ่มใหม่',
    'ข้อมูลที่บันทึกแล้วปลอดภัย',
    'รอสักครู่ แล้วลองใหม่ หากยังไม่ได้ ให้ปิดและเปิดโปรแกรมอีกครั้ง',
  ),
  INTERNAL: fixed(
    'เกิดข้อผิดพลาดในโปรแกรม',
    'ข้อมูลที่บันทึกแล้วปลอดภัย',
    'ลองใหม่อีกครั้ง หากยังเป็นอยู่ โปรดแจ้งรหัสนี้แก่ผู้ดูแลระบบ',
  ),
}

/** The sentence of an error. `data` holds plain facts from the host. */
export const errorSentence = (code: ErrorCode, data: ErrorData, show: Show): ErrorSentence =>
  SENTENCES[code](data, show)
