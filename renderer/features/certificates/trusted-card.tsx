import { Button } from '@mantine/core'
import { useState } from 'react'
import type { OutputOf } from '../../../shared/contract/index.ts'
import type { MatiError } from '../../../shared/errors.ts'
import { certificates as words } from '../../../shared/messages/certificates.ts'
import { call, putFile, toMatiError, useCommandOf, useQueryOf } from '../../api/index.ts'
import { Confirm } from '../../ui/confirm.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { FileButton } from '../../ui/file-button.tsx'
import { useFormat } from '../../ui/format.ts'
import styles from './certificates.module.css'
import { CompareDialog, type Inspected } from './compare-dialog.tsx'
import { Fingerprint } from './fingerprint.tsx'

type Issuer = OutputOf<'trust.list'>[number]

export function TrustedCard({ mayEdit, onTold }: { mayEdit: boolean; onTold: (news: string) => void }) {
  const list = useQueryOf('trust.list', {})
  const [inspected, setInspected] = useState<Inspected | null>(null)
  const [leaving, setLeaving] = useState<Issuer | null>(null)
  const [error, setError] = useState<MatiError | null>(null)
  const inspect = async (file: File) => {
    setError(null)
    try {
      const fileToken = await putFile(file)
      setInspected({ fileToken, ...(await call('trust.inspect', { fileToken })) })
    } catch (cause) {
      setError(toMatiError(cause))
    }
  }
  return (
    <section className={styles.card}>
      <h2>{words.trusted}</h2>
      <p className={styles.soft}>{words.trustedLead}</p>
      <ErrorNotice error={error ?? list.error} />
      {list.data?.length === 0 ? (
        <EmptyState title={words.noTrusted}>{words.noTrustedDetail}</EmptyState>
      ) : null}
      <ul className={styles.list}>
        {list.data?.map((issuer) => (
          <Line key={issuer.id} issuer={issuer} onLeave={mayEdit ? () => setLeaving(issuer) : null} />
        ))}
      </ul>
      {mayEdit ? <AddFile onFile={(file) => void inspect(file)} /> : <p>{words.onlyKeeper}</p>}
      {inspected ? (
        <CompareDialog
          inspected={inspected}
          onClose={(isAdded) => {
            setInspected(null)
            if (isAdded) onTold(words.added)
          }}
        />
      ) : null}
      {leaving ? <Withdraw issuer={leaving} onClose={() => setLeaving(null)} /> : null}
    </section>
  )
}

function Line({ issuer, onLeave }: { issuer: Issuer; onLeave: (() => void) | null }) {
  const format = useFormat()
  return (
    <li className={styles.issuer}>
      <p>
        <strong>{issuer.subject}</strong>
        <br />
        {words.kinds[issuer.kind]} · {words.until(format.shortInstant(issuer.validTo))}
      </p>
      <Fingerprint value={issuer.fingerprint} />
      {onLeave ? (
        <Button variant="default" aria-label={words.withdrawOf(issuer.subject)} onClick={onLeave}>
          {words.withdraw}
        </Button>
      ) : null}
    </li>
  )
}

function AddFile({ onFile }: { onFile: (file: File) => void }) {
  return (
    <div>
      <FileButton label={words.add} fieldLabel={words.file} accept=".pem,.cer,.crt,.der" onFile={onFile} />
    </div>
  )
}

function Withdraw({ issuer, onClose }: { issuer: Issuer; onClose: () => void }) {
  const withdraw = useCommandOf('trust.withdraw')
  return (
    <Confirm
      isOpen
      title={words.withdrawOf(issuer.subject)}
      confirmLabel={words.withdraw}
      tone="stop"
      needsReason
      isRunning={withdraw.isRunning}
      error={withdraw.error}
      onConfirm={(reason) =>
        void withdraw.attempt({ issuerId: issuer.id, reason }).then((isDone) => isDone && onClose())
      }
      onClose={onClose}
    >
      {words.withdrawText}
    </Confirm>
  )
}
