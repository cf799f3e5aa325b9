import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { settings } from '../../../shared/messages/settings.ts'
import { useMay, useQueryOf } from '../../api/index.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useFormat } from '../../ui/format.ts'
import { AuditLog } from './audit-log.tsx'
import styles from './settings.module.css'
import { SettingsCard } from './settings-card.tsx'

/** The log's head and whether the chain is whole; the entries for those who may read them. */
export function Audit() {
  const format = useFormat()
  const head = useQueryOf('audit.head', {})
  const mayList = useMay('audit.list')
  const [isShown, setShown] = useState(false)
  const Icon = head.data?.isIntact ? IconCircleCheck : IconAlertTriangle
  return (
    <SettingsCard title={settings.audit} detail={settings.auditDetail} isWide>
      <ErrorNotice error={head.error} />
      {head.data ? (
        <>
          <p className={styles.intact} data-broken={!head.data.isIntact || undefined}>
            <Icon size={22} aria-hidden />
            {head.data.isIntact ? settings.intact : settings.broken} ·{' '}
            {settings.entries(format.count(head.data.entries))}
          </p>
          <p>
            {settings.head} <code className={styles.hash}>{head.data.hash}</code>
          </p>
        </>
      ) : null}
      {mayList ? (
        <Button variant="default" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
          {isShown ? settings.hideLog : settings.showLog}
        </Button>
      ) : null}
      {isShown ? <AuditLog /> : null}
    </SettingsCard>
  )
}
