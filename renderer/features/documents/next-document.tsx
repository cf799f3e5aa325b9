import { PAPER_KINDS, type PaperKind } from '../../../shared/domain/documents/papers.ts'
import { documents as words } from '../../../shared/messages/documents.ts'
import { PrimaryAction } from '../../ui/primary-action.tsx'
import type { Meeting } from '../meetings/readiness.ts'
import type { DocumentView } from './document-view.ts'
import { ownBlock, signingBlock } from './signing-block.ts'
import type { DocumentKind } from './use-make-document.ts'

/** What every meeting ends with; the other papers stand in a list below. */
export const MAIN_KINDS = [
  'minutes_pdf',
  'resolutions_pdf',
  'minutes_docx',
] as const satisfies readonly PaperKind[]

/** The one of the kind that stands; a signed one whose place another took is for reading only. */
export const newestOf = (list: readonly DocumentView[], kind: DocumentKind): DocumentView | null =>
  list.find((document) => document.kind === kind && document.supersededAt === null) ?? null

type SignProps = {
  meeting: Meeting
  list: readonly DocumentView[]
  personId: string | undefined
  onSign: (document: DocumentView) => void
}

/** For whoever is expected to sign: the next paper that waits for their signature, the minutes first. */
export function SignNext({ meeting, list, personId, onSign }: SignProps) {
  const made = [...MAIN_KINDS, ...PAPER_KINDS].flatMap((kind) => newestOf(list, kind) ?? [])
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
