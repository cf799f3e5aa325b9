import { useState } from 'react'
import { certificates as words } from '../../../shared/messages/certificates.ts'
import { useMay, useQueryOf } from '../../api/index.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Page } from '../../ui/page.tsx'
import { PrimaryAction } from '../../ui/primary-action.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import { AuthorityCard } from './authority-card.tsx'
import styles from './certificates.module.css'
import { CreateAuthority } from './create-authority.tsx'
import { IssueDialog } from './issue-dialog.tsx'
import { TimestampCard } from './timestamp-card.tsx'
import { TokenCard } from './token-card.tsx'
import { TrustedCard } from './trusted-card.tsx'

/** The committee's own authority and its certificates, and whose signatures this workspace takes for true. */
export function CertificatesScreen() {
  const own = useQueryOf('authority.get', {})
  const mayIssue = useMay('authority.issue')
  const [dialog, setDialog] = useState<'create' | 'issue' | null>(null)
  const [told, setTold] = useState('')
  const blockedBy = mayIssue ? null : words.onlyKeeper
  const close = (news: string) => {
    setDialog(null)
    setTold(news)
  }
  return (
    <Page
      title={words.title}
      lead={words.lead}
      primary={
        own.data ? (
          <PrimaryAction
            blockedBy={blockedBy}
            onClick={() => setDialog(own.data.authority ? 'issue' : 'create')}
          >
            {own.data.authority ? words.issue : words.create}
          </PrimaryAction>
        ) : null
      }
    >
      <ErrorNotice error={own.error} onRetry={() => void own.refetch()} />
      {own.isPending ? <Waiting /> : null}
      <p role="status" className={told ? styles.told : 'visually-hidden'}>
        {told}
      </p>
      {own.data ? (
        <div className={styles.cards}>
          <AuthorityCard own={own.data} mayEdit={mayIssue} />
          <TrustedCard mayEdit={mayIssue} onTold={setTold} />
          <TimestampCard mayEdit={mayIssue} onTold={setTold} />
          <TokenCard mayEdit={mayIssue} onTold={setTold} />
        </div>
      ) : null}
      {dialog === 'create' ? <CreateAuthority onClose={() => close('')} /> : null}
      {dialog === 'issue' ? <IssueDialog onClose={close} /> : null}
    </Page>
  )
}
