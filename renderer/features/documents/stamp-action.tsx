import { Button } from '@mantine/core'
import { IconClockCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { documents as documentWords } from '../../../shared/messages/documents.ts'
import { stamping as words } from '../../../shared/messages/stamping.ts'
import { useMay, useQueryOf } from '../../api/index.ts'
import type { Meeting } from '../meetings/readiness.ts'
import type { DocumentView } from './document-view.ts'
import { waitingSigners } from './signing-block.ts'
import { StampDialog } from './stamp-dialog.tsx'

/** A paper that everybody has signed and that can be proven further than it is. */
const isReady = (document: DocumentView): boolean =>
  document.signatures.length > 0 &&
  waitingSigners(document).length === 0 &&
  document.signatures.some(({ level }) => level !== 'B-LTA')

/** Offered once the keeper has named a server; nothing leaves the machine before the person says so. */
export function StampAction({ document, meeting }: { document: DocumentView; meeting: Meeting }) {
  const server = useQueryOf('trust.timestampServer', {})
  const mayStamp = useMay('document.stamp', meeting.committeeId)
  // Stays open when the paper needs no more of it: it tells how far that came.
  const [isOpen, setOpen] = useState(false)
  const url = server.data?.url
  if (!url || !mayStamp || meeting.state !== 'closed') return null
  return (
    <>
      {isReady(document) ? (
        <Button
          variant="default"
          leftSection={<IconClockCheck size={20} aria-hidden />}
          aria-label={documentWords.of(words.button, documentWords.kinds[document.kind])}
          onClick={() => setOpen(true)}
        >
          {words.button}
        </Button>
      ) : null}
      {isOpen ? (
        <StampDialog
          document={document}
          meetingId={meeting.id}
          serverUrl={url}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  )
}
