import { Button } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useState } from 'react'
import type { MatiError } from '../../../shared/errors.ts'
import { entrance } from '../../../shared/messages/entrance.ts'
import { waitingTime } from '../../../shared/messages/errors.ts'
import { beginSession, useCommandOf } from '../../api/index.ts'
import { useDigits } from '../../ui/digits.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { PinPad } from '../../ui/pin-pad.tsx'
import { useCountdown } from '../../ui/use-countdown.ts'
import { ChoosePin } from './choose-pin.tsx'
import styles from './sign-in.module.css'

export type DoorPerson = {
  id: string
  name: string
  position: string
  titles: readonly string[]
  hasPin: boolean
}

/** The own position and the seats in committees: what tells two people of one name apart. */
export const placeOf = ({ position, titles }: Pick<DoorPerson, 'position' | 'titles'>): string =>
  [position, ...titles].filter((part) => part !== '').join(' · ')

/** A chosen name: its PIN, or the choosing of one at the first hand-over. */
export function PinStep({ person, onBack }: { person: DoorPerson; onBack: () => void }) {
  return (
    <section className={styles.step}>
      <Button
        variant="subtle"
        className={styles.back}
        leftSection={<IconArrowLeft size={20} aria-hidden />}
        onClick={onBack}
      >
        {entrance.notYou}
      </Button>
      <h1 className={styles.who}>{person.name}</h1>
      <p className={styles.position}>{placeOf(person)}</p>
      {person.hasPin ? <EnterPin person={person} /> : <FirstPin person={person} />}
      <p className={styles.hint}>{entrance.keypadHint}</p>
    </section>
  )
}

function FirstPin({ person }: { person: DoorPerson }) {
  const choosePin = useCommandOf('session.choosePin')
  const choose = async (pin: string) => {
    const answer = await choosePin.attempt({ personId: person.id, pin })
    if (answer) beginSession(answer.ticket)
  }
  return (
    <>
      <ErrorNotice error={choosePin.error} />
      <ChoosePin onChosen={(pin) => void choose(pin)} isRunning={choosePin.isRunning} />
    </>
  )
}

function EnterPin({ person }: { person: DoorPerson }) {
  const digits = useDigits()
  const signIn = useCommandOf('session.signIn')
  const [pin, setPin] = useState('')
  const left = useCountdown(waitOf(signIn.error))
  const submit = async (typed: string) => {
    const answer = await signIn.attempt({ personId: person.id, pin: typed })
    setPin('')
    if (answer) beginSession(answer.ticket)
  }
  return (
    <div className={styles.entry}>
      <PinPad
        label={entrance.enterPin}
        value={pin}
        onChange={setPin}
        onSubmit={(typed) => void submit(typed)}
        submitLabel={entrance.enter}
        isRunning={signIn.isRunning}
        blockedBy={left > 0 ? entrance.lockedFor(waitingTime(left, digits)) : null}
      />
      <ErrorNotice error={left > 0 || signIn.error?.code !== 'PIN_LOCKED' ? signIn.error : null} />
    </div>
  )
}

/** A wrong PIN may start a wait, and a locked one tells how long it still is. */
function waitOf(error: MatiError | null): { seconds: number; token: unknown } | null {
  const seconds = error?.data.seconds
  return typeof seconds === 'number' && seconds > 0 ? { seconds, token: error } : null
}
