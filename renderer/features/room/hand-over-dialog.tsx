import { Button, Modal, Select, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { common } from '../../../shared/messages/common.ts'
import { room as words } from '../../../shared/messages/room.ts'
import { useCommandOf } from '../../api/index.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { PrimaryAction } from '../../ui/primary-action.tsx'
import { type Meeting, presidingCandidates } from '../meetings/readiness.ts'
import styles from './reveal-dialog.module.css'

type DialogProps = { meeting: Meeting; onClose: () => void }
type KeyBy = 'pin' | 'recovery_code'

/** Another member takes the chair: who, by whose key, and why. Both persons type their own PIN. */
export function HandOverDialog({ meeting, onClose }: DialogProps) {
  const handOver = useCommandOf('meeting.handOver')
  const candidates = presidingCandidates(meeting.attendees).filter(
    ({ personId, isPresent }) => isPresent && personId !== meeting.presidingPersonId,
  )
  const [personId, setPersonId] = useState(candidates[0]?.personId ?? '')
  const [pin, setPin] = useState('')
  const [by, setBy] = useState<KeyBy>('pin')
  const [secret, setSecret] = useState('')
  const [reason, setReason] = useState('')
  const isWhole = pin.length >= 4 && secret.length >= (by === 'pin' ? 4 : 25) && reason.trim().length >= 2
  const blockedBy = candidates.length === 0 ? words.handOver.nobody : isWhole ? null : words.handOver.missing
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (blockedBy) return
    const key = by === 'pin' ? { by, pin: secret } : { by, code: secret.toUpperCase() }
    const done = await handOver.attempt({ meetingId: meeting.id, personId, pin, key, reason: reason.trim() })
    if (done) onClose()
  }
  return (
    <Modal opened onClose={onClose} title={words.handOver.title} classNames={{ title: styles.title }}>
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <p>{words.handOver.text}</p>
        <ErrorNotice error={handOver.error} />
        <Select
          label={words.handOver.person}
          data={candidates.map((each) => ({ value: each.personId, label: `${each.name} (${each.title})` }))}
          value={personId}
          onChange={(value) => setPersonId(value ?? '')}
        />
        <Secret label={words.handOver.newPin} value={pin} onChange={setPin} />
        <Secret
          label={by === 'pin' ? words.handOver.oldPin : words.reveal.code}
          isCode={by === 'recovery_code'}
          value={secret}
          onChange={setSecret}
        />
        <Button
          variant="subtle"
          onClick={() => {
            setSecret('')
            setBy(by === 'pin' ? 'recovery_code' : 'pin')
          }}
        >
          {by === 'pin' ? words.reveal.useCode : words.reveal.usePin}
        </Button>
        <Textarea
          label={common.reason}
          description={common.reasonHint}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          maxLength={2_000}
          autosize
        />
        <div className={styles.bar}>
          <Button variant="default" onClick={onClose}>
            {common.actions.cancel}
          </Button>
          <PrimaryAction type="submit" isRunning={handOver.isRunning} blockedBy={blockedBy}>
            {words.handOver.confirm}
          </PrimaryAction>
        </div>
      </form>
    </Modal>
  )
}

type SecretProps = { label: string; isCode?: boolean; value: string; onChange: (value: string) => void }

const Secret = ({ label, isCode = false, value, onChange }: SecretProps) => (
  <TextInput
    label={label}
    description={isCode ? words.reveal.codeHint : undefined}
    type={isCode ? 'text' : 'password'}
    value={value}
    onChange={(event) => onChange(event.currentTarget.value)}
    autoComplete="off"
    spellCheck={false}
    maxLength={isCode ? 80 : 32}
  />
)
