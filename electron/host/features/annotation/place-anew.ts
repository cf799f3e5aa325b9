import type { WriteConnection } from '../../../../db/open.ts'
import { listAnchors, listNotesOn } from '../../../../db/queries/annotation.ts'
import type { Reanchored } from '../../../../shared/domain/anchoring.ts'
import type { Call } from '../../call.ts'
import { keepAnchor } from './create.ts'
import { createTextReader, lastSighting, type Sighting } from './standing-places.ts'
import type { Target } from './target-text.ts'

/**
 * To be called in the transaction that gives a text its new newest version, once that is written: finds every note's
 * passage again. A note that stands where it stood gets no new row. Nothing is counted or reported: how many notes
 * there are is known to nobody but their authors.
 */
export function placeNotesAnew(db: WriteConnection, call: Call, change: { target: Target; version: number }) {
  const { target, version } = change
  const ids = listNotesOn(db, target)
  if (ids.length === 0) return
  const texts = createTextReader(db)
  const anchors = listAnchors(db, ids)
  for (const annotationId of ids) {
    const rows = anchors.get(annotationId) ?? []
    const sighting = lastSighting(rows, version - 1)
    const last = rows.at(-1)
    if (!sighting || !last) continue
    const at = texts.follow(target, sighting)
    const isFound = at.state === 'exact' || at.state === 'moved'
    if (isFound && isSamePlace(at, sighting) && last.state !== 'uncertain' && last.state !== 'lost') continue
    if (!isFound && at.state === last.state) continue
    keepAnchor(db, call, {
      ...{ annotationId, target, version, state: stateOf(at, last.state) },
      span: isFound ? at.span : null,
    })
  }
}

/** What its author placed by hand stays so while it is only shifted. */
const stateOf = (at: Reanchored, before: string) =>
  at.state === 'exact' && (before === 'placed' || before === 'moved') ? before : at.state

const isSamePlace = (at: Reanchored, { span }: Sighting): boolean =>
  at.state === 'exact' &&
  at.span.place === span.place &&
  at.span.start === span.start &&
  at.span.end === span.end
