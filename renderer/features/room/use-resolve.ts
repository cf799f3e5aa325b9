import type { ResolutionKind } from '../../../shared/domain/voting.ts'
import { useCommandOf } from '../../api/index.ts'
import type { AgendaItem } from '../meetings/readiness.ts'
import { changeVote, forgetVote } from './room-store.ts'
import { readVoteCount, type VoteForm, type VoteStep } from './vote-form.ts'

type Motion = { form: VoteForm; kind: ResolutionKind; text: string }

/** What the button in the corner sends: a resolution, a ballot to be opened, or a count for itself. */
export function useResolve(item: AgendaItem) {
  const record = useCommandOf('resolution.record')
  const open = useCommandOf('ballot.open')
  const enter = useCommandOf('ballot.enterCount')
  const itemId = item.id
  const recordIt = async ({ form, kind, text }: Motion) => {
    if (form.method === null) return
    const isHands = form.method === 'show_of_hands'
    const dissents = form.dissents.map(({ personId, reason }) => ({ personId, reason: reason.trim() }))
    const votes = { count: isHands ? readVoteCount(form) : null, castingVote: null, dissents }
    if (await record.attempt({ itemId, kind, text, method: form.method, ...votes })) forgetVote()
  }
  const openIt = async ({ form, kind, text }: Motion) => {
    if (form.method !== 'named' && form.method !== 'secret') return
    await open.attempt({ itemId, method: form.method, kind, question: text })
  }
  const enterIt = async ({ form, kind, text }: Motion) => {
    const count = readVoteCount(form)
    if (count === null || (form.method !== 'show_of_hands' && form.method !== 'secret')) return
    const done = await enter.attempt({ itemId, method: form.method, kind, question: text, count })
    // Should it be lost, the next motion is counted from the beginning.
    if (done) changeVote(itemId, { inFavour: '', against: '', abstained: '' })
  }
  const run = (step: VoteStep, motion: Motion) => {
    record.forgetError()
    open.forgetError()
    enter.forgetError()
    void { record: recordIt, open_ballot: openIt, enter_count: enterIt }[step](motion)
  }
  return {
    run,
    isRunning: record.isRunning || open.isRunning || enter.isRunning,
    error: record.error ?? open.error ?? enter.error,
  }
}
