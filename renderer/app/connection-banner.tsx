import { common } from '../../shared/messages/common.ts'
import { useConnection } from '../api/index.ts'
import styles from './connection-banner.module.css'

/** After so many tries (about ten seconds) the banner explains instead of only waiting. */
const LONG_ATTEMPTS = 8

/** A quiet line while the host is away; typing goes on and is saved when it is back. */
export function ConnectionBanner() {
  const { status, attempts } = useConnection()
  if (status === 'open' || (status === 'connecting' && attempts < 2)) return null
  const isLong = attempts >= LONG_ATTEMPTS
  return (
    <div className={styles.banner} role="status">
      {isLong ? common.connection.lostLong : common.connection.lost}
    </div>
  )
}
