import '../room/warn.css'
import { useState } from 'react'
import { DOCUMENT_KINDS } from '../../../shared/contract/document.ts'
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
import { DocumentCard } from './document-card.tsx'
import type { DocumentView } from './document-view.ts'
import styles from './documents-screen.module.css'
import { MakeNext, newestOf, SignNext } from './next-document.tsx'
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

/** A signed paper is replaced only after the minutes are reopened. */
const signedBlock = (list: readonly DocumentView[], kind: DocumentView['kind']): string | null =>
  (newestOf(list, kind)?.signatures.length ?? 0) > 0 ? words.signedStays : null

function Loaded({ meeting, list }: { meeting: Meeting; list: readonly DocumentView[] }) {
  const format = useFormat()
  const session = useSession()
  const mayMake = useMay('document.make', meeting.committeeId)
  const make = useMakeDocument(meeting.id)
  const [signing, setSigning] = useState<DocumentView | null>(null)
  const [told, setTold] = useState('')
  const personId = session?.person.id
  const isSigner = list.some(
    (document) =>
      document.supersededAt === null && document.signers.some((signer) => signer.personId === personId),
  )
  // A secretary makes what is missing first, and signs then.
  const isAllMade = DOCUMENT_KINDS.every((kind) => newestOf(list, kind) !== null)
  const isFinal = meeting.minutesState === 'finished'
  const makeBlock = mayMake
    ? meeting.state === 'preparing'
      ? words.beforeOpening
      : null
    : words.onlySecretary
  const run = (kind: DocumentView['kind']) =>
    void make.run(kind).then((made) => (made ? setTold(words.made(words.kinds[kind])) : undefined))
  return (
    <Page
      title={`${words.title} ${meetingName(meeting, format)}`}
      crumb={words.title}
      lead={meeting.committeeName}
      primary={
        isSigner && isFinal && (isAllMade || !mayMake) ? (
          <SignNext meeting={meeting} list={list} personId={personId} onSign={setSigning} />
        ) : (
          <MakeNext list={list} makeBlock={makeBlock} isRunning={make.kind !== null} onMake={run} />
        )
      }
      actions={
        <Link to={{ screen: 'verify' }} className={styles.link}>
          {words.all.verify}
        </Link>
      }
    >
      <div className={styles.state}>
        <span>{isFinal ? words.finalReason : words.draftReason}</span>
        {isFinal ? null : (
          <Link to={{ screen: 'minutes', meetingId: meeting.id }} className={styles.link}>
            {words.toMinutes}
          </Link>
        )}
      </div>
      <ErrorNotice error={make.error} />
      <p role="status" className={make.isCancelled ? undefined : 'visually-hidden'}>
        {make.isCancelled ? words.cancelled : told}
      </p>
      <ul className={styles.cards}>
        {DOCUMENT_KINDS.map((kind) => (
          <li key={kind}>
            <DocumentCard
              kind={kind}
              meeting={meeting}
              documents={newestFirst(list.filter((document) => document.kind === kind))}
              makeBlock={makeBlock ?? signedBlock(list, kind)}
              make={make}
              personId={personId}
              onMake={() => run(kind)}
              onSign={setSigning}
            />
          </li>
        ))}
      </ul>
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
