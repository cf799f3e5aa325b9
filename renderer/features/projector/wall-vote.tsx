import { projector as words } from '../../../shared/messages/projector.ts'
import { useFormat } from '../../ui/format.ts'
import type { WallView } from './use-wall.ts'
import styles from './wall-vote.module.css'

const SIDES = ['inFavour', 'against', 'abstained'] as const

/** While votes are cast only how many; when it is closed what was counted. Never who. */
export function WallVote({ vote }: { vote: NonNullable<WallView['vote']> }) {
  const format = useFormat()
  const { kind, method, state, cast, voters, count, castingVote } = vote
  return (
    <section className={styles.vote} data-state={state} aria-label={words.vote}>
      <h2>
        {words.draftResolution}: {words.kinds[kind]} · {words.voteMethods[method]}
      </h2>
      {count ? (
        <dl className={styles.counts}>
          {SIDES.map((side) => (
            <div key={side}>
              <dt>{words.choices[side]}</dt>
              <dd>{format.count(count[side])}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <p className={styles.progress}>{words.voteProgress(format.count(cast), format.count(voters))}</p>
      )}
      <p className={styles.state}>{words.voteStates[state]}</p>
      {castingVote ? (
        <p className={styles.casting}>
          {words.voteCasting(words.choices[castingVote === 'in_favour' ? 'inFavour' : 'against'])}
        </p>
      ) : null}
    </section>
  )
}
