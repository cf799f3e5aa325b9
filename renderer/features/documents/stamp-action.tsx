import { Button } from '@mantine/core'
import { IconClockCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { documents as documentWords } from '../../../shared/messages/documents.ts'
import { stamping as words } from '../../../shared/messages/stamping.ts'
import { useCommandOf, useMay, useQueryOf } from '../../api/index.ts'
import { Confirm } from '../../ui/confirm.tsx'
import type { Meeting } from '../meetings/readiness.ts'
import styles from './document-card.module.css'
import type { DocumentView } from './document-view.ts'
import { waitingSigners } from './signing-block.ts'

/** A paper that everybody has signed and whose time nobody has proven yet. */
const isReady = (document: DocumentView): boolean =>
  document.signatures.length > 0 &&
  waitingSigners(document).length === 0 &&
  document.signatures.some(({ provenAt }) => provenAt === null)

/** Offered once the keeper has named a server; nothing leaves the machine before the person says so. */
export function StampAction({ document, meeting }: { document: DocumentView; meeting: Meeting }) {
  const server = useQueryOf('trust.timestampServer', {})
  const mayStamp = useMay('document.stamp', meeting.committeeId)
  const stamp = useCommandOf('document.stamp')
  const [isAsking, setAsking] = useState(false)
  const [told, setTold] = useState('')
  const url = server.data?.url
  if (!url || !mayStamp || meeting.state !== 'closed') return null
  const run = async () => {
    const answer = await stamp.attempt({ meetingId: meeting.id, documentId: document.id })
    if (!answer) return
    setAsking(false)
    setTold(answer.problem ? `${words.problems[answer.problem]} ${words.unchanged}` : words.done)
  }
  return (
    <>
      {isReady(document) ? (
        <Button
          variant="default"
          leftSection={<IconClockCheck size={20} aria-hidden />}
          aria-label={documentWords.of(words.button, documentWords.kinds[document.kind])}
          onClick={() => setAsking(true)}
        >
          {words.button}
        </Button>
      ) : null}
      <p role="status" className={told ? styles.why : 'visually-hidden'}>
        {told}
      </p>
      <Confirm
        isOpen={isAsking}
        title={words.title}
        confirmLabel={words.confirm}
        isRunning={stamp.isRunning}
        error={stamp.error}
        onConfirm={() => void run()}
        onClose={() => setAsking(false)}
      >
        {words.text(new URL(url).host)}
      </Confirm>
    </>
  )
}
