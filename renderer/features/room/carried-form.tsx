import { roomVotes } from '../../../shared/messages/room-votes.ts'
import type { AgendaItem, Meeting } from '../meetings/readiness.ts'
import { DissentFields } from './dissent-fields.tsx'
import styles from './resolution-form.module.css'
import { useVote } from './room-store.ts'
import type { Ballot } from './use-ballot.ts'
import { votersOf } from './vote-rules.ts'

type CarriedProps = { meeting: Meeting; item: AgendaItem; ballot: Ballot }

/** Before it is recorded: dissents of those who voted against; in secret only they know who they are. */
export function CarriedForm({ meeting, item, ballot }: CarriedProps) {
  const form = useVote(item.id)
  const against = ballot.votes?.filter(({ choice }) => choice === 'against')
  const people = against ?? votersOf(meeting)
  const isAsked = (ballot.count?.against ?? 0) > 0
  return (
    <section className={styles.form}>
      <p className={styles.soft}>{roomVotes.stands}</p>
      {isAsked ? <DissentFields item={item} form={form} people={people} /> : null}
    </section>
  )
}
