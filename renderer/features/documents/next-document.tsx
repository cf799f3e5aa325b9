import { documents as words } from '../../../shared/messages/documents.ts'
import { PrimaryAction } from '../../ui/primary-action.tsx'
import type { Meeting } from '../meetings/readiness.ts'
import type { DocumentView } from './document-view.ts'
import { newestOf, standing } from './main-papers.ts'
import { ownBlock, signingBlock } from './signing-block.ts'
import type { DocumentKind } from './use-make-document.ts'

type SignProps = {
  meeting: Meeting
  list: readonly DocumentView[]
  personId: string | undefined
  onSign: (document: DocumentView) => void
}

/** For whoever is expected to sign: the next paper that waits for their signature, the minutes first. */
export function SignNext({ meeting, list, personId, onSign }: SignProps) {
  const made = standing(list)
  const next = made.find((document) => ownBlock(document, personId)) ?? null
  if (made.some(({ signers }) => signers.length > 0) && !next)
    return <p role="status">{words.sign.allSigned}</p>
  const block = signingBlock({ document: next, personId, state: meeting.state })
  return (
    <PrimaryAction blockedBy={block} onClick={() => (next ? onSign(next) : undefined)}>
      {words.sign.of(words.kinds[next?.kind ?? 'minutes_pdf'])}
    </PrimaryAction>
  )
}

type MakeProps = {
  kinds: readonly DocumentKind[]
  list: readonly DocumentView[]
  makeBlock: string | null
  isRunning: boolean
  onMake: (kind: DocumentKind) => void
}

/** For the secretary: the first paper that is not made yet. */
export function MakeNext({ kinds, list, makeBlock, isRunning, onMake }: MakeProps) {
  const next = kinds.find((kind) => newestOf(list, kind) === null)
  if (!next) return <p role="status">{makeBlock ? null : words.allMade}</p>
  return (
    <PrimaryAction blockedBy={makeBlock} isRunning={isRunning} onClick={() => onMake(next)}>
      {words.makeOf(words.kinds[next])}
    </PrimaryAction>
  )
}
