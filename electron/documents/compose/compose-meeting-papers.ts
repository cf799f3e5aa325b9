import type { DocumentBlock, PrintedDocument } from '../../../shared/domain/documents/document-block.ts'
import type {
  AgendaLine,
  AgendaModel,
  InvitationModel,
  Invitee,
  SignInModel,
} from '../../../shared/domain/documents/meeting-papers.ts'
import { daysBetween } from '../../../shared/thai/bangkok-day.ts'
import { paragraph, plain } from './compose-resolution.ts'
import { fact } from './origin.ts'
import {
  handSigner,
  heading,
  line,
  printedPaper,
  sessionOf,
  titleBlock,
  whenAndWhere,
} from './paper-parts.ts'
import { createFactWriter, type FactWriter } from './printed-facts.ts'
import { BLANK } from './wording.ts'

/** The agenda's items under their sections. */
function agendaBlocks(items: readonly AgendaLine[], facts: FactWriter): DocumentBlock[] {
  let section: string | null = null
  return items.flatMap((item) => {
    const isNewSection = item.section !== null && item.section.number !== section
    section = item.section?.number ?? null
    const over =
      isNewSection && item.section
        ? [heading(1, `ระเบียบวาระที่ ${facts.number(item.section.number)} ${item.section.title}`)]
        : []
    const key = `item${item.number}`
    if (!item.section)
      return fact(key, [heading(1, `ระเบียบวาระที่ ${facts.number(item.number)} ${item.title}`)])
    const of = item.proposal ? ` (${item.proposal.agencyName} รหัสข้อเสนอ ${item.proposal.code})` : ''
    const text = plain(`${facts.number(item.number)} ${item.title}${of}`)
    return fact(key, [...over, { ...paragraph(text), isRagged: true }])
  })
}

/**
 * ม. ๘๐: the days from the letter to the meeting, the day of the letter not counted. A letter that goes out does not say
 * of itself that it is late, or that its day is not known: the screen says so to those who send it.
 */
function noticeSentence(model: InvitationModel, facts: FactWriter): string | null {
  const { sentOn, noticeDays, meeting } = model
  if (sentOn === null) return null
  const days = daysBetween(sentOn, meeting.date)
  const rule = `(ต้องแจ้งล่วงหน้าไม่น้อยกว่า ${facts.number(noticeDays)} วัน)`
  return `แจ้งเมื่อ${facts.longDate(sentOn)} ล่วงหน้า ${facts.number(days)} วัน${days >= noticeDays ? ` ${rule}` : ''}`
}

const inviteeTable = (invitees: readonly Invitee[], facts: FactWriter): DocumentBlock => ({
  kind: 'table',
  columns: [
    { title: 'ที่', share: 0.1, align: 'center' },
    { title: 'ชื่อ–สกุล', share: 0.5, align: 'left' },
    { title: 'ตำแหน่งในคณะ', share: 0.4, align: 'left' },
  ],
  rows: invitees.map(({ name, roleTitle }, index) => [facts.number(index + 1), name, roleTitle]),
})

function invitationText(model: InvitationModel, facts: FactWriter): DocumentBlock[] {
  const reduced =
    'ในการประชุมครั้งนี้ หากมีกรรมการมาประชุมไม่น้อยกว่าหนึ่งในสามของจำนวนกรรมการทั้งหมด ให้ถือว่าเป็นองค์ประชุมสำหรับเรื่องที่เลื่อนมาจากการประชุมครั้งก่อนเพราะไม่ครบองค์ประชุม'
  const session = `ด้วย${model.bodyName} กำหนดจัดการประชุม ${sessionOf(model, facts)} ใน${whenAndWhere(model, facts)} เพื่อพิจารณาเรื่องตามระเบียบวาระการประชุมที่ส่งมาด้วย ${facts.number(1)}`
  return [
    ...fact('session', [
      paragraph(plain(session)),
      ...(model.saysReducedQuorum ? [paragraph(plain(reduced))] : []),
    ]),
    paragraph(
      plain(
        'จึงเรียนมาเพื่อโปรดเข้าร่วมประชุมตามกำหนดวัน เวลา และสถานที่ดังกล่าว หากไม่สามารถเข้าร่วมประชุมได้ โปรดแจ้งเหตุขัดข้องให้ฝ่ายเลขานุการทราบล่วงหน้า',
      ),
    ),
  ]
}

/** หนังสือเชิญประชุม on the order of หนังสือภายนอก (แบบที่ ๑): two enclosures, then the notice with its days counted. */
export function composeInvitation(model: InvitationModel): PrintedDocument {
  const facts = createFactWriter(model.digits)
  const notice = noticeSentence(model, facts)
  const blocks: DocumentBlock[] = [
    { kind: 'emblem', note: '(ตราครุฑ)' },
    // The number on the left, the office that writes and where it is on the right: they write their own in.
    line(`ที่ ${BLANK}`, { beside: BLANK }),
    line(BLANK, { align: 'half' }),
    line(model.sentOn ? facts.day(model.sentOn) : BLANK, {
      align: 'half',
    }),
    {
      kind: 'labels',
      share: 0.19,
      rows: [
        { label: 'เรื่อง', isPlain: true, text: `เชิญประชุม${model.bodyName} ${sessionOf(model, facts)}` },
        { label: 'เรียน', isPlain: true, text: `กรรมการและฝ่ายเลขานุการ (ตามรายชื่อที่ส่งมาด้วย ${facts.number(2)})` },
        {
          label: 'สิ่งที่ส่งมาด้วย',
          isPlain: true,
          text: `${facts.number(1)}. ระเบียบวาระการประชุม จำนวน ${facts.number(1)} ฉบับ`,
        },
        {
          label: '',
          text: `${facts.number(2)}. รายชื่อผู้รับเชิญ จำนวน ${facts.number(model.invitees.length)} คน`,
        },
      ],
    },
    ...invitationText(model, facts),
    line('ขอแสดงความนับถือ', { align: 'half_center' }),
    { kind: 'signatures', closing: null, signers: model.signer ? [handSigner(model.signer)] : [] },
    line('ฝ่ายเลขานุการ'),
    line(`โทร. ${BLANK}`),
    line(`ไปรษณีย์อิเล็กทรอนิกส์ ${BLANK}`),
    ...(notice === null ? [] : fact('notice', [line(notice, { isSmall: true })])),
    { kind: 'page_break' },
    line(`สิ่งที่ส่งมาด้วย ${facts.number(1)}`, { align: 'right' }),
    titleBlock('ระเบียบวาระการประชุม', model, facts),
    ...agendaBlocks(model.items, facts),
    { kind: 'page_break' },
    line(`สิ่งที่ส่งมาด้วย ${facts.number(2)}`, { align: 'right' }),
    line('รายชื่อผู้รับเชิญประชุม', { align: 'center', isBold: true }),
    inviteeTable(model.invitees, facts),
  ]
  return printedPaper(model, { name: 'หนังสือเชิญประชุม', facts, blocks })
}

export function composeAgenda(model: AgendaModel): PrintedDocument {
  const facts = createFactWriter(model.digits)
  const name = 'ระเบียบวาระการประชุม'
  return printedPaper(model, {
    name,
    facts,
    blocks: [titleBlock(name, model, facts), ...agendaBlocks(model.items, facts)],
  })
}

function signInTable(invitees: readonly Invitee[], position: string, facts: FactWriter): DocumentBlock {
  return {
    kind: 'table',
    rowHeight: 33,
    columns: [
      { title: 'ที่', share: 0.06, align: 'center' },
      { title: 'ชื่อ–สกุล', share: 0.25, align: 'left' },
      { title: position, share: 0.22, align: 'left' },
      { title: 'ผู้มาแทน', share: 0.17, align: 'left' },
      { title: 'ลายมือชื่อ', share: 0.21, align: 'left' },
      { title: 'เวลา', share: 0.09, align: 'center' },
    ],
    rows: invitees.map(({ name, roleTitle }, index) => [
      facts.number(index + 1),
      name,
      roleTitle,
      '',
      '',
      '',
    ]),
  }
}

/** ใบลงชื่อผู้เข้าประชุม, with empty lines for those who come unexpected. */
export function composeSignIn(model: SignInModel): PrintedDocument {
  const facts = createFactWriter(model.digits)
  const name = 'ใบลงชื่อผู้เข้าประชุม'
  const spare = Array.from({ length: 5 }, () => ({ name: '', roleTitle: '' }))
  return printedPaper(model, {
    name,
    facts,
    blocks: [
      titleBlock(name, model, facts),
      heading(1, 'ผู้มาประชุม'),
      signInTable(model.invitees, 'ตำแหน่งในคณะ', facts),
      heading(1, 'ผู้เข้าร่วมประชุม'),
      signInTable([...model.participants, ...spare], 'ตำแหน่ง/หน่วยงาน', facts),
    ],
  })
}
