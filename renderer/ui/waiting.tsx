import { Loader } from '@mantine/core'
import { common } from '../../shared/messages/common.ts'
import styles from './waiting.module.css'

/** Appears only after a moment: most answers come before anybody could read it. */
export const Waiting = ({ isWholeWindow = false }: { isWholeWindow?: boolean }) => (
  <div className={styles.waiting} data-whole={isWholeWindow || undefined} role="status">
    <Loader size="sm" aria-hidden />
    <span>{common.loading}</span>
  </div>
)
