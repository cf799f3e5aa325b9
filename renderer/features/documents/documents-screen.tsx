import '../room/warn.css'
import { useState } from 'react'
import {
  formatOf,
  isBeforeMeeting,
  type MinutesStyle,
  type Paper,
  paperOf,
} from '../../../shared/domain/documents/papers.ts'
import { documents as words } from '../../../shared/messages/documents.ts'
import { useMay, useQueryOf, useSession } from '../../api/index.ts'
import { Link } from '../../app/link.tsx'
import { goTo } from '../../app/router.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useFormat } from '../../ui/format.ts'
import { Page } from '../../ui/page.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import { meetingName } from '../meetings/meeting-name.ts'
import type { Meeting } from '../meetings/readiness.ts'
import { CheckFindings } from './check-findings.tsx'
import { DocumentCard } from './document-card.tsx'
import type { DocumentView } from './document-view.ts'
import styles from './documents-screen.module.css'
import { MAIN_KINDS, newestOf, SIGNED_KINDS } from './main-papers.ts'
import { MinutesStyleChoice } from './minutes-style-choice.tsx'
import { MakeNext, SignNext } from './next-document.tsx'
import { PaperList } from './paper-list.tsx'
import { PreviewDialog } from './preview-dialog.tsx'
import { SignDialog } from './sign-dialog.tsx'
import { ownBlock } from './signing-block.ts'
import { useMakeDocument } from './use-make-document.ts'

export function DocumentsScreen({ meetingId }: { meetingId: string }) {
  const meeting = useQueryOf('meeting.get', { meetingId })
  const list = useQueryOf('document.list', { meetingId })
  const error = meeting.error ?? list.error
  if (meeting.data && list.data) return <Loaded meeting={meeting.data} list={list.data} />
  return (
    <Page title={words.title}>
      {error ? <ErrorNotice error={error} onRetry={() => void list.refetch()} /> : <Waiting />}
    </Page>
  )
}

const newestFirst = (list: readonly DocumentView[]) =>
  list.toSorted((a, b) => b.madeAt.localeCompare(a.madeAt))

/** What is needed first, before the meeting. */
const FIRST_BEFORE = ['invitation_pdf', 'pack_pdf', 'sign_in_pdf'] as const

/** A signed paper is replaced only after the minutes are reopened. */
const signedBlock = (list: readonly DocumentView[], kind: DocumentView['kind']): string | null =>
  (newestOf(list, kind)?.signatures.length ?? 0) > 0 ? words.signedStays : null

function Loaded({ meeting, list }: { meeting: Meeting; list: readonly DocumentView[] }) {
  const format = useFormat()
  const session = useSession()
  const mayMake = useMay('document.make', meeting.committeeId)
  const make = useMakeDocument(meeting.id)
  const [signing, setSigning] = useState<DocumentView | null>(null)
  const [previewed, setPreviewed] = useState<Paper | null>(null)
  const [told, setTold] = useState('')
  const [style, setStyle] = useState<MinutesStyle>('full')
  const personId = session?.person.id
  const isSigner = list.some(
    (document) =>
      document.supersededAt === null && document.signers.some((signer) => signer.personId === personId),
  )
  // A secretary makes what is to be signed first, and signs then; the Word file can wait.
  const isAllMade = SIGNED_KINDS.every((kind) => newestOf(list, kind) !== null)
  const isFinal = meeting.minutesState === 'finished'
  const isPreparing = meeting.state === 'preparing'
  const isTooEarly = (paper: Paper) => isPreparing && !isBeforeMeeting(paper)
  const previewOf = (paper: Paper) => (mayMake && !isTooEarly(paper) ? () => setPreviewed(paper) : null)
  const blockOf = (kind: DocumentView['kind']): string | null => {
    if (!mayMake) return words.onlySecretary
    if (isTooEarly(paperOf(kind))) return words.beforeOpening
    return signedBlock(list, kind)
  }
  const run = (kind: DocumentView['kind']) =>
    void make.run(kind, style).then((made) => (made ? setTold(words.made(words.kinds[kind])) : undefined))
  const papers = { meeting, list, blockOf, previewOf, make, personId, onMake: run, onSign: setSigning }
  return (
    <Page
      title={`${words.title} ${meetingName(meeting, format)}`}
      crumb={words.title}
      lead={meeting.committeeName}
      primary={
        isSigner && isFinal && (isAllMade || !mayMake) ? (
          <SignNext meeting={meeting} list={list} personId={personId} onSign={setSigning} />
        ) : (
          <MakeNext
            kinds={isPreparing ? FIRST_BEFORE : MAIN_KINDS}
            list={list}
            makeBlock={mayMake ? null : words.onlySecretary}
            isRunning={make.kind !== null}
            onMake={run}
          />
        )
      }
      actions={
        <Link to={{ screen: 'verify' }} className={styles.link}>
          {words.all.verify}
        </Link>
      }
    >
      {isPreparing ? <PaperList {...papers} group="before" /> : null}
      <div className={styles.state}>
        <span>{isPreparing ? words.beforeOpening : isFinal ? words.finalReason : words.draftReason}</span>
        {isFinal || isPreparing ? null : (
          <Link to={{ screen: 'minutes', meetingId: meeting.id }} className={styles.link}>
            {words.toMinutes}
          </Link>
        )}
      </div>
      <ErrorNotice error={make.error} />
      <p role="status" className={make.isCancelled ? undefined : 'visually-hidden'}>
        {make.isCancelled ? words.cancelled : told}
      </p>
      {meeting.minutesState === 'none' ? null : <CheckFindings meetingId={meeting.id} />}
      {mayMake && !isPreparing ? <MinutesStyleChoice style={style} onChange={setStyle} /> : null}
      <ul className={styles.cards}>
        {MAIN_KINDS.map((kind) => (
          <li key={kind}>
            <DocumentCard
              kind={kind}
              meeting={meeting}
              documents={newestFirst(list.filter((document) => document.kind === kind))}
              makeBlock={blockOf(kind)}
              make={make}
              personId={personId}
              onMake={() => run(kind)}
              onPreview={formatOf(kind) === 'pdf' ? previewOf(paperOf(kind)) : null}
              onSign={setSigning}
              onTold={setTold}
            />
          </li>
        ))}
      </ul>
      <PaperList {...papers} group="after" />
      {isPreparing ? null : <PaperList {...papers} group="before" />}
      {previewed ? (
        <PreviewDialog
          meetingId={meeting.id}
          paper={previewed}
          style={style}
          blockOf={blockOf}
          onMake={make.kind === null ? run : null}
          onClose={() => setPreviewed(null)}
        />
      ) : null}
      {signing ? (
        <SignDialog
          meeting={meeting}
          document={signing}
          signer={ownBlock(signing, personId)}
          onClose={(isDone) => {
            setSigning(null)
            if (isDone) {
              setTold(words.sign.done)
              goTo({ screen: 'documents', meetingId: meeting.id })
            }
          }}
        />
      ) : null}
    </Page>
  )
}
