import type { ReactNode } from 'react'
import styles from './empty-state.module.css'

/** What belongs here and the one action that fills it. */
export const EmptyState = ({
  title,
  icon,
  action,
  children,
}: {
  title: string
  icon?: ReactNode
  action?: ReactNode
  children?: ReactNode
}) => (
  <div className={styles.empty}>
    {icon ? <div className={styles.icon}>{icon}</div> : null}
    <h2 className={styles.title}>{title}</h2>
    {children ? <div className={styles.text}>{children}</div> : null}
    {action ? <div className={styles.action}>{action}</div> : null}
  </div>
)
