import type { ReadConnection } from '../../../../db/open.ts'
import { findNewestOfSeries, findVersionOfSeries, listPages } from '../../../../db/queries/attachment.ts'
import { findProposalEver } from '../../../../db/queries/proposal.ts'
import { findVersion } from '../../../../db/queries/proposal-version.ts'
import { pageText, proposalText, type TextPlace } from '../../../../shared/domain/proposal-text.ts'

/** What notes stand in: a proposal's own text, or a file's series. */
export type Target = { proposalId: string; seriesId: string | null }

/** The number of the newest kept version. @throws never: 0 when there is none */
export function newestVersion(db: ReadConnection, { proposalId, seriesId }: Target): number {
  if (seriesId) return findNewestOfSeries(db, seriesId)?.version ?? 0
  return findProposalEver(db, proposalId)?.version ?? 0
}

/** The text of a kept version. */
export function readVersionText(db: ReadConnection, target: Target, version: number): TextPlace[] {
  const { proposalId, seriesId } = target
  if (seriesId === null) {
    const body = findVersion(db, { proposalId, version })
    return body ? proposalText(body) : []
  }
  const file = findVersionOfSeries(db, { seriesId, version })
  return file ? pageText(listPages(db, file.id)) : []
}

/** The text that is on the screen: of a proposal what stands now, perhaps a draft beyond its newest version. */
export function readStandingText(db: ReadConnection, target: Target): TextPlace[] {
  if (target.seriesId !== null) return readVersionText(db, target, newestVersion(db, target))
  const standing = findProposalEver(db, target.proposalId)
  return standing ? proposalText(standing.body) : []
}

export const isSameText = (left: readonly TextPlace[], right: readonly TextPlace[]): boolean =>
  left.length === right.length &&
  left.every(({ place, text }, index) => right[index]?.place === place && right[index]?.text === text)
