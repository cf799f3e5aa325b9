import { Button, Checkbox, Modal } from '@mantine/core'
import { useState } from 'react'
import type { OutputOf } from '../../../shared/contract/index.ts'
import { certificates as words } from '../../../shared/messages/certificates.ts'
import { common } from '../../../shared/messages/common.ts'
import { useCommandOf } from '../../api/index.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useFormat } from '../../ui/format.ts'
import { PrimaryAction } from '../../ui/primary-action.tsx'
import styles from './certificates.module.css'
import { Fingerprint } from './fingerprint.tsx'

export type Inspected = OutputOf<'trust.inspect'> & { fileToken: string }

type CompareProps = { inspected: Inspected; onClose: (isAdded: boolean) => void }

/** Trust rests on a fingerprint that somebody compared, not on a file that somebody sent. */
export function CompareDialog({ inspected, onClose }: CompareProps) {
  const format = useFormat()
  const [isCompared, setCompared] = useState(false)
  const add = useCommandOf('trust.add')
  const { fileToken, fingerprint, subject, issuer, validTo, isAuthority, isKnown } = inspected
  const block = isKnown
    ? words.known
    : !isAuthority
      ? words.notAuthority
      : isCompared
        ? null
        : words.notCompared
  return (
    <Modal
      opened
      onClose={() => onClose(false)}
      title={words.compareTitle}
      size="lg"
      classNames={{ title: styles.dialogTitle }}
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (!block) void add.attempt({ fileToken, fingerprint }).then((made) => made && onClose(true))
        }}
      >
        <p>
          <strong>{subject}</strong>
          <br />
          {words.issuedBy(issuer)} · {words.until(format.shortInstant(validTo))}
        </p>
        <Fingerprint value={fingerprint} />
        <p>{words.compareText}</p>
        <ErrorNotice error={add.error} />
        <Checkbox
          size="md"
          label={words.compared}
          checked={isCompared}
          onChange={(event) => setCompared(event.currentTarget.checked)}
        />
        <div className={styles.bar}>
          <Button variant="default" onClick={() => onClose(false)}>
            {common.actions.cancel}
          </Button>
          <PrimaryAction type="submit" isRunning={add.isRunning} blockedBy={block}>
            {words.trust}
          </PrimaryAction>
        </div>
      </form>
    </Modal>
  )
}
