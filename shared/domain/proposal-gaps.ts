import { MATURITY_COMPONENTS, type ProposalBody } from './proposal.ts'

/** Fields without which a proposal cannot be weighed against the considering criteria; a list, never a refusal. */
export function proposalGaps(body: ProposalBody): (keyof ProposalBody)[] {
  const gaps: (keyof ProposalBody)[] = []
  const texts = [
    'title',
    'processName',
    'background',
    'objective',
    'currentProcess',
    'proposedProcess',
  ] as const
  for (const key of texts) if (body[key].trim() === '') gaps.push(key)
  const numbers = [
    'usersPerYear',
    'stepsNow',
    'stepsAfter',
    'durationNow',
    'durationAfter',
    'budget',
  ] as const
  for (const key of numbers) if (body[key] === null) gaps.push(key)
  const lists = ['activities', 'team', 'indicators'] as const
  for (const key of lists) if (body[key].length === 0) gaps.push(key)
  const isMaturityWhole = MATURITY_COMPONENTS.every(
    (code) => body.maturity[code].now !== null && body.maturity[code].target !== null,
  )
  if (!isMaturityWhole) gaps.push('maturity')
  return gaps
}
