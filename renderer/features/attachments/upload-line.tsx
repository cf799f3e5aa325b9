import { attachments as words } from '../../../shared/messages/notes.ts'
import { useFormat } from '../../ui/format.ts'
import styles from './attachments.module.css'
import type { UploadState } from './use-upload.ts'

/** How far an upload has come. */
export function UploadLine({ state }: { state: UploadState | null }) {
  const format = useFormat()
  if (!state) return null
  return (
    <p role="status" className={styles.soft}>
      {state.kind === 'sending'
        ? words.sending
        : words.reading(format.count(state.done), format.count(state.total))}
    </p>
  )
}
