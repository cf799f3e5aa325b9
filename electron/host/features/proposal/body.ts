import type { ProposalBody } from '../../../../shared/domain/proposal.ts'
import { normaliseThai } from '../../../../shared/thai/normalise.ts'
import { canonicalJson, sha256 } from '../../audit-log.ts'

/** The same body with every text in the one Thai spelling that is stored; what is shown does not change by it. */
export const normaliseBody = (body: ProposalBody): ProposalBody => normaliseAll(body) as ProposalBody

function normaliseAll(value: unknown): unknown {
  if (typeof value === 'string') return normaliseThai(value.toWellFormed())
  if (Array.isArray(value)) return value.map(normaliseAll)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, normaliseAll(part)]))
}

/** For the log: what a version said, without saying it. */
export const hashBody = (body: ProposalBody): string => sha256(canonicalJson(body))

export const isSameBody = (left: ProposalBody, right: ProposalBody): boolean =>
  canonicalJson(left) === canonicalJson(right)
