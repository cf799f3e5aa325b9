import { IconAlertTriangle, IconBan } from '@tabler/icons-react'
import type { OutputOf } from '../../../shared/contract/index.ts'
import { documents as words } from '../../../shared/messages/documents.ts'
import { useQueryOf } from '../../api/index.ts'
import { useDigitStyle } from '../../ui/digits.tsx'
import styles from './check-findings.module.css'

type Finding = OutputOf<'document.check'>[number]

/** What the rules would look at once more in the minutes. */
export function useFindings(meetingId: string): readonly Finding[] {
  const digits = useDigitStyle()
  return useQueryOf('document.check', { meetingId, digits }).data ?? []
}

/** Contradictions first, then what the signer may judge; nothing when the rules find nothing. */
export function CheckFindings({ meetingId }: { meetingId: string }) {
  const findings = useFindings(meetingId)
  if (findings.length === 0) return null
  return (
    <section className={styles.check} aria-label={words.check.title}>
      <Group
        title={words.check.contradictions}
        findings={findings.filter((each) => each.isContradiction)}
        isStop
      />
      <Group title={words.check.warnings} findings={findings.filter((each) => !each.isContradiction)} />
    </section>
  )
}

function Group(props: { title: string; findings: readonly Finding[]; isStop?: boolean }) {
  const { title, findings, isStop = false } = props
  if (findings.length === 0) return null
  const Icon = isStop ? IconBan : IconAlertTriangle
  return (
    <div className={styles.findings} data-stop={isStop || undefined}>
      <Icon size={24} aria-hidden />
      <div>
        <strong>{title}</strong>
        <ul>
          {findings.map(({ rule, sentence }) => (
            <li key={`${rule}${sentence}`}>{sentence}</li>
          ))}
        </ul>
      </div>
    </div>
  )
}
