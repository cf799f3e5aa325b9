import { IconCircleCheck, IconCircleX, IconScale } from '@tabler/icons-react'
import { BALLOT_CHOICES, type BallotChoice } from '../../../shared/domain/voting.ts'
import { roomVotes } from '../../../shared/messages/room-votes.ts'
import { useFormat } from '../../ui/format.ts'
import styles from './ballot-panel.module.css'
import type { Ballot } from './use-ballot.ts'

const ICONS = { tie: IconScale, carried: IconCircleCheck, lost: IconCircleX }
const COUNTED = { in_favour: 'inFavour', against: 'against', abstained: 'abstained' } as const

/** What was counted; who voted how where it was by name. */
export function BallotResult({ ballot }: { ballot: Ballot }) {
  const format = useFormat()
  const { state, count, castingVote, voters } = ballot
  if (state === 'open' || !count) return null
  const Icon = ICONS[state]
  const left = voters - count.inFavour - count.against - count.abstained
  return (
    <>
      <dl className={styles.counts}>
        {BALLOT_CHOICES.map((choice) => (
          <div key={choice} data-choice={choice}>
            <dt>{roomVotes.choices[choice]}</dt>
            <dd>
              <span className={styles.figure}>{format.count(count[COUNTED[choice]])}</span>
              <Names ballot={ballot} choice={choice} />
            </dd>
          </div>
        ))}
      </dl>
      {left > 0 ? <p className={styles.soft}>{roomVotes.notVoted(format.count(left))}</p> : null}
      {castingVote ? <p>{roomVotes.byCasting(roomVotes.choices[castingVote])}</p> : null}
      <div className={styles.verdict} data-state={state} role="status">
        <Icon size={26} aria-hidden />
        <div>
          <strong>{roomVotes.states[state]}</strong>
          <p className={styles.soft}>{roomVotes.stateTexts[state]}</p>
        </div>
      </div>
    </>
  )
}

function Names({ ballot, choice }: { ballot: Ballot; choice: BallotChoice }) {
  if (!ballot.votes) return null
  const names = ballot.votes.filter((vote) => vote.choice === choice).map(({ name }) => name)
  return <span className={styles.names}>{names.length > 0 ? names.join(', ') : roomVotes.nobody}</span>
}
