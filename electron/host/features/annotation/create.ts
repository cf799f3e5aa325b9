import type { ReadConnection, WriteConnection } from '../../../../db/open.ts'
import { insertAnchor, insertNote } from '../../../../db/queries/annotation.ts'
import { findNewestOfSeries } from '../../../../db/queries/attachment.ts'
import { findProposal } from '../../../../db/queries/proposal.ts'
import { createAnchoring } from '../../../../shared/domain/anchoring.ts'
import type { AnchorState } from '../../../../shared/domain/annotation.ts'
import { type Passage, readPassage, selectorsOf } from '../../../../shared/domain/passage.ts'
import type { Span } from '../../../../shared/domain/proposal-text.ts'
import { normaliseThai } from '../../../../shared/thai/normalise.ts'
import { type Call, found, refuse } from '../../call.ts'
import type { Handler } from '../../handler.ts'
import { isSameText, newestVersion, readStandingText, readVersionText, type Target } from './target-text.ts'

/** A private note, unlogged: what a member jots down is nobody's record until it is shared. */
export const createNote: Handler<'annotation.create'> = (call, input) => {
  const { proposalId, place, start, end, quote } = input
  const seriesId = input.target.kind === 'attachment' ? input.target.seriesId : null
  const target: Target = { proposalId, seriesId }
  const annotationId = call.host.newId()
  call.overwrite((db) => {
    findTarget(db, target)
    const shown = readShown(db, target, { span: { place, start, end }, quote })
    const at = keptSpan(db, target, shown.span)
    insertNote(db, {
      id: annotationId,
      proposalId,
      seriesId,
      authorId: call.actorId(),
      replyToId: null,
      motivation: input.body === '' ? 'highlighting' : 'commenting',
      body: cleanText(input.body),
      tags: cleanTags(input.tags),
      visibility: 'private',
      quote,
      prefix: shown.passage.prefix,
      suffix: shown.passage.suffix,
      createdAt: call.now,
      updatedAt: call.now,
    })
    const version = newestVersion(db, target)
    keepAnchor(db, call, { annotationId, target, version, state: 'exact', span: at })
  })
  return { annotationId }
}

export const cleanText = (text: string): string => normaliseThai(text.toWellFormed())
export const cleanTags = (tags: readonly string[]): string[] => [...new Set(tags.map(cleanText))]

/** @throws NOT_FOUND for a proposal or file that is not there, and for a file of another proposal */
export function findTarget(db: ReadConnection, { proposalId, seriesId }: Target): void {
  found(findProposal(db, proposalId), 'proposal')
  if (seriesId === null) return
  const file = found(findNewestOfSeries(db, seriesId), 'attachment')
  if (file.proposalId !== proposalId || file.withdrawnAt !== null) refuse('NOT_FOUND', { what: 'attachment' })
}

/** The passage as the window saw it. @throws STALE_VERSION when something else stands there by now */
export function readShown(
  db: ReadConnection,
  target: Target,
  seen: { span: Span; quote: string },
): { span: Span; passage: Passage } {
  const passage = readPassage(readStandingText(db, target), seen.span)
  if (!passage || passage.quote !== seen.quote) refuse('STALE_VERSION', { what: 'passage' })
  return { span: seen.span, passage }
}

/** Where the passage stands in the newest kept version: a draft that is being typed is not yet a version. */
export function keptSpan(db: ReadConnection, target: Target, span: Span): Span {
  const kept = readVersionText(db, target, newestVersion(db, target))
  const standing = readStandingText(db, target)
  if (isSameText(kept, standing)) return span
  const at = createAnchoring(standing, kept)(span)
  return at.state === 'exact' || at.state === 'moved'
    ? at.span
    : refuse('STALE_VERSION', { what: 'passage_being_typed' })
}

/** Appends a place to the note's history, with the selectors as they are exported. */
export function keepAnchor(
  db: WriteConnection,
  call: Call,
  row: {
    annotationId: string
    target: Target
    version: number
    state: AnchorState
    span: Span | null
  },
): void {
  const { annotationId, target, version, state, span } = row
  const passage = span && readPassage(readVersionText(db, target, version), span)
  insertAnchor(db, {
    id: call.host.newId(),
    annotationId,
    targetVersion: version,
    state,
    ...(span ?? { place: '', start: 0, end: 0 }),
    selectors: span && passage ? selectorsOf(passage, span) : [],
    recordedAt: call.now,
  })
}
