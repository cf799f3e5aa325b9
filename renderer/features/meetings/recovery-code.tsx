import { Button, Checkbox } from '@mantine/core'
import { IconCopy, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { meeting as words } from '../../../shared/messages/meeting.ts'
import { goTo } from '../../app/router.ts'
import { useFormat } from '../../ui/format.ts'
import { PrimaryAction } from '../../ui/primary-action.tsx'
import { meetingName } from './meeting-name.ts'
import type { Meeting } from './readiness.ts'
import styles from './recovery-code.module.css'

/** Shown once, big enough to be copied by hand. The paper that is printed has this and nothing else on it. */
export function RecoveryCode({ meeting, code }: { meeting: Meeting; code: string }) {
  const format = useFormat()
  const [isCopied, setCopied] = useState(false)
  const [isKept, setKept] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(code).catch(() => undefined)
    setCopied(true)
  }
  return (
    <div className={styles.sheet} data-print-only>
      <p className={styles.for}>
        {words.opening.printedFor(`${meeting.committeeName} ${meetingName(meeting, format)}`)}
      </p>
      <p className={styles.code} translate="no">
        {code.split('-').map((group) => (
          <span key={group}>{group}</span>
        ))}
      </p>
      <p>{words.opening.codeText}</p>
      <div className={styles.tools}>
        <Button
          variant="default"
          leftSection={<IconPrinter size={20} aria-hidden />}
          onClick={() => window.print()}
        >
          {words.opening.print}
        </Button>
        <Button
          variant="default"
          leftSection={<IconCopy size={20} aria-hidden />}
          onClick={() => void copy()}
        >
          {words.opening.copy}
        </Button>
        <span role="status">{isCopied ? words.opening.copied : null}</span>
      </div>
      <div className={styles.bar}>
        <Checkbox
          label={words.opening.confirm}
          checked={isKept}
          onChange={(event) => setKept(event.currentTarget.checked)}
          data-autofocus
        />
        <PrimaryAction
          blockedBy={isKept ? null : words.opening.confirmFirst}
          onClick={() => goTo({ screen: 'room', meetingId: meeting.id })}
        >
          {words.opening.enter}
        </PrimaryAction>
      </div>
    </div>
  )
}
