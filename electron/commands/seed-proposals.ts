import { type ProposalBody, STAGES, type Stage, TRACKS, type Track } from '../../shared/domain/proposal.ts'

export type SampleProposal = { code: string; track: Track; agency: string; body: ProposalBody }
export type SeedAgency = { id: string; code: string; kind: 'department' | 'province'; name: string }
export type SeedProposal = { code: string; track: Track; stage: Stage; agencyId: string; body: ProposalBody }

type Random = () => number

/** mulberry32: small, fast, and the same on every machine. Numbers from 0 up to, not including, 1. */
function createRandom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

function pick<Item>(items: readonly Item[], random: Random): Item {
  const item = items[Math.floor(random() * items.length)]
  if (item === undefined) throw new Error('nothing to pick from')
  return item
}

const PROSE = ['background', 'objective', 'currentProcess', 'proposedProcess', 'expectedResult'] as const
const NUMBERS = ['usersPerYear', 'stepsNow', 'stepsAfter', 'costNow', 'costAfter', 'budget'] as const

/** Paragraphs of one text with one of another put among them: of about the same length, and no two alike. */
function mixParagraphs(own: string, other: string, random: Random): string {
  const paragraphs = own.split('\n')
  paragraphs[Math.floor(random() * paragraphs.length)] = pick(other.split('\n'), random)
  return paragraphs.join('\n')
}

const vary = (value: number | null, random: Random): number | null =>
  value === null ? null : Math.max(1, Math.round(value * (0.7 + random() * 0.6)))

/** One in nine lacks what an agency often leaves out, so that lists of gaps have something to list. */
function withGaps(body: ProposalBody, random: Random): ProposalBody {
  if (random() > 1 / 9) return body
  return random() < 0.5 ? { ...body, budget: null, team: [] } : { ...body, indicators: [], objective: '' }
}

function varyBody(
  facts: { base: SampleProposal; donor: SampleProposal; names: [from: string, to: string] },
  random: Random,
) {
  const { base, donor, names } = facts
  const [from, to] = names
  const rename = (text: string) => (from === '' ? text : text.replaceAll(from, to))
  const prose = PROSE.map((key) => [key, rename(mixParagraphs(base.body[key], donor.body[key], random))])
  const numbers = NUMBERS.map((key) => [key, vary(base.body[key], random)])
  return withGaps(
    {
      ...base.body,
      processName: rename(base.body.processName),
      ...Object.fromEntries([...prose, ...numbers]),
    },
    random,
  )
}

/**
 * Proposals for load, made of the sample's texts: the n-th is the same whenever it is made with the same seed.
 * Numbers run from `first`; codes are "<year>-T-00001".
 */
export function* generateProposals(options: {
  samples: readonly SampleProposal[]
  agencies: readonly SeedAgency[]
  buddhistYear: number
  seed: number
  first: number
  count: number
}): Generator<SeedProposal, void> {
  const { samples, agencies, buddhistYear, seed, first, count } = options
  const nameOf = new Map(agencies.map(({ code, name }) => [code, name]))
  for (let number = first; number < first + count; number += 1) {
    const random = createRandom(seed * 1_000_003 + number)
    const track = pick(TRACKS, random)
    const ofTrack = samples.filter((sample) => sample.track === track)
    const [base, donor] = [pick(ofTrack, random), pick(ofTrack, random)]
    const kind = track === 'province' ? 'province' : 'department'
    const agency = pick(
      agencies.filter((each) => each.kind === kind),
      random,
    )
    const names: [string, string] = [nameOf.get(base.agency) ?? '', agency.name]
    const body = varyBody({ base, donor, names }, random)
    const title = `${base.body.title.replaceAll(names[0] || '\u0000', agency.name)} (ข้อมูลทดสอบ ${number})`
    yield {
      code: `${buddhistYear}-T-${String(number).padStart(5, '0')}`,
      track,
      stage: pick(STAGES, random),
      agencyId: agency.id,
      body: { ...body, title },
    }
  }
}
