import { Button } from '@mantine/core'
import { useState } from 'react'
import { formatOf } from '../../../shared/domain/documents/papers.ts'
import type { MatiError } from '../../../shared/errors.ts'
import { documents as words } from '../../../shared/messages/documents.ts'
import { call, downloadFile, openFile, toMatiError } from '../../api/index.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import styles from './document-card.module.css'
import type { DocumentView } from './document-view.ts'

type ActionsProps = { document: DocumentView; meetingId: string; isSmall?: boolean }

/** Looks at a document, or takes it away. Word files are taken away: no browser shows them. */
export function DocumentActions({ document, meetingId, isSmall = false }: ActionsProps) {
  const [error, setError] = useState<MatiError | null>(null)
  const name = words.kinds[document.kind]
  const take = async (use: (token: string) => Promise<void>) => {
    setError(null)
    try {
      const { fileToken } = await call('document.fetch', { meetingId, documentId: document.id })
      await use(fileToken)
    } catch (cause) {
      setError(toMatiError(cause))
    }
  }
  return (
    <>
      <div className={styles.actions}>
        {formatOf(document.kind) === 'docx' ? null : (
          <Button
            variant={isSmall ? 'subtle' : 'light'}
            aria-label={words.of(words.open, name)}
            onClick={() => void take(openFile)}
          >
            {words.open}
          </Button>
        )}
        <Button
          variant={isSmall ? 'subtle' : 'default'}
          aria-label={words.of(words.download, name)}
          onClick={() => void take(downloadFile)}
        >
          {words.download}
        </Button>
      </div>
      <ErrorNotice error={error} />
    </>
  )
}
