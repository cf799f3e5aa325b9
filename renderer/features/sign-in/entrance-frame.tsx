import type { ReactNode } from 'react'
import { common } from '../../../shared/messages/common.ts'
import styles from './entrance-frame.module.css'

/** The look of the door: who we are on the left, what to do on the right. */
export const EntranceFrame = ({
  place,
  isSample = false,
  children,
}: {
  place?: string
  isSample?: boolean
  children: ReactNode
}) => (
  <div className={styles.frame}>
    <aside className={styles.side}>
      <div className={styles.seal} aria-hidden>
        {common.appLetter}
      </div>
      <p className={styles.name}>{common.appName}</p>
      <p className={styles.purpose}>{common.appPurpose}</p>
      {place ? <p className={styles.place}>{place}</p> : null}
      {isSample ? <p className={styles.sample}>{common.sampleBanner}</p> : null}
    </aside>
    <main className={styles.main} id="content">
      {children}
    </main>
  </div>
)
