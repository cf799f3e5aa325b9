import { minutes as words } from '../../../shared/messages/minutes.ts'
import { useQueryOf } from '../../api/index.ts'
import { useDigitStyle } from '../../ui/digits.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import { PaperPages } from '../paper/paper-pages.tsx'
import styles from './minutes-editor.module.css'

/** The minutes as they would be printed now. What is typed saves itself within a second, and stands here then. */
export function MinutesPreview({ meetingId }: { meetingId: string }) {
  const digits = useDigitStyle()
  const preview = useQueryOf('minutes.preview', { meetingId, digits })
  return (
    <>
      <p className={styles.hint}>{words.previewHint}</p>
      <ErrorNotice error={preview.error} onRetry={() => void preview.refetch()} />
      {preview.data ? <PaperPages paper={preview.data} /> : null}
      {preview.isPending ? <Waiting /> : null}
    </>
  )
}
