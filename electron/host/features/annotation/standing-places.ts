import type { ReadConnection } from '../../../../db/open.ts'
import type { AnchorRow } from '../../../../db/queries/annotation.ts'
import { createAnchoring, type Reanchored } from '../../../../shared/domain/anchoring.ts'
import { isAnchored } from '../../../../shared/domain/annotation.ts'
import { type Passage, readPassage } from '../../../../shared/domain/passage.ts'
import type { Span, TextPlace } from '../../../../shared/domain/proposal-text.ts'
import { isSameText, newestVersion, readStandingText, readVersionText, type Target } from './target-text.ts'

/** Where a note was seen last: a span in the text of a kept version. */
export type Sighting = { span: Span; version: number }

/**
 * The last found place in a note's history and the newest version in which it is known to stand there: each row holds
 * until the version before the next row's.
 */
export function lastSighting(rows: readonly AnchorRow[], newest: number): Sighting | null {
  const at = rows.findLastIndex(({ state }) => isAnchored(state))
  const row = rows[at]
  if (!row) return null
  const next = rows[at + 1]
  const version = next ? Math.max(row.targetVersion, next.targetVersion - 1) : newest
  return { span: spanOf(row), version }
}

export const spanOf = ({ place, start, end }: AnchorRow): Span => ({ place, start, end })

/** Reads texts and compares versions once, however many notes ask. */
export function createTextReader(db: ReadConnection) {
  const texts = new Map<string, TextPlace[]>()
  const comparisons = new Map<string, (span: Span) => Reanchored>()
  const keep = <Value>(map: Map<string, Value>, key: string, make: () => Value): Value => {
    const known = map.get(key)
    if (known !== undefined) return known
    const made = make()
    map.set(key, made)
    return made
  }
  const keyOf = ({ proposalId, seriesId }: Target) => `${proposalId} ${seriesId}`
  const reader = {
    newest: (target: Target) => newestVersion(db, target),
    standing: (target: Target) =>
      keep(texts, `${keyOf(target)} standing`, () => readStandingText(db, target)),
    version: (target: Target, version: number) =>
      keep(texts, `${keyOf(target)} ${version}`, () => readVersionText(db, target, version)),
    /** From a kept version to what stands on the screen. */
    follow(target: Target, sighting: Sighting): Reanchored {
      const find = keep(comparisons, `${keyOf(target)} ${sighting.version}`, () => {
        const [before, after] = [reader.version(target, sighting.version), reader.standing(target)]
        return isSameText(before, after)
          ? (span: Span) => ({ state: 'exact' as const, span })
          : createAnchoring(before, after)
      })
      return find(sighting.span)
    },
    passage: (target: Target, { span, version }: Sighting): Passage | null =>
      readPassage(reader.version(target, version), span),
  }
  return reader
}
export type TextReader = ReturnType<typeof createTextReader>
