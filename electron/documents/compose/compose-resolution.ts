import type { ParagraphBlock, TextSpan } from '../../../shared/domain/documents/document-block.ts'
import type { DocumentResolution } from '../../../shared/domain/documents/document-common.ts'
import type { ResolutionKind } from '../../../shared/domain/voting.ts'
import { resolutionKindName } from '../../../shared/messages/minutes-record.ts'
import { roomSentence, votesSentence } from '../../../shared/messages/minutes-votes.ts'
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
    ...(resolution.quorum
      ? [whole(bold('องค์ประชุม '), plain(roomSentence(resolution.quorum, facts.number)))]
      : []),
    ...(resolution.votes
      ? [whole(bold('การลงมติ '), plain(votesSentence(resolution.votes, facts.number)))]
      : []),
  ]
}
