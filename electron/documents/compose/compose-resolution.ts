import type { ParagraphBlock, TextSpan } from '../../../shared/domain/documents/document-block.ts'
import type { DocumentResolution, DocumentVotes } from '../../../shared/domain/documents/document-common.ts'
import type { ResolutionKind } from '../../../shared/domain/voting.ts'
import { resolutionKindName } from '../../../shared/messages/minutes-record.ts'
import type { FactWriter } from './printed-facts.ts'

export const plain = (text: string): TextSpan => ({ text, isBold: false })
export const bold = (text: string): TextSpan => ({ text, isBold: true })
export const paragraph = (...spans: TextSpan[]): ParagraphBlock => ({
  kind: 'paragraph',
  isIndented: true,
  isKeptWhole: false,
  spans,
})
const whole = (...spans: TextSpan[]): ParagraphBlock => ({ ...paragraph(...spans), isKeptWhole: true })

/** Prose as its paragraphs: a newline starts a new one, blank ones are dropped, runs of spaces become one. */
export const proseParagraphs = (prose: string): string[] =>
  prose
    .split(/\r?\n/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')

const CASTING_WORDS = { in_favour: 'เห็นด้วย', against: 'ไม่เห็นด้วย' } as const

/** Hands are the usual way and are not named. */
const HOW_COUNTED = {
  show_of_hands: '',
  named: 'ออกเสียงโดยเปิดเผยรายชื่อ ',
  secret: 'ออกเสียงลงคะแนนลับ ',
} as const

/** "เห็นด้วย ๖ เสียง ไม่เห็นด้วย ๑ เสียง งดออกเสียง ๑ เสียง" (with the draft, whatever it says), or that nobody thought otherwise (ม. ๘๒). */
export function votesText(votes: DocumentVotes, facts: FactWriter): string {
  if (votes.method === 'no_objection') return 'ประธานถามที่ประชุมแล้ว ไม่มีผู้เห็นเป็นอย่างอื่น'
  const { inFavour, against, abstained } = votes.count
  const counted = `${HOW_COUNTED[votes.method]}เห็นด้วย ${facts.number(inFavour)} เสียง ไม่เห็นด้วย ${facts.number(against)} เสียง งดออกเสียง ${facts.number(abstained)} เสียง`
  if (votes.castingVote === null) return counted
  return `${counted} คะแนนเสียงเท่ากัน ประธานในที่ประชุมออกเสียงเพิ่มขึ้นอีกเสียงหนึ่งเป็นเสียงชี้ขาด ${CASTING_WORDS[votes.castingVote]}`
}

/** A secretary's text may begin with the kind itself ("เห็นชอบข้อเสนอ… โดยมีเงื่อนไขดังนี้"); then it is not said twice. */
function saysKind(text: string, kind: ResolutionKind): boolean {
  if (text.startsWith(resolutionKindName(kind))) return true
  return kind === 'approve_with_conditions' && text.startsWith('เห็นชอบ') && text.includes('เงื่อนไข')
}

/** The resolution, its conditions, then the votes: one paragraph each. */
export function resolutionBlocks(resolution: DocumentResolution, facts: FactWriter): ParagraphBlock[] {
  const [first = '', ...rest] = proseParagraphs(resolution.text)
  const kind =
    resolution.kind && !saysKind(first, resolution.kind) ? `${resolutionKindName(resolution.kind)} ` : ''
  const conditions = resolution.conditions.flatMap(proseParagraphs)
  return [
    whole(bold('มติที่ประชุม '), plain(`${kind}${first}`.trim())),
    ...rest.map((text) => whole(plain(text))),
    ...conditions.map((text, index) => whole(plain(`เงื่อนไขที่ ${facts.number(index + 1)} ${text}`))),
    ...(resolution.votes ? [whole(bold('การลงมติ '), plain(votesText(resolution.votes, facts)))] : []),
  ]
}
