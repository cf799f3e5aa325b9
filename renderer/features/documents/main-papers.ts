import { PAPER_KINDS, type PaperKind } from '../../../shared/domain/documents/papers.ts'
import type { DocumentView } from './document-view.ts'

type Standing = Pick<DocumentView, 'kind' | 'supersededAt'>

/** What every meeting ends with signatures on. */
export const SIGNED_KINDS = ['minutes_pdf', 'resolutions_pdf'] as const satisfies readonly PaperKind[]

/** What every meeting ends with; the other papers stand in a list below. */
export const MAIN_KINDS = [...SIGNED_KINDS, 'minutes_docx'] as const satisfies readonly PaperKind[]

/** The one of the kind that stands; a signed one whose place another took is for reading only. */
export const newestOf = <Made extends Standing>(list: readonly Made[], kind: PaperKind): Made | null =>
  list.find((document) => document.kind === kind && document.supersededAt === null) ?? null

/** The papers that stand, each once: what a meeting ends with comes first, and is signed first. */
export const standing = <Made extends Standing>(list: readonly Made[]): Made[] =>
  [...new Set<PaperKind>([...MAIN_KINDS, ...PAPER_KINDS])].flatMap((kind) => newestOf(list, kind) ?? [])
