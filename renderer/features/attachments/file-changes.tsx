import { Drawer } from '@mantine/core'
import { attachments, changes } from '../../../shared/messages/notes.ts'
import { useQueryOf } from '../../api/index.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useFormat } from '../../ui/format.ts'
import { TextDiff } from '../../ui/text-diff.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import { placeLabel } from '../notes/note-view.ts'
import type { FileVersion } from './series.ts'

type FileChangesProps = { from: FileVersion; to: FileVersion; isOpen: boolean; onClose: () => void }

/** What a file's new version says otherwise, page by page. */
export const FileChanges = ({ from, to, isOpen, onClose }: FileChangesProps) => (
  <Drawer
    opened={isOpen}
    onClose={onClose}
    position="right"
    size="54rem"
    title={<strong>{attachments.changes}</strong>}
  >
    <Changes from={from} to={to} />
  </Drawer>
)

function Changes({ from, to }: Pick<FileChangesProps, 'from' | 'to'>) {
  const format = useFormat()
  const found = useQueryOf('attachment.diff', { from: from.attachmentId, to: to.attachmentId })
  return (
    <>
      <p>{changes.between(format.show(from.version), format.show(to.version))}</p>
      <ErrorNotice error={found.error} />
      {found.isPending ? <Waiting /> : null}
      {found.data ? (
        <TextDiff
          texts={found.data.map(({ place, parts }) => ({ label: placeLabel(place, format.show), parts }))}
        />
      ) : null}
    </>
  )
}
