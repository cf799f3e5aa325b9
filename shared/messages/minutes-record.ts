import type { ItemKind, ItemState } from '../domain/meeting.ts'
import type { ResolutionKind } from '../domain/voting.ts'

const KIND_NAMES: Record<ResolutionKind, string> = {
  approve: 'เห็นชอบ',
  approve_with_conditions: 'เห็นชอบโดยมีเงื่อนไข',
  return: 'ให้ส่งกลับไปปรับปรุง',
  reject: 'ไม่เห็นชอบ',
}
export const resolutionKindName = (kind: ResolutionKind): string => KIND_NAMES[kind]

type Facts = {
  agenda: readonly { id: string; number: string; title: string; kind: ItemKind; state: ItemState }[]
  sections: readonly { itemId: string | null; text: string }[]
  attendees: readonly {
    personId: string
    name: string
    role: string | null
    isVoting: boolean
    stays: readonly unknown[]
    absenceReason: string
    substituteFor: { personId: string } | null
  }[]
}

/** What the record lacks before the minutes can be finished, a sentence each. */
export function minutesProblems({ agenda, sections, attendees }: Facts): string[] {
  const byItem = new Map(sections.map((section) => [section.itemId, section]))
  const undecided = agenda
    .filter(({ kind, state }) => kind === 'proposal' && state !== 'resolved' && state !== 'postponed')
    .map(({ number, title }) => `ระเบียบวาระที่ ${number} ${title} ยังไม่มีมติ`)
  const missing = agenda
    .filter(({ id }) => !byItem.has(id))
    .map(({ number }) => `ระเบียบวาระที่ ${number} ยังไม่มีในร่างรายงานการประชุม`)
  const silent = agenda
    .filter(
      ({ id, kind, state }) =>
        kind !== 'proposal' && state !== 'postponed' && byItem.get(id)?.text.trim() === '',
    )
    .map(({ number, title }) => `ระเบียบวาระที่ ${number} ${title} ยังไม่มีข้อความ`)
  // Whoever sent somebody has said enough by that.
  const represented = new Set(
    attendees.flatMap(({ substituteFor, stays }) =>
      substituteFor && stays.length > 0 ? [substituteFor.personId] : [],
    ),
  )
  const unexplained = attendees
    .filter(
      ({ personId, role, isVoting, stays, absenceReason, substituteFor }) =>
        role !== null &&
        // An adviser is no member of the body, unless its rules give advisers a vote.
        (role !== 'adviser' || isVoting) &&
        substituteFor === null &&
        stays.length === 0 &&
        absenceReason === '' &&
        !represented.has(personId),
    )
    .map(({ name }) => `${name} ไม่มาประชุม และยังไม่ระบุเหตุ`)
  return [...undecided, ...missing, ...silent, ...unexplained]
}

type Takers = { taker: { name: string } | null; checker: { name: string } | null; isNobodyThere: boolean }

/** What the secretary should know before finishing and nobody can mend any more: it stops nothing. */
export function minutesCautions({ taker, checker, isNobodyThere }: Takers): string[] {
  if (!isNobodyThere) return []
  const names = [...new Set([taker, checker].flatMap((who) => (who ? [who.name] : [])))]
  return names.length === 0
    ? ['คณะนี้ไม่มีเลขานุการหรือผู้ช่วยเลขานุการ เอกสารจึงไม่มีผู้จดและผู้ตรวจรายงานการประชุม']
    : [
        `เลขานุการและผู้ช่วยเลขานุการไม่มาประชุม เอกสารจึงมีชื่อ ${names.join(' และ ')} เป็นผู้จดและผู้ตรวจรายงานการประชุมตามตำแหน่ง โปรดตรวจสอบ`,
      ]
}
