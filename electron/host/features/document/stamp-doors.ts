import { stamping as words } from '../../../../shared/messages/stamping.ts'
import type { UpgradeDoors } from '../../../documents/documents.ts'
import type { Call } from '../../call.ts'
import type { JobHandle } from '../../jobs.ts'
import { type WhyNoAnswer, whyNoAnswer } from '../../no-answer.ts'

export type StampDoors = UpgradeDoors & {
  /** What came of asking there; UNUSABLE: something came, and it is not what was wanted. */
  whyNothingFrom(address: string): WhyNoAnswer | 'UNUSABLE'
}

/** Two or three chains of four certificates with two points each. */
const MOST_ADDRESSES = 24

type Asked = { address: string; question?: Uint8Array }

/**
 * The keeper's server for the time, and the servers that trusted certificates name: first for answers about single
 * certificates, which are small, then for lists, of those about whom nobody answered. Each is asked once.
 */
export function openDoors({ host }: Call, { url, job }: { url: string; job: JobHandle }): StampDoors {
  const { signal } = job
  const outcomes = new Map<string, WhyNoAnswer | 'UNUSABLE'>()
  const bring = async (asked: readonly Asked[], label: string): Promise<Uint8Array[]> => {
    let done = 0
    const tell = () => job.report(done, asked.length, label)
    if (asked.length > 0) tell()
    const pending = asked.map(async ({ address, question }) => {
      try {
        const came = await host.fetchEvidence(address, { ownServer: url, question, signal })
        outcomes.set(address, 'UNUSABLE')
        return [came]
      } catch (error) {
        outcomes.set(address, whyNoAnswer(error))
        return []
      } finally {
        done += 1
        tell()
      }
    })
    return (await Promise.all(pending)).flat()
  }
  return {
    signal,
    onStep: (step) => job.report(0, 0, words.steps[step]),
    fetchTimestamp: (request) =>
      host.postTimestamp(url, request, signal).catch((error: unknown) => {
        const why = whyNoAnswer(error)
        return why === 'NOT_ASKED' ? 'NO_ANSWER' : why
      }),
    fetchEvidence: [
      (wanted) => {
        const questions = wanted.flatMap((each) => each.questions).slice(0, MOST_ADDRESSES)
        return bring(
          questions.map(({ address, request }) => ({ address, question: request })),
          words.steps.answers,
        )
      },
      (wanted) => {
        const addresses = [...new Set(wanted.flatMap((each) => each.addresses))].slice(0, MOST_ADDRESSES)
        return bring(
          addresses.map((address) => ({ address })),
          words.steps.lists,
        )
      },
    ],
    whyNothingFrom: (address) => outcomes.get(address) ?? 'NOT_ASKED',
  }
}
