import { Button } from '@mantine/core'
import { IconBook, IconDownload, IconFileDiff, IconFileTypePdf, IconReplace } from '@tabler/icons-react'
import { useState } from 'react'
import { attachments as words } from '../../../shared/messages/notes.ts'
import { useCommandOf } from '../../api/index.ts'
import { goTo } from '../../app/router.ts'
import { Confirm } from '../../ui/confirm.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { FileButton } from '../../ui/file-button.tsx'
import { useFormat } from '../../ui/format.ts'
import styles from './attachments.module.css'
import { FileChanges } from './file-changes.tsx'
import { isPdf, type Series, useDownload } from './series.ts'
import { UploadLine } from './upload-line.tsx'
import { useUpload } from './use-upload.ts'

type AttachmentCardProps = { proposalId: string; series: Series; mayEdit: boolean }

export function AttachmentCard({ proposalId, series, mayEdit }: AttachmentCardProps) {
  const format = useFormat()
  const [isComparing, setComparing] = useState(false)
  const download = useDownload()
  const [latest, before] = series.versions
  if (!latest) return null
  const version = format.show(latest.version)
  const size = format.size(latest.size)
  return (
    <article className={styles.card} aria-label={series.title}>
      <h3 className={styles.title}>
        <IconFileTypePdf size={22} aria-hidden /> {series.title}
      </h3>
      <p className={styles.soft}>
        {isPdf(latest)
          ? words.facts(version, format.count(latest.pages), size)
          : words.factsWithoutPages(version, size)}
        <br />
        {words.added(latest.addedBy, format.shortInstant(latest.addedAt))}
      </p>
      <div className={styles.actions}>
        {isPdf(latest) ? (
          <Button
            leftSection={<IconBook size={19} aria-hidden />}
            onClick={() => goTo({ screen: 'reader', proposalId, seriesId: series.seriesId })}
          >
            {words.open}
          </Button>
        ) : null}
        <Button
          variant="default"
          leftSection={<IconDownload size={19} aria-hidden />}
          loading={download.isRunning}
          onClick={() => void download.run(latest.attachmentId)}
        >
          {words.download}
        </Button>
        {before ? (
          <Button
            variant="default"
            leftSection={<IconFileDiff size={19} aria-hidden />}
            onClick={() => setComparing(true)}
          >
            {words.changes}
          </Button>
        ) : null}
      </div>
      {mayEdit ? <Keeping series={series} /> : null}
      <ErrorNotice error={download.error} />
      <OlderVersions series={series} onDownload={download.run} />
      {before ? (
        <FileChanges from={before} to={latest} isOpen={isComparing} onClose={() => setComparing(false)} />
      ) : null}
    </article>
  )
}

/** What the secretariat does with a file. */
function Keeping({ series }: { series: Series }) {
  const [isAsking, setAsking] = useState(false)
  const upload = useUpload()
  const withdraw = useCommandOf('attachment.withdraw')
  const { seriesId, title } = series
  const confirm = async (reason: string) => {
    if (await withdraw.attempt({ seriesId, reason })) setAsking(false)
  }
  return (
    <>
      <div className={styles.actions}>
        <FileButton
          label={words.replace}
          leftSection={<IconReplace size={19} aria-hidden />}
          loading={upload.state !== null}
          onFile={(file) => void upload.run(file, { seriesId })}
        />
        <Button variant="subtle" color="red" onClick={() => setAsking(true)}>
          {words.withdraw}
        </Button>
      </div>
      <UploadLine state={upload.state} />
      <ErrorNotice error={upload.error} onClose={upload.forgetError} />
      <Confirm
        isOpen={isAsking}
        title={`${words.withdraw} ${title}`}
        confirmLabel={words.withdraw}
        tone="stop"
        needsReason
        isRunning={withdraw.isRunning}
        error={withdraw.error}
        onConfirm={(reason) => void confirm(reason)}
        onClose={() => setAsking(false)}
      >
        {words.withdrawDetail}
      </Confirm>
    </>
  )
}

function OlderVersions(props: { series: Series; onDownload: (attachmentId: string) => Promise<void> }) {
  const format = useFormat()
  const older = props.series.versions.slice(1)
  if (older.length === 0) return null
  return (
    <details>
      <summary className={styles.summary}>{words.older}</summary>
      <ul className={styles.older}>
        {older.map(({ attachmentId, version, addedBy, addedAt }) => (
          <li key={attachmentId}>
            <span>
              {words.version(format.show(version))}
              <span className={styles.soft}> {words.added(addedBy, format.shortInstant(addedAt))}</span>
            </span>
            <Button variant="default" onClick={() => void props.onDownload(attachmentId)}>
              {words.download}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
}
