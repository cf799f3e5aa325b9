import type { MeetingState } from '../../../shared/domain/meeting.ts'
import { documents as words } from '../../../shared/messages/documents.ts'

/** Why a document cannot be signed now, as a sentence; null when it can. */
export function signingBlock(facts: {
  document: { kind: string; isDraft: boolean; signatures: readonly unknown[] } | null
  isPresiding: boolean
  state: MeetingState
}): string | null {
  const { document, isPresiding, state } = facts
  if (!isPresiding) return words.sign.onlyChair
  if (state !== 'closed') return words.sign.notClosed
  if (!document || document.isDraft) return words.sign.notFinal
  return document.signatures.length > 0 ? words.sign.problems.FIELD_ALREADY_SIGNED : null
}
