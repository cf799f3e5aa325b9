import { Button, Modal, Textarea } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { MatiError } from '../../shared/errors.ts'
import { common } from '../../shared/messages/common.ts'
import styles from './confirm.module.css'
import { ErrorNotice } from './error-notice.tsx'

type ConfirmProps = {
  isOpen: boolean
  title: string
  /** What it will do and what it will leave alone. */
  children?: ReactNode
  confirmLabel: string
  /** Red only for what stops or withdraws something. */
  tone?: 'normal' | 'stop'
  /** Asks for a reason, which goes into the log. */
  needsReason?: boolean
  reasonLabel?: string
  isRunning?: boolean
  error?: MatiError | null
  /** @param reason '' where none is asked for */
  onConfirm: (reason: string) => void
  onClose: () => void
}

export function Confirm(props: ConfirmProps) {
  return (
    <Modal
      opened={props.isOpen}
      onClose={props.onClose}
      title={props.title}
      classNames={{ title: styles.title }}
    >
      <ConfirmBody {...props} />
    </Modal>
  )
}

function ConfirmBody({
  children,
  confirmLabel,
  tone = 'normal',
  needsReason = false,
  reasonLabel = common.reason,
  isRunning = false,
  error,
  onConfirm,
  onClose,
}: ConfirmProps) {
  const [reason, setReason] = useState('')
  const isMissing = needsReason && reason.trim().length < 2
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (!isMissing && !isRunning) onConfirm(reason.trim())
      }}
    >
      {children ? <div>{children}</div> : null}
      {needsReason ? (
        <Textarea
          label={reasonLabel}
          description={common.reasonHint}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={2_000}
          data-autofocus
        />
      ) : null}
      <ErrorNotice error={error} />
      <div className={styles.bar}>
        {isMissing ? <span className={styles.why}>{common.reasonMissing}</span> : null}
        <Button variant="default" onClick={onClose}>
          {common.actions.cancel}
        </Button>
        <Button
          type="submit"
          color={tone === 'stop' ? 'red' : undefined}
          loading={isRunning}
          disabled={isMissing}
          data-autofocus={needsReason ? undefined : true}
        >
          {confirmLabel}
        </Button>
      </div>
    </form>
  )
}
