import type { ReactNode } from 'react'
import styles from './settings.module.css'

type SettingsCardProps = { title: string; detail?: string; isWide?: boolean; children: ReactNode }

export const SettingsCard = ({ title, detail, isWide = false, children }: SettingsCardProps) => (
  <section className={styles.card} data-wide={isWide || undefined}>
    <h2>{title}</h2>
    {detail ? <p className={styles.soft}>{detail}</p> : null}
    <div className={styles.body}>{children}</div>
  </section>
)
