import { Button } from '@mantine/core'
import {
  isBeforeMeeting,
  PAPER_FORMATS,
  PAPERS,
  type Paper,
  type PaperFormat,
  paperOf,
} from '../../../shared/domain/documents/papers.ts'
import { documents as words } from '../../../shared/messages/documents.ts'
import { useFormat } from '../../ui/format.ts'
import type { Meeting } from '../meetings/readiness.ts'
import { DocumentActions } from './document-actions.tsx'
import { Making, Sign } from './document-card.tsx'
import type { DocumentView } from './document-view.ts'
import { MAIN_KINDS, newestOf } from './main-papers.ts'
import styles from './paper-list.module.css'
import { PreviewButton } from './preview-button.tsx'
import { StampAction } from './stamp-action.tsx'
import type { DocumentKind, useMakeDocument } from './use-make-document.ts'

type ListProps = {
  group: 'before' | 'after'
  meeting: Meeting
  list: readonly DocumentView[]
  /** Why a kind cannot be made now; null when it can. */
  blockOf: (kind: DocumentKind) => string | null
  /** Opens the preview of a paper; null where there is none to be seen. */
  previewOf: (paper: Paper) => (() => void) | null
  make: ReturnType<typeof useMakeDocument>
  personId: string | undefined
  onMake: (kind: DocumentKind) => void
  onSign: (document: DocumentView) => void
}

/** Formats of a paper that have no card of their own above. */
const formatsOf = (paper: Paper): PaperFormat[] =>
  PAPER_FORMATS.filter((format) => !MAIN_KINDS.some((kind) => kind === `${paper}_${format}`))

const hasCard = (paper: Paper): boolean => MAIN_KINDS.some((kind) => paperOf(kind) === paper)

/** The other papers of a meeting, a line each, as PDF and as Word. */
export function PaperList(props: ListProps) {
  const { state, notice } = props.meeting
  const isPreparing = state === 'preparing'
  const papers = PAPERS.filter(
    (paper) => isBeforeMeeting(paper) === (props.group === 'before') && formatsOf(paper).length > 0,
  )
  // One sentence for the whole list, where none of it can be made for the same reason.
  const blocks = new Set(
    papers.flatMap((paper) => formatsOf(paper).map((format) => props.blockOf(`${paper}_${format}`))),
  )
  const [shared = null] = blocks.size === 1 ? blocks : []
  return (
    <section className={styles.group} aria-labelledby={`papers-${props.group}`}>
      <h2 id={`papers-${props.group}`} className={styles.heading}>
        {words.groups[props.group]}
      </h2>
      {shared ? <p className={styles.soft}>{shared}</p> : null}
      <ul className={styles.list}>
        {papers.map((paper) => (
          <li key={paper} className={styles.paper}>
            <div>
              <h3 className={styles.title}>{words.papers[paper]}</h3>
              <p className={styles.soft}>{words.paperHints[paper]}</p>
              {paper === 'invitation' && isPreparing && notice.sentOn === null ? (
                <p className={styles.warn}>{words.noticeUnknown}</p>
              ) : null}
              {hasCard(paper) ? null : (
                <div className={styles.preview}>
                  <PreviewButton paper={paper} onPreview={props.previewOf(paper)} />
                </div>
              )}
            </div>
            {formatsOf(paper).map((format) => (
              <Format key={format} {...props} kind={`${paper}_${format}`} format={format} />
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}

type FormatProps = ListProps & { kind: DocumentKind; format: PaperFormat }

function Format({ kind, format, meeting, list, blockOf, make, personId, onMake, onSign }: FormatProps) {
  const display = useFormat()
  const newest = newestOf(list, kind)
  const block = blockOf(kind)
  if (make.kind === kind) return <Making make={make} kind={kind} />
  return (
    <div className={styles.format}>
      <p>
        <strong>{words.formats[format]}</strong>{' '}
        <span className={styles.soft}>
          {newest ? words.madeShort(display.shortInstant(newest.madeAt)) : words.none}
        </span>
      </p>
      {newest ? <DocumentActions document={newest} meetingId={meeting.id} /> : null}
      {newest && block ? null : (
        <Button
          variant={newest ? 'default' : 'light'}
          disabled={block !== null || make.kind !== null}
          aria-label={words.of(newest ? words.makeAgain : words.make, words.kinds[kind])}
          onClick={() => onMake(kind)}
        >
          {newest ? words.makeAgain : words.make}
        </Button>
      )}
      {newest ? <Sign document={newest} meeting={meeting} personId={personId} onSign={onSign} /> : null}
      {newest ? <StampAction document={newest} meeting={meeting} /> : null}
    </div>
  )
}
