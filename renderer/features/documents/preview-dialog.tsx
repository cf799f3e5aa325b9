import { Button, Modal } from '@mantine/core'
import type { MinutesStyle, Paper } from '../../../shared/domain/documents/papers.ts'
import { documents as words } from '../../../shared/messages/documents.ts'
import { paperPreview } from '../../../shared/messages/printed-paper.ts'
import { useQueryOf } from '../../api/index.ts'
import { useDigitStyle } from '../../ui/digits.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { PrimaryAction } from '../../ui/primary-action.tsx'
import { useReturnFocus } from '../../ui/use-return-focus.ts'
import { Waiting } from '../../ui/waiting.tsx'
import { PaperPages } from '../paper/paper-pages.tsx'
import styles from './preview-dialog.module.css'
import type { DocumentKind } from './use-make-document.ts'

type DialogProps = {
  meetingId: string
  paper: Paper
  style: MinutesStyle
  blockOf: (kind: DocumentKind) => string | null
  /** Null while another paper is being made. */
  onMake: ((kind: DocumentKind) => void) | null
  onClose: () => void
}

/** A paper as it would be made now, with the buttons that make it. */
export function PreviewDialog({ meetingId, paper, style, blockOf, onMake, onClose }: DialogProps) {
  useReturnFocus()
  const digits = useDigitStyle()
  const preview = useQueryOf('document.preview', { meetingId, paper, digits, style })
  const name = words.papers[paper]
  const make = (kind: DocumentKind) => {
    onMake?.(kind)
    onClose()
  }
  const isBlocked = (kind: DocumentKind) => onMake === null || blockOf(kind) !== null
  return (
    <Modal
      opened
      onClose={onClose}
      size="64rem"
      yOffset="1rem"
      title={paperPreview.title(name)}
      classNames={{ title: styles.title, body: styles.body }}
    >
      <ErrorNotice error={preview.error} onRetry={() => void preview.refetch()} />
      {/* biome-ignore-start lint/a11y/noNoninteractiveTabindex: it scrolls and holds nothing that could take the focus */}
      <section
        className={styles.scroller}
        tabIndex={0}
        data-autofocus
        data-paper-scroller
        aria-label={paperPreview.page(name)}
      >
        {preview.data ? <PaperPages paper={preview.data} /> : preview.error ? null : <Waiting />}
      </section>
      {/* biome-ignore-end lint/a11y/noNoninteractiveTabindex: see above */}
      <p className={styles.hint}>{paperPreview.hint}</p>
      <div className={styles.actions}>
        <Button variant="default" disabled={isBlocked(`${paper}_docx`)} onClick={() => make(`${paper}_docx`)}>
          {paperPreview.make(words.formats.docx)}
        </Button>
        <PrimaryAction
          blockedBy={blockOf(`${paper}_pdf`) ?? (onMake === null ? words.busy : null)}
          onClick={() => make(`${paper}_pdf`)}
        >
          {paperPreview.make(words.formats.pdf)}
        </PrimaryAction>
      </div>
    </Modal>
  )
}
