import { type ReactNode, useEffect } from 'react'
import styles from './page.module.css'
import { setPageTitle } from './page-title.ts'

type PageProps = {
  title: string
  /** The last step of the breadcrumb where the title is too long for it. */
  crumb?: string
  /** Under the title: what this is, how much of it, in which state. */
  lead?: ReactNode
  /** Right of the title: small things that are not the main one. */
  tools?: ReactNode
  /** Left in the action bar. */
  actions?: ReactNode
  /** The one primary action, always bottom right: a `PrimaryAction`. */
  primary?: ReactNode
  /** `reading` keeps a good measure, `wide` fills up to a limit, `full` takes all (tables). */
  width?: 'reading' | 'wide' | 'full'
  /** The body scrolls by itself (a virtual table) and gets the whole height. */
  isFilling?: boolean
  children?: ReactNode
}

/** The frame of every screen: a title above, the work in the middle, one primary action in the bottom right corner. */
export function Page({
  title,
  crumb,
  lead,
  tools,
  actions,
  primary,
  width = 'wide',
  isFilling,
  children,
}: PageProps) {
  useEffect(() => setPageTitle(crumb ?? title), [crumb, title])
  return (
    <div className={styles.page} data-filling={isFilling || undefined}>
      <div className={styles.scroll}>
        <div className={styles.inner} data-width={width}>
          <header className={styles.header}>
            <div className={styles.heading}>
              <h1 className={styles.title}>{title}</h1>
              {lead ? <div className={styles.lead}>{lead}</div> : null}
            </div>
            {tools ? <div className={styles.tools}>{tools}</div> : null}
          </header>
          <div className={styles.body}>{children}</div>
        </div>
      </div>
      {primary || actions ? (
        <div className={styles.bar}>
          <div className={styles.barInner} data-width={width}>
            <div className={styles.actions}>{actions}</div>
            {primary}
          </div>
        </div>
      ) : null}
    </div>
  )
}
