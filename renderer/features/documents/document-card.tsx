import { Button } from '@mantine/core'
import { IconFileText, IconFileTypePdf, IconSignature } from '@tabler/icons-react'
import { formatOf, paperOf } from '../../../shared/domain/documents/papers.ts'
import { documents as words } from '../../../shared/messages/documents.ts'
import { stamping } from '../../../shared/messages/stamping.ts'
import { useFormat } from '../../ui/format.ts'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import type { Meeting } from '../meetings/readiness.ts'
import { DocumentActions } from './document-actions.tsx'
import styles from './document-card.module.css'
import type { DocumentView } from './document-view.ts'
import type { MAIN_KINDS } from './main-papers.ts'
import { PreviewButton } from './preview-button.tsx'
import { signingBlock } from './signing-block.ts'
import { StampAction } from './stamp-action.tsx'
import { TakeSigned } from './take-signed.tsx'
import type { DocumentKind, useMakeDocument } from './use-make-document.ts'

type CardProps = {
  kind: (typeof MAIN_KINDS)[number]
  meeting: Meeting
  /** Of this kind, the newest first. */
  documents: readonly DocumentView[]
  makeBlock: string | null
  make: ReturnType<typeof useMakeDocument>
  personId: string | undefined
  onMake: () => void
  /** Null where the paper cannot be looked at, or another card shows it. */
  onPreview: (() => void) | null
  onSign: (document: DocumentView) => void
  /** A sentence about what was done. */
  onTold: (sentence: string) => void
}

export function DocumentCard(props: CardProps) {
  const { kind, meeting, documents, makeBlock, make, personId, onMake, onPreview, onSign, onTold } = props
  const newest = documents.find(({ supersededAt }) => supersededAt === null)
  const older = documents.filter(({ supersededAt }) => supersededAt !== null)
  const isMaking = make.kind === kind
  const Icon = formatOf(kind) === 'docx' ? IconFileText : IconFileTypePdf
  return (
    <article className={styles.card} aria-labelledby={`document-${kind}`}>
      <Icon size={36} stroke={1.5} className={styles.icon} aria-hidden />
      <div className={styles.body}>
        <h2 id={`document-${kind}`} className={styles.title}>
          {words.kinds[kind]}
        </h2>
        <p className={styles.soft}>{words.kindHints[kind]}</p>
        {newest ? <Newest document={newest} /> : <p>{words.none}</p>}
        {isMaking ? <Making make={make} kind={kind} /> : null}
        {older.length > 0 ? <Older documents={older} meetingId={meeting.id} /> : null}
      </div>
      <div className={styles.side}>
        {newest ? <DocumentActions document={newest} meetingId={meeting.id} /> : null}
        <PreviewButton paper={paperOf(kind)} onPreview={onPreview} />
        {newest && makeBlock ? null : (
          <Button
            variant={newest ? 'default' : 'light'}
            disabled={makeBlock !== null || make.kind !== null}
            aria-label={words.of(newest ? words.makeAgain : words.make, words.kinds[kind])}
            onClick={onMake}
          >
            {newest ? words.makeAgain : words.make}
          </Button>
        )}
        {makeBlock && (!newest || newest.signatures.length > 0) ? (
          <p className={styles.why}>{makeBlock}</p>
        ) : null}
        {newest && formatOf(kind) === 'pdf' ? (
          <>
            <Sign document={newest} meeting={meeting} personId={personId} onSign={onSign} />
            <TakeSigned document={newest} meeting={meeting} onTaken={onTold} />
            <StampAction document={newest} meeting={meeting} />
          </>
        ) : null}
      </div>
    </article>
  )
}

function Newest({ document }: { document: DocumentView }) {
  const format = useFormat()
  return (
    <>
      <p>
        <span className={styles.mark} data-draft={document.isDraft || undefined}>
          {document.isDraft ? words.draft : words.final}
        </span>{' '}
        {(document.signatures.length > 0 ? words.signedAt : words.madeAt)(
          format.shortInstant(document.madeAt),
          format.size(document.size),
        )}
      </p>
      <p className={styles.soft}>
        {words.fingerprint} <code className={styles.hash}>{document.sha256.slice(0, 16)}…</code>
      </p>
      {document.isDraft ? null : <Signatures document={document} />}
    </>
  )
}

/** Every block that waits or is filled, in the paper's order, then whoever signed beside them. */
function Signatures({ document }: { document: DocumentView }) {
  const format = useFormat()
  const { signers, signatures } = document
  const known = new Set(signers.map(({ field }) => field))
  const extra = signatures.filter(({ field }) => field === null || !known.has(field))
  return (
    <ul className={styles.signatures}>
      {signers.map(({ field, role, name, position }) => {
        const made = signatures.find((signature) => signature.field === field)
        return (
          <li key={field} className={styles.signature} data-made={made !== undefined || undefined}>
            <IconSignature size={22} aria-hidden />
            <span>
              {words.sign.roles[role]} · <strong>{words.sign.by(name, position)}</strong>
              <br />
              {made ? words.sign.at(format.instant(made.signedAt)) : words.sign.notYet}
              {made?.provenAt ? ` · ${stamping.proven(format.instant(made.provenAt))}` : null}
            </span>
          </li>
        )
      })}
      {extra.map(({ name, position, signedAt }) => (
        <li key={`${name}${signedAt}`} className={styles.signature} data-made>
          <IconSignature size={22} aria-hidden />
          <span>
            <strong>{words.sign.by(name, position)}</strong>
            <br />
            {words.sign.at(format.instant(signedAt))}
          </span>
        </li>
      ))}
    </ul>
  )
}

export function Making({ make, kind }: { make: CardProps['make']; kind: DocumentKind }) {
  const format = useFormat()
  const { progress } = make
  const label =
    progress && progress.total > 0
      ? words.progress(progress.label, format.count(progress.done), format.count(progress.total))
      : words.making(words.kinds[kind])
  return (
    <div className={styles.making}>
      <ProgressBar done={progress?.done ?? 0} total={progress?.total ?? 0} label={label} />
      <Button variant="default" onClick={make.cancel}>
        {words.cancel}
      </Button>
    </div>
  )
}

function Older({ documents, meetingId }: { documents: readonly DocumentView[]; meetingId: string }) {
  const format = useFormat()
  return (
    <details className={styles.older}>
      <summary>
        {words.older} ({format.count(documents.length)})
      </summary>
      <ul>
        {documents.map((document) => (
          <li key={document.id}>
            <span>
              {words.superseded} · {format.shortInstant(document.madeAt)}
              {document.signatures.map(({ name }) => ` · ${words.signedBy(name)}`)}
            </span>
            <DocumentActions document={document} meetingId={meetingId} isSmall />
          </li>
        ))}
      </ul>
    </details>
  )
}

type SignProps = {
  document: DocumentView
  meeting: Meeting
  personId: string | undefined
  onSign: (document: DocumentView) => void
}

export function Sign({ document, meeting, personId, onSign }: SignProps) {
  const block = signingBlock({ document, personId, state: meeting.state })
  if (!document.signers.some((signer) => signer.personId === personId)) return null
  if (block === words.sign.signedAlready) return null
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconSignature size={20} aria-hidden />}
        disabled={block !== null}
        aria-label={words.of(words.sign.button, words.kinds[document.kind])}
        onClick={() => onSign(document)}
      >
        {words.sign.button}
      </Button>
      {block ? <p className={styles.why}>{block}</p> : null}
    </>
  )
}
