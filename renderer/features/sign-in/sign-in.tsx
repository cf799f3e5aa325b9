import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useMemo, useState } from 'react'
import type { OutputOf } from '../../../shared/contract/index.ts'
import { common } from '../../../shared/messages/common.ts'
import { entrance } from '../../../shared/messages/entrance.ts'
import { setPageTitle } from '../../ui/page-title.ts'
import { EntranceFrame } from './entrance-frame.tsx'
import { findPeople } from './find-people.ts'
import { type DoorPerson, PinStep, placeOf } from './pin-step.tsx'
import styles from './sign-in.module.css'

/** More names than this cannot be seen at a glance. */
const MANY = 9

export function SignIn({ workspace }: { workspace: OutputOf<'workspace.describe'> }) {
  const [chosenId, setChosenId] = useState<string | null>(null)
  const chosen = workspace.people.find(({ id }) => id === chosenId)
  useEffect(() => setPageTitle(entrance.whoIsHere), [])
  return (
    <EntranceFrame place={workspace.name} isSample={workspace.kind === 'sample'}>
      {chosen ? (
        <PinStep key={chosen.id} person={chosen} onBack={() => setChosenId(null)} />
      ) : (
        <People people={workspace.people} onChoose={setChosenId} />
      )}
    </EntranceFrame>
  )
}

function People({ people, onChoose }: { people: readonly DoorPerson[]; onChoose: (id: string) => void }) {
  const [typed, setTyped] = useState('')
  const found = useMemo(() => findPeople(people, typed), [people, typed])
  return (
    <section className={styles.people}>
      <h1>{entrance.whoIsHere}</h1>
      <p className={styles.position}>{people.length === 0 ? entrance.noPeople : entrance.whoIsHereDetail}</p>
      {people.length > MANY ? (
        <TextInput
          className={styles.search}
          aria-label={entrance.findPerson}
          placeholder={entrance.findPerson}
          leftSection={<IconSearch size={20} aria-hidden />}
          value={typed}
          autoFocus
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            const [only] = found
            if (event.key === 'Enter' && only) onChoose(only.id)
          }}
        />
      ) : null}
      <ul className={styles.cards}>
        {found.map((person) => (
          <li key={person.id}>
            <button type="button" className={styles.card} onClick={() => onChoose(person.id)}>
              <span className={styles.cardName}>{person.name}</span>
              <span className={styles.cardPosition}>{placeOf(person) || common.notStated}</span>
              {person.hasPin ? null : <span className={styles.first}>{entrance.firstTime}</span>}
            </button>
          </li>
        ))}
      </ul>
      {people.length > 0 && found.length === 0 ? <p role="status">{entrance.nobodyFound}</p> : null}
    </section>
  )
}
