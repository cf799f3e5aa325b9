import { Button } from '@mantine/core'
import { common } from '../../../shared/messages/common.ts'
import { importing } from '../../../shared/messages/register.ts'
import { useProgress } from '../../api/index.ts'
import { useFormat } from '../../ui/format.ts'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import styles from './import.module.css'
import type { ImportStep } from './use-import.ts'

type CheckingStep = Extract<ImportStep, { kind: 'checking' }>

export function ImportChecking({ step, onCancel }: { step: CheckingStep; onCancel: () => void }) {
  const format = useFormat()
  const progress = useProgress(step.jobId)
  return (
    <div className={styles.checking}>
      <h2>{step.fileName}</h2>
      {step.sent ? (
        <ProgressBar done={step.sent.done} total={step.sent.total} label={importing.sending} />
      ) : (
        <ProgressBar
          done={progress?.done ?? 0}
          total={progress?.total ?? 0}
          label={
            progress
              ? importing.progress(
                  progress.label || importing.checking,
                  format.count(progress.done),
                  format.count(progress.total),
                )
              : importing.checking
          }
        />
      )}
      {step.sent ? null : (
        <Button variant="default" onClick={onCancel}>
          {common.actions.cancel}
        </Button>
      )}
    </div>
  )
}
