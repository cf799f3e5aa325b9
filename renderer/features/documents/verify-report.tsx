import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleX,
  IconFileAlert,
  IconFileOff,
} from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import type { OutputOf } from '../../../shared/contract/index.ts'
import { documents as words } from '../../../shared/messages/documents.ts'
import { stamping } from '../../../shared/messages/stamping.ts'
import { DataList } from '../../ui/data-list.tsx'
import { useFormat } from '../../ui/format.ts'
import { EnclosedRecord } from './enclosed-record.tsx'
import { Revisions, TimestampReports } from './verify-revisions.tsx'
import styles from './verify-screen.module.css'

type Report = OutputOf<'document.verify'>
const ICONS = {
  valid: IconCircleCheck,
  invalid: IconCircleX,
  untrusted: IconAlertTriangle,
  unsigned: IconFileOff,
  unreadable: IconFileAlert,
}

/** The verdict first and big; then, of each signature, who, when, by which chain, over what, and what changed since. */
export function VerifyReport({ name, size, report }: { name: string; size: number; report: Report }) {
  const format = useFormat()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const Icon = ICONS[report.status]
  return (
    <div className={styles.report}>
      <section className={styles.verdict} data-status={report.status} role="status">
        <Icon size={64} stroke={1.6} aria-hidden />
        <div>
          <h2 ref={heading} tabIndex={-1}>
            {words.verify.verdicts[report.status]}
          </h2>
          <p>{words.verify.verdictTexts[report.status]}</p>
          <p className={styles.file}>{words.verify.file(name, format.size(size))}</p>
        </div>
      </section>
      {report.problems.length > 0 ? (
        <ul className={styles.problems}>
          {report.problems.map((problem) => (
            <li key={problem}>{format.show(problem)}</li>
          ))}
        </ul>
      ) : null}
      {report.signatures.map((signature, index) => (
        <SignatureReport
          key={`${signature.name}${signature.claimedAt}`}
          signature={signature}
          number={index + 1}
        />
      ))}
      <TimestampReports timestamps={report.timestamps} />
      {report.record ? <EnclosedRecord record={report.record} /> : null}
      <Revisions revisions={report.revisions} />
    </div>
  )
}

function SignatureReport({ signature, number }: { signature: Report['signatures'][number]; number: number }) {
  const format = useFormat()
  const found =
    signature.problems.length === 0 ? (
      words.verify.noChanges
    ) : (
      <ul className={styles.list}>
        {signature.problems.map((problem) => (
          <li key={problem}>{format.show(problem)}</li>
        ))}
      </ul>
    )
  return (
    <section className={styles.signature}>
      <h3>{words.verify.signature(format.show(number))}</h3>
      <DataList
        rows={[
          { label: words.verify.who, value: <strong>{signature.name || words.verify.unknown}</strong> },
          {
            label: words.verify.when,
            value: signature.claimedAt ? format.instant(signature.claimedAt) : words.verify.noTime,
          },
          {
            label: stamping.provenRow,
            value: signature.provenAt
              ? stamping.provenBy(format.instant(signature.provenAt), signature.provenBy ?? '')
              : stamping.notProven,
          },
          ...(signature.level ? [{ label: stamping.level, value: stamping.levels[signature.level] }] : []),
          {
            label: words.verify.intact,
            value: signature.isIntact ? words.verify.isIntact : words.verify.notIntact,
          },
          { label: words.verify.issuer, value: signature.issuer },
          {
            label: words.verify.chain,
            value: signature.isTrusted ? words.verify.trusted : words.verify.notTrusted,
          },
          {
            label: words.verify.covers,
            value: signature.coversWholeFile ? words.verify.coversAll : words.verify.coversPart,
          },
          { label: words.verify.changes, value: found },
        ]}
      />
    </section>
  )
}
