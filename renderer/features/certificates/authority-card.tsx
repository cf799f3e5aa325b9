import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import type { OutputOf } from '../../../shared/contract/index.ts'
import { certificates as words } from '../../../shared/messages/certificates.ts'
import { call, downloadFile, useCommandOf } from '../../api/index.ts'
import { Confirm } from '../../ui/confirm.tsx'
import { useFormat } from '../../ui/format.ts'
import styles from './certificates.module.css'
import { Fingerprint } from './fingerprint.tsx'

type Own = OutputOf<'authority.get'>
type Certificate = Own['certificates'][number]

export function AuthorityCard({ own, mayEdit }: { own: Own; mayEdit: boolean }) {
  const format = useFormat()
  const { authority, certificates } = own
  const [revoking, setRevoking] = useState<Certificate | null>(null)
  return (
    <section className={styles.card}>
      <h2>{words.own}</h2>
      <p className={styles.soft}>{words.ownLead}</p>
      {authority ? (
        <div className={styles.issuer}>
          <p>
            <strong>{authority.name}</strong>
            <br />
            {authority.subject} · {words.until(format.instant(authority.validTo))}
          </p>
          <Fingerprint value={authority.fingerprint} />
          <Button
            variant="default"
            leftSection={<IconDownload size={19} aria-hidden />}
            onClick={() =>
              void call('authority.exportRoot', {}).then(({ fileToken }) => downloadFile(fileToken))
            }
          >
            {words.exportRoot}
          </Button>
        </div>
      ) : null}
      {authority && certificates.length === 0 ? <p>{words.none}</p> : null}
      {certificates.length > 0 ? (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words.columns.person}</th>
              <th scope="col">{words.columns.validity}</th>
              <th scope="col">{words.columns.state}</th>
              {mayEdit ? <td /> : null}
            </tr>
          </thead>
          <tbody>
            {certificates.map((row) => (
              <Row key={row.id} row={row} onRevoke={mayEdit ? () => setRevoking(row) : null} />
            ))}
          </tbody>
        </table>
      ) : null}
      {revoking ? <Revoke row={revoking} onClose={() => setRevoking(null)} /> : null}
    </section>
  )
}

function Row({ row, onRevoke }: { row: Certificate; onRevoke: (() => void) | null }) {
  const format = useFormat()
  const isOver = row.expiresAt < new Date().toISOString()
  const state = row.revokedAt
    ? words.revoked(format.shortInstant(row.revokedAt), row.revokedReason)
    : isOver
      ? words.expired
      : words.good
  return (
    <tr>
      <th scope="row">{row.personName}</th>
      <td>{words.until(format.shortInstant(row.expiresAt))}</td>
      <td>{state}</td>
      {onRevoke ? (
        <td>
          {row.revokedAt ? null : (
            <Button variant="subtle" aria-label={words.revokeOf(row.personName)} onClick={onRevoke}>
              {words.revoke}
            </Button>
          )}
        </td>
      ) : null}
    </tr>
  )
}

function Revoke({ row, onClose }: { row: Certificate; onClose: () => void }) {
  const revoke = useCommandOf('authority.revoke')
  return (
    <Confirm
      isOpen
      title={words.revokeOf(row.personName)}
      confirmLabel={words.revoke}
      tone="stop"
      needsReason
      isRunning={revoke.isRunning}
      error={revoke.error}
      onConfirm={(reason) =>
        void revoke.attempt({ certificateId: row.id, reason }).then((isDone) => isDone && onClose())
      }
      onClose={onClose}
    >
      {words.revokeText}
    </Confirm>
  )
}
