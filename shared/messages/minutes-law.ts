import type { LawFact } from '../domain/law-facts.ts'
import { lawInFull, PROCEDURE_ACT } from './law-name.ts'

/** Writes the figures of a sentence as its reader has them; what people wrote is left as they wrote it. */
export type LawWriter = {
  number: (value: number | string) => string
  day: (isoDay: string) => string
  /** With "น." */
  clock: (instant: string) => string
}

/** "ตามระเบียบ…", but "ตาม พ.ร.บ. …": a space stands before an abbreviation. */
const under = (authority: string): string => `ตาม${/^[ก-ฮ]{1,3}\./.test(authority) ? ' ' : ''}${authority}`

type FactOf<Kind extends LawFact['kind']> = Extract<LawFact, { kind: Kind }>

function noticeSentence({ sentOn, days, needed }: FactOf<'notice'>, { number, day }: LawWriter): string {
  const enough =
    days >= needed
      ? ''
      : ` ซึ่งไม่ถึง ${number(needed)} วัน (${number(PROCEDURE_ACT)} มาตรา ${number(80)} เว้นแต่ได้ทราบการบอกนัดในที่ประชุมแล้ว หรือมีเหตุจำเป็นเร่งด่วน)`
  return `มีหนังสือนัดประชุมลงวันที่ ${day(sentOn)} แจ้งล่วงหน้า ${number(days)} วัน${enough}`
}

const reconvenedSentence = (fact: FactOf<'reconvened'>, { number, day }: LawWriter): string =>
  `การประชุมครั้งนี้พิจารณาเรื่องที่เลื่อนมาจากการประชุมครั้งที่ ${number(fact.number)} วันที่ ${day(fact.date)}`

function quorumSentence(fact: FactOf<'quorum'>, { number }: LawWriter): string {
  const { present, members, vacant, needed, isMet, basis, citation } = fact
  const unfilled = vacant > 0 ? ` (นับตำแหน่งว่าง ${number(vacant)} ตำแหน่งด้วย)` : ''
  const why = basis === 'reconvened' ? ' เพราะเป็นเรื่องที่เลื่อนมาเนื่องจากไม่ครบองค์ประชุม' : ''
  const verdict = isMet ? 'ครบองค์ประชุม' : 'ไม่ครบองค์ประชุม'
  return `เมื่อเริ่มประชุม มีกรรมการมาประชุม ${number(present)} คน จากกรรมการทั้งหมด ${number(members)} คน${unfilled} องค์ประชุมต้องมีอย่างน้อย ${number(needed)} คน${why} ${verdict} ${under(number(lawInFull(citation)))}`
}

const substituteSentence = (fact: FactOf<'substitute'>): string =>
  `${fact.name} มาประชุมแทน ${fact.memberName} ${under(fact.authority)}${fact.doesCount ? '' : ' โดยไม่นับเป็นองค์ประชุมและไม่ออกเสียง'}`

const MOVES: Record<FactOf<'arrived' | 'returned' | 'left'>['kind'], string> = {
  arrived: 'มาประชุม',
  returned: 'กลับเข้าที่ประชุม',
  left: 'ออกจากที่ประชุม',
}

const quorumChange = (
  fact: FactOf<'quorum_lost' | 'quorum_regained'>,
  { number, clock }: LawWriter,
): string =>
  `เวลา ${clock(fact.at)} ${fact.kind === 'quorum_lost' ? 'ไม่ครบองค์ประชุม' : 'ครบองค์ประชุมอีกครั้ง'} มีกรรมการอยู่ในที่ประชุม ${number(fact.present)} คน ต้องมีอย่างน้อย ${number(fact.needed)} คน`

function adjournedSentence(fact: FactOf<'adjourned'>, { number, clock }: LawWriter): string {
  const cause =
    fact.cause === 'no_quorum'
      ? `เพราะไม่ครบองค์ประชุม มีกรรมการอยู่ในที่ประชุม ${number(fact.present)} คน ต้องมีอย่างน้อย ${number(fact.needed)} คน`
      : 'ตามคำสั่งของประธานในที่ประชุม'
  return `เวลา ${clock(fact.at)} ประธานให้เลื่อนการประชุม${cause} โดยให้เหตุผลว่า ${fact.reason} เรื่องที่ยังไม่ได้พิจารณาให้นำไปพิจารณาในการประชุมที่นัดใหม่`
}

/** The sentence of one fact, as it stands in the minutes. A kind without its sentence does not compile. */
export function lawSentence(fact: LawFact, write: LawWriter): string {
  switch (fact.kind) {
    case 'notice':
      return noticeSentence(fact, write)
    case 'reconvened':
      return reconvenedSentence(fact, write)
    case 'quorum':
      return quorumSentence(fact, write)
    case 'substitute':
      return substituteSentence(fact)
    case 'arrived':
    case 'returned':
    case 'left':
      return `เวลา ${write.clock(fact.at)} ${fact.name} ${MOVES[fact.kind]}`
    case 'quorum_lost':
    case 'quorum_regained':
      return quorumChange(fact, write)
    case 'adjourned':
      return adjournedSentence(fact, write)
  }
}
