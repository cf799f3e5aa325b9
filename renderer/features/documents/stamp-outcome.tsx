import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import type { OutputOf } from '../../../shared/contract/index.ts'
import { stamping as words } from '../../../shared/messages/stamping.ts'
import { Link } from '../../app/link.tsx'
import styles from './stamp-dialog.module.css'

type Outcome = OutputOf<'document.stamp'>

/** One server may be asked at two places. */
const linesOf = (servers: Outcome['missing'][number]['servers']): string[] =>
  servers.length === 0
    ? [words.noAddress]
    : [...new Set(servers.map(({ address, why }) => words.servers[why](URL.parse(address)?.host ?? address)))]

/** What is mended on the page of certificates, and not by trying again. */
const ABOUT_TRUST: readonly Outcome['problem'][] = ['AUTHORITY_UNTRUSTED', 'SIGNER_UNTRUSTED']

/** How far it came; what kept it from going further, certificate by certificate; and what to do about it. */
export function StampOutcome({ outcome }: { outcome: Outcome }) {
  const { reached, problem, missing, untrusted } = outcome
  const isStood = reached === 'B-B'
  return (
    <div role="status" className={styles.outcome}>
      <p className={styles.reached} data-stood={isStood || undefined}>
        {isStood ? <IconAlertTriangle size={24} aria-hidden /> : <IconCircleCheck size={24} aria-hidden />}
        <strong>{words.reached[reached]}</strong>
      </p>
      {problem ? <p>{words.problems[problem]}</p> : null}
      {untrusted.length + missing.length > 0 ? (
        <ul className={styles.missing}>
          {untrusted.map(({ name, issuer }) => (
            <li key={`${name} ${issuer}`}>
              <strong>{name}</strong>
              <span>{words.untrusted(issuer)}</span>
            </li>
          ))}
          {missing.map(({ name, issuer, servers }) => (
            <li key={`${name} ${issuer}`}>
              <strong>{name}</strong>
              <span>{words.issuedBy(issuer)}</span>
              {linesOf(servers).map((line) => (
                <span key={line}>{line}</span>
              ))}
            </li>
          ))}
        </ul>
      ) : null}
      {ABOUT_TRUST.includes(problem) ? (
        <Link to={{ screen: 'certificates' }} className={styles.link}>
          {words.toCertificates}
        </Link>
      ) : null}
      {problem ? <p className={styles.soft}>{isStood ? words.unchanged : words.later}</p> : null}
    </div>
  )
}
