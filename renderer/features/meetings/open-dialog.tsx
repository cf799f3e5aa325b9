import { Button, Modal, Select } from '@mantine/core'
import { useState } from 'react'
import { common } from '../../../shared/messages/common.ts'
import { meeting as words } from '../../../shared/messages/meeting.ts'
import { useCommandOf, useQueryOf } from '../../api/index.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { PinPad } from '../../ui/pin-pad.tsx'
import { ChoosePin } from '../sign-in/choose-pin.tsx'
import { type Meeting, presidingCandidates } from './readiness.ts'
import { RecoveryCode } from './recovery-code.tsx'
import styles from './schedule-dialog.module.css'

/** Asks who presides and for that person's PIN; then shows the recovery code, which nothing closes by accident. */
export function OpenDialog({ meeting, onClose }: { meeting: Meeting; onClose: () => void }) {
  const [code, setCode] = useState<string | null>(null)
  const isShown = code !== null
  return (
    <Modal
      opened
      onClose={isShown ? () => undefined : onClose}
      title={isShown ? words.opening.codeTitle : words.opening.title}
      size={isShown ? '46rem' : 'lg'}
      withCloseButton={!isShown}
      closeOnEscape={!isShown}
      closeOnClickOutside={false}
      classNames={{ title: styles.title }}
    >
      {isShown ? (
        <RecoveryCode meeting={meeting} code={code} />
      ) : (
        <PresidingForm meeting={meeting} onOpened={setCode} onClose={onClose} />
      )}
    </Modal>
  )
}

type FormProps = { meeting: Meeting; onOpened: (code: string) => void; onClose: () => void }

function PresidingForm({ meeting, onOpened, onClose }: FormProps) {
  const candidates = presidingCandidates(meeting.attendees)
  const [personId, setPersonId] = useState(candidates[0]?.personId ?? '')
  const [pin, setPin] = useState('')
  const open = useCommandOf('meeting.open')
  const doors = useQueryOf('workspace.describe', {})
  const chosen = candidates.find((candidate) => candidate.personId === personId)
  const hasPin = doors.data?.people.find(({ id }) => id === personId)?.hasPin ?? true
  const submit = async (typed: string) => {
    const answer = await open.attempt({
      meetingId: meeting.id,
      presidingPersonId: personId,
      presidingPin: typed,
    })
    setPin('')
    if (answer) onOpened(answer.recoveryCode)
  }
  const name = chosen?.name ?? ''
  return (
    <div className={styles.form}>
      <Select
        label={words.opening.presiding}
        description={words.opening.presidingHint}
        data={candidates.map((candidate) => ({
          value: candidate.personId,
          label: `${candidate.name} (${candidate.title || (candidate.role ? common.roles[candidate.role] : '')})`,
        }))}
        value={personId}
        onChange={(value) => {
          setPersonId(value ?? '')
          setPin('')
        }}
      />
      <ErrorNotice error={open.error} />
      {hasPin ? (
        <PinPad
          key={personId}
          label={words.opening.pin(name)}
          description={words.opening.pinHint}
          value={pin}
          onChange={setPin}
          onSubmit={(typed) => void submit(typed)}
          submitLabel={words.opening.submit}
          isRunning={open.isRunning}
          isWide
        />
      ) : (
        <FirstPin
          key={personId}
          personId={personId}
          name={name}
          onChosen={(chosenPin) => void submit(chosenPin)}
        />
      )}
      <div className={styles.bar}>
        <Button variant="default" onClick={onClose}>
          {common.actions.cancel}
        </Button>
      </div>
    </div>
  )
}

/** A presiding person who has never used the program chooses a PIN here, and is not signed in by it. */
function FirstPin(props: { personId: string; name: string; onChosen: (pin: string) => void }) {
  const { personId, name, onChosen } = props
  const choosePin = useCommandOf('session.choosePin')
  const choose = async (pin: string) => {
    if (await choosePin.attempt({ personId, pin })) onChosen(pin)
  }
  return (
    <>
      <p>{words.opening.noPin(name)}</p>
      <ErrorNotice error={choosePin.error} />
      <ChoosePin
        onChosen={(pin) => void choose(pin)}
        isRunning={choosePin.isRunning}
        submitLabel={words.opening.submit}
        isWide
      />
    </>
  )
}
