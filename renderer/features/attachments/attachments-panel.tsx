import { IconPaperclip } from '@tabler/icons-react'
import { attachments as words } from '../../../shared/messages/notes.ts'
import { useMay, useQueryOf } from '../../api/index.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { FileButton } from '../../ui/file-button.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import { AttachmentCard } from './attachment-card.tsx'
import styles from './attachments.module.css'
import { UploadLine } from './upload-line.tsx'
import { useUpload } from './use-upload.ts'

/** The files of a proposal: to read for everybody, to keep for the secretariat. */
export function AttachmentsPanel({ proposalId }: { proposalId: string }) {
  const files = useQueryOf('attachment.list', { proposalId })
  const mayAdd = useMay('attachment.add')
  const upload = useUpload()
  return (
    <section className={styles.panel} aria-label={words.title}>
      <ErrorNotice error={files.error} onRetry={() => void files.refetch()} />
      {files.isPending ? <Waiting /> : null}
      {files.data?.length === 0 ? (
        <p className={styles.none}>
          <strong>{words.none}</strong> {words.noneDetail}
        </p>
      ) : null}
      {files.data?.map((series) => (
        <AttachmentCard key={series.seriesId} proposalId={proposalId} series={series} mayEdit={mayAdd} />
      ))}
      {mayAdd ? (
        <FileButton
          label={words.add}
          leftSection={<IconPaperclip size={19} aria-hidden />}
          loading={upload.state !== null}
          onFile={(file) => void upload.run(file, { proposalId })}
        />
      ) : null}
      <UploadLine state={upload.state} />
      <ErrorNotice error={upload.error} onClose={upload.forgetError} />
    </section>
  )
}
