import type { BundleBlock } from '../domain/consent-bundle.ts'

/** Words of the meeting's overview of scores. Numbers come in the reader's digits already. */
export const overview = {
  open: 'ภาพรวมคะแนน',
  title: 'ภาพรวมคะแนน',
  lead: 'เรื่องที่ความเห็นต่างกันมากอยู่ก่อน เรื่องที่เห็นตรงกันเห็นชอบรวมกันได้ในคราวเดียว',
  back: 'กลับไปห้องประชุม',
  nothing: 'ยังไม่มีคะแนนที่เปิดผนึก',
  nothingText: 'เมื่อประธานเปิดผนึกคะแนนแล้ว คะแนนของทุกเรื่องจะเรียงให้เห็นที่นี่',

  waiting: {
    title: 'รอพิจารณา',
    lead: 'เปิดให้คะแนนล่วงหน้าได้หลายเรื่องพร้อมกัน ทุกคนให้คะแนนและปิดผนึกก่อนเริ่มอภิปราย',
    all: 'เลือกทุกเรื่อง',
    choose: (number: string) => `เลือกเรื่องที่ ${number}`,
    open: (count: string) => `เปิดให้คะแนนล่วงหน้า ${count} เรื่อง`,
    none: 'ยังไม่ได้เลือกเรื่อง',
  },
  scoring: {
    title: 'กำลังให้คะแนนล่วงหน้า',
    sealed: (done: string, all: string) => `ปิดผนึกแล้ว ${done} จาก ${all} คน`,
    waitingFor: (names: string) => `รอ ${names}`,
    waitingCount: (count: string) => `รอ ${count} คน`,
    own: {
      none: 'ท่านยังไม่ได้ให้คะแนน',
      draft: 'ท่านให้คะแนนแล้วบางส่วน',
      sealed: 'ท่านปิดผนึกคะแนนแล้ว',
      abstained: 'ท่านงดให้คะแนน',
      recused: 'ท่านออกจากการพิจารณา',
      revealed: 'เปิดผนึกคะแนนแล้ว',
      frozen: 'ลงมติแล้ว',
    },
    cancel: 'ยกเลิกการให้คะแนนล่วงหน้า',
    cancelCount: (count: string) => `ยกเลิก ${count} เรื่องที่ยังไม่มีผู้ปิดผนึก`,
    cancelText: 'เรื่องที่ยังไม่มีผู้ปิดผนึกจะกลับไปรอพิจารณา คะแนนที่กำลังให้อยู่จะถูกลบ',
    cancelBlocked: 'มีผู้ปิดผนึกหรืองดให้คะแนนแล้ว จึงยกเลิกไม่ได้',
    goScore: 'ไปให้คะแนน',
  },
  disputed: {
    title: 'เรื่องที่ควรอภิปราย',
    lead: 'เรียงจากเรื่องที่คะแนนของแต่ละคนต่างกันมากที่สุด',
    none: 'ไม่มีเรื่องที่ต้องอภิปรายเป็นพิเศษ',
  },
  decided: { title: 'ลงมติแล้ว' },

  bundle: {
    title: 'ชุดเห็นชอบรวม',
    lead: 'ประธานถามที่ประชุมครั้งเดียว ถ้าไม่มีผู้เห็นเป็นอย่างอื่น ถือว่าเห็นชอบทุกเรื่องในชุดนี้ (มาตรา ๘๒)',
    rule: (scorers: string, spread: string, percent: string) =>
      `อยู่ในชุดเมื่อถึงเกณฑ์ที่ควรให้ความเห็นชอบ ผู้ให้คะแนนทุกคนให้ไม่ต่ำกว่าเกณฑ์ มีผู้ให้คะแนนอย่างน้อย ${scorers} คน คะแนนแต่ละเกณฑ์ห่างกันไม่เกิน ${spread} และผลไม่เปลี่ยนแม้ไม่นับผู้ใดผู้หนึ่งหรือน้ำหนักเกณฑ์ใดเปลี่ยนไปร้อยละ ${percent}`,
    none: 'ยังไม่มีเรื่องที่เข้าหลักนี้',
    takeOut: 'ขอพิจารณาแยก',
    takeOutOf: (title: string) => `ขอพิจารณาแยก: ${title}`,
    putBack: 'นำกลับเข้าชุด',
    takenOutBy: (name: string) => `${name} ขอพิจารณาแยก`,
    pass: (count: string) => `เห็นชอบรวม ${count} เรื่อง`,
    confirmTitle: 'ไม่มีผู้เห็นเป็นอย่างอื่น',
    confirmText: (count: string) =>
      `ประธานถามที่ประชุมแล้วว่ามีผู้ใดเห็นเป็นอย่างอื่นหรือไม่ ทั้ง ${count} เรื่องต่อไปนี้ และไม่มีผู้เห็นเป็นอย่างอื่น`,
    confirm: 'บันทึกว่าเห็นชอบ',
    passed: (count: string) => `บันทึกมติเห็นชอบแล้ว ${count} เรื่อง`,
    fellOut: (title: string, why: string) => `${title} ไม่ได้ลงมติรวม: ${why}`,
    itemOpen: 'ต้องจบเรื่องที่กำลังพิจารณาก่อน',
    stillScoring: 'ยังมีเรื่องที่เปิดให้คะแนนอยู่',
  },
  blocks: {
    not_revealed: 'ไม่ได้อยู่ในขั้นเปิดผนึกคะแนน',
    taken_out: 'มีผู้ขอพิจารณาแยก',
    recused: 'มีผู้ออกจากการพิจารณา จึงต้องพิจารณาแยก',
    no_quorum: 'ไม่ครบองค์ประชุมสำหรับเรื่องนี้',
    too_few: 'มีผู้ให้คะแนนน้อยเกินไป',
    not_recommended: 'ไม่ถึงเกณฑ์ที่ควรให้ความเห็นชอบ',
    member_flip: 'ผลขึ้นอยู่กับคะแนนของคนเดียว',
    weight_flip: 'ผลขึ้นอยู่กับน้ำหนักของเกณฑ์เดียว',
    member_below: 'มีผู้ให้คะแนนรวมต่ำกว่าเกณฑ์',
    voted: 'ออกเสียงกันแล้ว',
    wide_spread: 'คะแนนของบางเกณฑ์ห่างกันมาก',
  } satisfies Record<BundleBlock, string>,

  figures: {
    raw: 'คะแนนรวม',
    adjusted: 'ปรับความเข้มแล้ว',
    deviation: 'ส่วนเบี่ยงเบน',
    changes: (count: string) => `แก้หลังเปิดผนึก ${count} ครั้ง`,
  },
  notes: {
    to: { yes: 'ถึงเกณฑ์', no: 'ไม่ถึงเกณฑ์' },
    member: (name: string, to: string, total: string) =>
      `ถ้าไม่นับคะแนนของ ${name} ผลจะเปลี่ยนเป็น${to} (${total})`,
    weightMore: (criterion: string, percent: string, to: string, total: string) =>
      `ถ้าน้ำหนักเกณฑ์ที่ ${criterion} เพิ่มขึ้นร้อยละ ${percent} ผลจะเปลี่ยนเป็น${to} (${total})`,
    weightLess: (criterion: string, percent: string, to: string, total: string) =>
      `ถ้าน้ำหนักเกณฑ์ที่ ${criterion} ลดลงร้อยละ ${percent} ผลจะเปลี่ยนเป็น${to} (${total})`,
    stable: (percent: string) => `ผลไม่เปลี่ยน แม้ไม่นับคะแนนของผู้ใดผู้หนึ่ง หรือน้ำหนักของเกณฑ์ใดเปลี่ยนไปร้อยละ ${percent}`,
  },

  severity: {
    title: 'ความเข้มในการให้คะแนน',
    lead: 'เทียบคะแนนที่แต่ละคนให้กับคนอื่นในเรื่องเดียวกัน ค่าปรับใช้ดูประกอบ ไม่แทนคะแนนที่ให้จริง',
    too_thin: 'ข้อมูลยังน้อยเกินไป จึงบอกไม่ได้ว่าผู้ใดให้คะแนนเข้มหรือผ่อนกว่าผู้อื่น',
    not_connected: 'ผู้ให้คะแนนแบ่งเป็นกลุ่มที่ไม่มีเรื่องร่วมกัน จึงเทียบความเข้มกันไม่ได้',
    complete: 'ทุกคนให้คะแนนครบทุกเรื่อง ค่าปรับจึงเท่ากับคะแนนรวม',
    member: 'ผู้ให้คะแนน',
    items: 'จำนวนเรื่อง',
    leaning: 'เทียบกับคนอื่น',
    stricter: (points: string) => `ต่ำกว่า ${points}`,
    milder: (points: string) => `สูงกว่า ${points}`,
    same: 'เท่ากัน',
  },

  order: {
    title: 'ลำดับที่เสนอ',
    lead: 'เรื่องที่ความเห็นต่างกันมากอยู่ก่อนและได้เวลามากกว่า เวลารวมเท่าเดิม',
    apply: 'จัดระเบียบวาระตามนี้',
    applied: 'จัดระเบียบวาระแล้ว',
    line: (number: string, title: string, minutes: string) => `${number} ${title} · ${minutes} นาที`,
  },

  check: {
    button: 'ตรวจสอบการปิดผนึก',
    title: 'ตรวจสอบการปิดผนึก',
    lead: 'โปรแกรมคำนวณรหัสยืนยันของแต่ละคนใหม่จากคะแนนที่เปิดผนึก แล้วเทียบกับรหัสที่บันทึกไว้ตอนปิดผนึก',
    whole: 'ถูกต้องครบทุกคน คะแนนทั้งหมดปิดผนึกไว้ก่อนเปิดผนึกพร้อมกัน',
    broken: 'มีรายการที่ไม่ตรงกัน โปรดดูรายการด้านล่าง',
    revealedAt: (time: string) => `เปิดผนึกเมื่อ ${time}`,
    takenUpAt: (time: string) => `เริ่มพิจารณาเมื่อ ${time}`,
    member: 'ผู้ให้คะแนน',
    sealedAt: 'ปิดผนึก',
    changedAt: 'แก้หลังเปิดผนึก',
    code: 'รหัสยืนยัน',
    verdict: 'ผล',
    verdicts: {
      matches: 'ตรงกัน',
      differs: 'ไม่ตรงกัน',
      not_sealed: 'ไม่พบการปิดผนึก',
      sealed_late: 'ปิดผนึกหลังเปิดผนึก',
    },
    close: 'ปิด',
  },
} as const
