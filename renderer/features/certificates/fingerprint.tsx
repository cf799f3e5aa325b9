import { certificates as words } from '../../../shared/messages/certificates.ts'
import styles from './certificates.module.css'

/** In groups of four, as it is read out over the telephone. */
export const Fingerprint = ({ value }: { value: string }) => (
  <p className={styles.fingerprint}>
    <span className={styles.soft}>{words.fingerprint}</span>
    <code translate="no">{value.match(/.{1,4}/g)?.join(' ')}</code>
  </p>
)
