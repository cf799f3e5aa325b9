import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { settings } from '../../../shared/messages/settings.ts'
import { downloadFile, useCommandOf, useProgress } from '../../api/index.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useFormat } from '../../ui/format.ts'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import styles from './settings.module.css'
import { SettingsCard } from './settings-card.tsx'

/** One checked file with everything, saved where downloads go. */
export function Backup({ blockedBy }: { blockedBy: string | null }) {
  const format = useFormat()
  const make = useCommandOf('backup.make')
  const [jobId, setJobId] = useState<string | null>(null)
  const [made, setMade] = useState<{ fileName: string; size: number } | null>(null)
  const progress = useProgress(jobId)
  const start = async () => {
    const id = crypto.randomUUID()
    setJobId(id)
    setMade(null)
    const answer = await make.attempt({ jobId: id })
    setJobId(null)
    if (!answer) return
    setMade(answer)
    await downloadFile(answer.fileToken)
  }
  return (
    <SettingsCard title={settings.backup} detail={settings.backupDetail}>
      <ErrorNotice error={make.error} />
      {make.isRunning ? (
        <ProgressBar done={progress?.done ?? 0} total={progress?.total ?? 0} label={settings.backupRunning} />
      ) : null}
      {made ? <p role="status">{settings.backupDone(made.fileName, format.size(made.size))}</p> : null}
      {blockedBy ? (
        <p className={styles.soft}>{blockedBy}</p>
      ) : (
        <Button
          variant="default"
          leftSection={<IconDownload size={19} aria-hidden />}
          loading={make.isRunning}
          onClick={() => void start()}
        >
          {settings.makeBackup}
        </Button>
      )}
    </SettingsCard>
  )
}
