import type { Quorum } from '../domain/quorum.ts'

/** The sentence that says why, with the rule's source. */
export function describeQuorum(quorum: Quorum, citation: string): string {
  const { members, present, recused, needed, isMet, vacant } = quorum
  const leftOut = recused > 0 ? ` (ไม่นับผู้ออกจากการพิจารณา ${recused} คน ตามมาตรา 15)` : ''
  const unfilled = vacant > 0 ? ` (นับตำแหน่งว่าง ${vacant} ตำแหน่งด้วย)` : ''
  const verdict = isMet ? 'ครบองค์ประชุม' : 'ยังไม่ครบองค์ประชุม'
  return `${verdict}: มา ${present} คน จากผู้มีสิทธิออกเสียง ${members} คน${unfilled} ต้องมีอย่างน้อย ${needed} คน${leftOut} · ${citation}`
}
