import { useState } from 'react'
import { entrance } from '../../../shared/messages/entrance.ts'
import { PinPad } from '../../ui/pin-pad.tsx'
import styles from './sign-in.module.css'

/** The PIN twice, then `onChosen`. */
export function ChoosePin({
  onChosen,
  isRunning,
  submitLabel = entrance.confirmPin,
  isWide,
}: {
  onChosen: (pin: string) => void
  isRunning: boolean
  submitLabel?: string
  isWide?: boolean
}) {
  const [first, setFirst] = useState<string | null>(null)
  const [typed, setTyped] = useState('')
  const [isDifferent, setDifferent] = useState(false)
  const submit = (pin: string) => {
    setDifferent(false)
    if (first === null) {
      setFirst(pin)
      setTyped('')
      return
    }
    if (pin === first) {
      onChosen(pin)
      return
    }
    setDifferent(true)
    setFirst(null)
    setTyped('')
  }
  return (
    <>
      {isDifferent ? (
        <p className={styles.differ} role="alert">
          {entrance.pinsDiffer}
        </p>
      ) : null}
      <PinPad
        key={first === null ? 'first' : 'repeat'}
        label={first === null ? entrance.choosePin : entrance.repeatPin}
        description={first === null ? entrance.choosePinDetail : entrance.repeatPinDetail}
        value={typed}
        onChange={setTyped}
        onSubmit={submit}
        submitLabel={first === null ? entrance.next : submitLabel}
        isRunning={isRunning}
        isWide={isWide}
      />
    </>
  )
}
