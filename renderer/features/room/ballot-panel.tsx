import { Button } from '@mantine/core'
import { IconCircleCheck, IconInbox } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { BALLOT_CHOICES } from '../../../shared/domain/voting.ts'
import { room as words } from '../../../shared/messages/room.ts'
import { roomVotes } from '../../../shared/messages/room-votes.ts'
import { useFormat } from '../../ui/format.ts'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import type { AgendaItem } from '../meetings/readiness.ts'
import { CancelBallot, CloseBallot } from './ballot-dialogs.tsx'
import styles from './ballot-panel.module.css'
import { BallotResult } from './ballot-result.tsx'
import { ChoiceRow } from './choice-row.tsx'
import type { Parts } from './parts.ts'
import { choose, useChoice } from './room-store.ts'
import type { Ballot } from './use-ballot.ts'
import { useCast } from './use-cast.ts'

type PanelProps = { parts: Parts; item: AgendaItem; ballot: Ballot }

/** A vote that is counted, as each person in the room may see it: the own choice, then how far it is, then its result. */
export function BallotPanel({ parts, item, ballot }: PanelProps) {
  const isOpen = ballot.state === 'open'
  const kind = words.resolution.kinds[ballot.kind]
  return (
    <section className={styles.panel} data-state={ballot.state} aria-labelledby="ballot-title">
      <div className={styles.head}>
        <h2 id="ballot-title" className={styles.title}>
          {roomVotes.title}
        </h2>
        <span className={styles.method}>{words.resolution.methods[ballot.method]}</span>
      </div>
      <p className={styles.question}>
        {ballot.question.startsWith(kind) ? null : <strong>{kind} </strong>}
        {ballot.question}
      </p>
      {isOpen ? <Own parts={parts} item={item} ballot={ballot} /> : <BallotResult ballot={ballot} />}
      {isOpen ? <Progress ballot={ballot} /> : null}
      {parts.isOfficer && ballot.state !== 'lost' ? <Officers item={item} ballot={ballot} /> : null}
    </section>
  )
}

function Own({ parts, item, ballot }: PanelProps) {
  if (ballot.mayVote) return <Choices item={item} ballot={ballot} />
  if (ballot.hasVoted) return <Voted />
  return parts.isOfficer ? null : (
    <p className={styles.soft}>
      {roomVotes.noVote} {roomVotes.noVoteText}
    </p>
  )
}

function Choices({ item, ballot }: { item: AgendaItem; ballot: Ballot }) {
  const chosen = useChoice(ballot.id)
  const cast = useCast(item, ballot)
  const group = useRef<HTMLDivElement>(null)
  const pick = (choice: (typeof BALLOT_CHOICES)[number]) => {
    choose(ballot.id, choice)
    // Enter then confirms what was chosen, wherever the focus was before.
    group.current?.querySelector<HTMLElement>(`[data-value="${choice}"]`)?.focus()
  }
  useKeys(
    BALLOT_CHOICES.map((choice, index) => ({
      keys: String(index + 1),
      label: roomVotes.keys.choose(roomVotes.choices[choice]),
      run: () => pick(choice),
    })),
  )
  return (
    <div ref={group}>
      <ChoiceRow
        label={roomVotes.choose}
        options={BALLOT_CHOICES.map((choice, index) => ({
          value: choice,
          label: roomVotes.choices[choice],
          keys: String(index + 1),
        }))}
        value={chosen}
        onChoose={pick}
        onConfirm={cast.run}
        isBig
      />
      <p className={styles.soft}>
        {ballot.method === 'secret' ? roomVotes.secretKept : roomVotes.namedShown} {roomVotes.once}
      </p>
    </div>
  )
}

/** Appears in place of the choices, whose focus it takes over. What was chosen is not shown: somebody else may sit here next. */
function Voted() {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <div className={styles.voted} role="status">
      <IconInbox size={34} stroke={1.6} aria-hidden />
      <div>
        <h3 ref={heading} tabIndex={-1} className={styles.votedTitle}>
          {roomVotes.voted}
        </h3>
        <p className={styles.soft}>{roomVotes.votedText}</p>
      </div>
    </div>
  )
}

function Progress({ ballot }: { ballot: Ballot }) {
  const format = useFormat()
  const { cast, voters, waitingFor } = ballot
  return (
    <div>
      <ProgressBar
        done={cast}
        total={voters}
        label={roomVotes.progress(format.count(cast), format.count(voters))}
      />
      {cast === voters ? (
        <p className={styles.whole}>
          <IconCircleCheck size={20} aria-hidden /> {roomVotes.everybody}
        </p>
      ) : null}
      {waitingFor && waitingFor.length > 0 ? (
        <p className={styles.soft}>{roomVotes.waitingFor(waitingFor.join(', '))}</p>
      ) : null}
    </div>
  )
}

/** Who runs the vote may call it off, or close it before the own vote is cast. */
function Officers({ item, ballot }: { item: AgendaItem; ballot: Ballot }) {
  const [asked, setAsked] = useState<'close' | 'cancel' | null>(null)
  const end = () => setAsked(null)
  return (
    <div className={styles.buttons}>
      {ballot.mayVote && ballot.cast > 0 ? (
        <Button variant="subtle" onClick={() => setAsked('close')}>
          {roomVotes.close}
        </Button>
      ) : null}
      <Button variant="subtle" color="red" onClick={() => setAsked('cancel')}>
        {roomVotes.cancel}
      </Button>
      {asked === 'close' ? <CloseBallot item={item} ballot={ballot} onClose={end} /> : null}
      {asked === 'cancel' ? <CancelBallot item={item} ballot={ballot} onClose={end} /> : null}
    </div>
  )
}
