import { Button, Modal } from '@mantine/core'
import { minutes as words } from '../../../shared/messages/minutes.ts'
import { useCommandOf, useQueryOf } from '../../api/index.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useFormat } from '../../ui/format.ts'
import { Waiting } from '../../ui/waiting.tsx'
import styles from './versions-dialog.module.css'

type DialogProps = {
  heading: string
  meetingId: string
  sectionId: string
  canUse: boolean
  onClose: () => void
}

/** Every version of a section. Taking one back writes it anew: nothing is undone that somebody else wrote. */
export function VersionsDialog({ heading, meetingId, sectionId, canUse, onClose }: DialogProps) {
  const format = useFormat()
  const versions = useQueryOf('minutes.listVersions', { meetingId, sectionId })
  const edit = useCommandOf('minutes.edit')
  const use = async (text: string) => {
    if (await edit.attempt({ meetingId, sectionId, text })) onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={words.versionsTitle(heading)}
      classNames={{ title: styles.title }}
    >
      <ErrorNotice error={versions.error ?? edit.error} />
      {versions.isPending ? <Waiting /> : null}
      {versions.data?.length === 0 ? <p>{words.versionsNone}</p> : null}
      <ol className={styles.list}>
        {versions.data?.map(({ version, text, createdAt, createdBy }) => (
          <li key={version} className={styles.version}>
            <div className={styles.head}>
              <span>{words.version(format.show(version), format.shortInstant(createdAt), createdBy)}</span>
              {canUse ? (
                <Button variant="default" onClick={() => void use(text)}>
                  {words.useVersion}
                </Button>
              ) : null}
            </div>
            <p className={styles.text}>{text}</p>
          </li>
        ))}
      </ol>
    </Modal>
  )
}
