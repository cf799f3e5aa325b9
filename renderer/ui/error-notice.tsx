import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { isCodeTold, type MatiError } from '../../shared/errors.ts'
import { common } from '../../shared/messages/common.ts'
import { errorSentence } from '../../shared/messages/errors.ts'
import { useDigits } from './digits.tsx'
import styles from './error-notice.module.css'

/** What happened, what is safe, what to do, and the code where it helps. Renders nothing without an error. */
export function ErrorNotice({
  error,
  onRetry,
  onClose,
}: {
  error: MatiError | null | undefined
  onRetry?: () => void
  onClose?: () => void
}) {
  const digits = useDigits()
  if (!error || error.code === 'CANCELLED') return null
  const sentence = errorSentence(error.code, error.data, digits)
  return (
    <div className={styles.notice} role="alert">
      <IconAlertTriangle className={styles.icon} aria-hidden />
      <div className={styles.text}>
        <strong>{sentence.what}</strong>
        <p>{[sentence.safe, sentence.todo].filter((part) => part !== '').join(' · ')}</p>
        {isCodeTold(error.code) ? <code className={styles.code}>{error.code}</code> : null}
      </div>
      <div className={styles.actions}>
        {onRetry ? (
          <Button variant="default" onClick={onRetry}>
            {common.actions.retry}
          </Button>
        ) : null}
        {onClose ? (
          <Button variant="subtle" onClick={onClose}>
            {common.actions.close}
          </Button>
        ) : null}
      </div>
    </div>
  )
}
