import type { MeetingState } from '../../../shared/domain/meeting.ts'
import { documents as words } from '../../../shared/messages/documents.ts'
import type { DocumentView } from './document-view.ts'

export type Signer = DocumentView['signers'][number]
type Signable = Pick<DocumentView, 'isDraft' | 'signers' | 'signatures'>

/** Whether the block of this field has its signature. */
export const isFieldSigned = ({ signatures }: Pick<DocumentView, 'signatures'>, field: string): boolean =>
  signatures.some((signature) => signature.field === field)

/** The first block of a document that waits for this person; null when none does. */
export const ownBlock = (document: Signable | null, personId: string | undefined): Signer | null =>
  document?.signers.find(
    (signer) => signer.personId === personId && !isFieldSigned(document, signer.field),
  ) ?? null

/** Whom a document waits for still. */
export const waitingSigners = (document: Signable): Signer[] =>
  document.signers.filter(({ field }) => !isFieldSigned(document, field))

/** Why a document cannot be signed by this person now, as a sentence; null when it can. */
export function signingBlock(facts: {
  document: Signable | null
  personId: string | undefined
  state: MeetingState
}): string | null {
  const { document, personId, state } = facts
  if (state !== 'closed') return words.sign.notClosed
  if (!document || document.isDraft) return words.sign.notFinal
  if (ownBlock(document, personId)) return null
  const isOwn = document.signers.some((signer) => signer.personId === personId)
  return isOwn ? words.sign.signedAlready : words.sign.notExpected
}
