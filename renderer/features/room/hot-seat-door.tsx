import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { OutputOf } from '../../../shared/contract/index.ts'
import { room as words } from '../../../shared/messages/room.ts'
import { roomVotes } from '../../../shared/messages/room-votes.ts'
import { useFormat } from '../../ui/format.ts'
import { setPageTitle } from '../../ui/page-title.ts'
import { EntranceFrame } from '../sign-in/entrance-frame.tsx'
import { PinStep } from '../sign-in/pin-step.tsx'
import styles from './hot-seat-door.module.css'
import { endHotSeat, type HotSeat } from './hot-seat-store.ts'

type Workspace = OutputOf<'workspace.describe'>
type DoorProps = { workspace: Workspace; seat: HotSeat }

/** The door while a laptop goes around the table: only those who may still score, and those it goes back to. */
export function HotSeatDoor({ workspace, seat }: DoorProps) {
  const [chosenId, setChosenId] = useState<string | null>(null)
  const chosen = workspace.people.find(({ id }) => id === chosenId)
  useEffect(() => setPageTitle(words.hotSeat.title), [])
  return (
    <EntranceFrame place={workspace.name} isSample={workspace.kind === 'sample'}>
      {chosen ? (
        <PinStep key={chosen.id} person={chosen} onBack={() => setChosenId(null)} />
      ) : (
        <Seats workspace={workspace} seat={seat} onChoose={setChosenId} />
      )}
    </EntranceFrame>
  )
}

function Seats({ workspace, seat, onChoose }: DoorProps & { onChoose: (id: string) => void }) {
  const format = useFormat()
  const count = seat.itemIds.length
  const isVote = seat.ballotId !== null
  const leadOne = isVote ? roomVotes.hotSeat.lead(seat.title) : words.hotSeat.lead(seat.title)
  const lead = count > 1 ? words.hotSeat.leadMany(format.count(count)) : leadOne
  const everybody = isVote ? roomVotes.hotSeat.everybody : words.hotSeat.everybody
  const known = new Map(workspace.people.map((person) => [person.id, person]))
  const people = seat.people.flatMap(({ personId }) => known.get(personId) ?? [])
  // Whoever may still score stands above already.
  const officers = seat.officerIds.flatMap((id) =>
    people.some((person) => person.id === id) ? [] : (known.get(id) ?? []),
  )
  const isEverybodyDone = people.length === 0
  return (
    <section className={styles.seats}>
      <h1 className={styles.title}>{isEverybodyDone ? everybody : words.hotSeat.choose}</h1>
      <p className={styles.lead}>{isEverybodyDone ? words.hotSeat.everybodyText : lead}</p>
      <ul className={styles.cards}>
        {people.map(({ id, name, position }, index) => (
          <li key={id}>
            <button
              type="button"
              className={styles.card}
              data-autofocus={index === 0 || undefined}
              onClick={() => onChoose(id)}
            >
              <span className={styles.name}>{name}</span>
              <span className={styles.position}>{position}</span>
            </button>
          </li>
        ))}
      </ul>
      {officers.length > 0 ? (
        <>
          <h2 className={styles.subtitle}>{words.hotSeat.officers}</h2>
          <ul className={styles.cards} data-small>
            {officers.map(({ id, name }) => (
              <li key={id}>
                <button type="button" className={styles.card} onClick={() => onChoose(id)}>
                  <span className={styles.name}>{name}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <Button variant="subtle" className={styles.other} onClick={endHotSeat}>
        {words.hotSeat.leave}
      </Button>
    </section>
  )
}
