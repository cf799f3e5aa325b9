import type { ChallengeOutcome, InterestGround } from '../domain/interest.ts'
import { GROUND_NAMES } from './interests.ts'
import { PROCEDURE_ACT } from './law-name.ts'

/** A recusal as the record has it. */
export type RecusalFact = {
  name: string
  reason: string
  /** Declared in an own window, or said aloud and noted. */
  isNoted: boolean
  /** What a challenge led to is told with the challenge. */
  isByChallenge: boolean
  withdrawnReason: string | null
  isWithdrawn: boolean
}

/** Puts a figure of the sentence into the paper's digits; what people said is left as they said it. */
export type ShowFigure = (figure: number | string) => string

export type ChallengeFact = {
  name: string
  raisedBy: string
  ground: InterestGround
  reason: string
  explanation: string
  outcome: ChallengeOutcome
  votes: { forStaying: number; againstStaying: number; others: number; needed: number } | null
  withdrawnReason: string | null
}

/** ม. 15: who declared an interest and left, and who came back. */
export function recusalSentences(fact: RecusalFact): string[] {
  if (fact.isByChallenge) return []
  const how = fact.isNoted ? 'แจ้งส่วนได้เสียต่อที่ประชุมด้วยวาจาว่า' : 'แจ้งส่วนได้เสียต่อที่ประชุมว่า'
  const left = `${fact.name} ${how}${fact.reason} จึงออกจากที่ประชุมและไม่ร่วมพิจารณาเรื่องนี้`
  if (!fact.isWithdrawn) return [left]
  const why = fact.withdrawnReason ? ` เนื่องจาก${fact.withdrawnReason}` : ''
  return [left, `ต่อมา ${fact.name} ถอนการแจ้งส่วนได้เสีย${why} และกลับเข้าร่วมพิจารณา`]
}

/** ม. 15, 16: who was challenged, what was answered, how the others decided. */
export function challengeSentences(fact: ChallengeFact, show: ShowFigure): string[] {
  const raised = `${fact.raisedBy} คัดค้าน ${fact.name} ด้วยเหตุ${GROUND_NAMES[fact.ground]}: ${fact.reason}`
  const answered = fact.explanation ? [`${fact.name} ชี้แจงว่า ${fact.explanation}`] : []
  return [raised, ...answered, ...outcomeSentences(fact, show)]
}

function outcomeSentences(fact: ChallengeFact, show: ShowFigure): string[] {
  const { name, outcome, votes, withdrawnReason } = fact
  switch (outcome) {
    case 'waiting':
      return [`${name} ออกจากที่ประชุม และคำคัดค้านยังไม่ได้ข้อยุติ`]
    case 'withdrawn':
      return [
        `ผู้คัดค้านถอนคำคัดค้าน${withdrawnReason ? ` เนื่องจาก${withdrawnReason}` : ''} ${name} จึงร่วมพิจารณาต่อไป`,
      ]
    case 'leaves':
    case 'stays':
      if (!votes) return [`${name} ออกจากที่ประชุมและไม่ร่วมพิจารณาเรื่องนี้ โดยที่ประชุมไม่ต้องลงคะแนน`]
      return [voteSentence({ name, stays: outcome === 'stays', ...votes }, show)]
  }
}

type Vote = NonNullable<ChallengeFact['votes']> & { name: string; stays: boolean }

function voteSentence(vote: Vote, show: ShowFigure): string {
  const { name, stays, forStaying, againstStaying, others, needed } = vote
  const count = `ให้ปฏิบัติหน้าที่ต่อไป ${show(forStaying)} เสียง ไม่ให้ปฏิบัติหน้าที่ ${show(againstStaying)} เสียง จากกรรมการที่ไม่ถูกคัดค้าน ${show(others)} คน`
  const share = `${stays ? 'ไม่น้อยกว่า' : 'น้อยกว่า'}สองในสาม (${show(needed)} เสียง)`
  const result = stays
    ? `${name} จึงปฏิบัติหน้าที่ในเรื่องนี้ต่อไป`
    : `${name} จึงไม่ร่วมพิจารณาเรื่องนี้ การใดที่ทำไว้ก่อนหยุดการพิจารณาไม่เสียไป (${show(PROCEDURE_ACT)} มาตรา ${show(17)})`
  return `เมื่อ ${name} ออกจากที่ประชุมแล้ว ที่ประชุมลงคะแนนลับ ${count} ${share} ${result} มตินี้เป็นที่สุด (${show(PROCEDURE_ACT)} มาตรา ${show(15)} วรรคสาม)`
}
