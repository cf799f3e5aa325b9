import { Button, Modal, PasswordInput } from '@mantine/core'
import { useState } from 'react'
import type { OutputOf } from '../../../shared/contract/index.ts'
import { common } from '../../../shared/messages/common.ts'
import { documents as documentWords } from '../../../shared/messages/documents.ts'
import { stamping as words } from '../../../shared/messages/stamping.ts'
import { call, useCommandOf, useProgress, useQueryOf } from '../../api/index.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { useReturnFocus } from '../../ui/use-return-focus.ts'
import type { DocumentView } from './document-view.ts'
import { signProblem } from './sign-problem.ts'
import styles from './stamp-dialog.module.css'
import { StampOutcome } from './stamp-outcome.tsx'

type DialogProps = { document: DocumentView; meetingId: string; serverUrl: string; onClose: () => void }

/** Asks before anything leaves the machine, shows how far it has come, and stays until its outcome was read. */
export function StampDialog({ document, meetingId, serverUrl, onClose }: DialogProps) {
  useReturnFocus()
  const authority = useQueryOf('authority.get', {})
  const stamp = useCommandOf('document.stamp')
  const [passphrase, setPassphrase] = useState('')
  const [jobId, setJobId] = useState<string | null>(null)
  const [outcome, setOutcome] = useState<OutputOf<'document.stamp'> | null>(null)
  const isWrong = stamp.error !== null && signProblem(stamp.error) === 'WRONG_PASSPHRASE'
  const progress = useProgress(jobId)
  const run = async () => {
    const id = crypto.randomUUID()
    setJobId(id)
    setOutcome(null)
    const answer = await stamp.attempt({
      meetingId,
      documentId: document.id,
      authorityPassphrase: passphrase,
      jobId: id,
    })
    setJobId(null)
    if (!answer) return
    setPassphrase('')
    setOutcome(answer)
  }
  const stop = () => {
    // What has ended in the meantime has nothing to stop.
    if (jobId) void call('job.cancel', { jobId }).catch(() => undefined)
  }
  return (
    <Modal
      opened
      onClose={jobId ? stop : onClose}
      title={words.title}
      size="42rem"
      classNames={{ title: styles.title }}
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (!jobId) void run()
        }}
      >
        <p className={styles.paper}>{documentWords.kinds[document.kind]}</p>
        {outcome ? <StampOutcome outcome={outcome} /> : <p>{words.text(new URL(serverUrl).host)}</p>}
        {jobId ? (
          <ProgressBar
            done={progress?.done ?? 0}
            total={progress?.total ?? 0}
            label={progress?.label ?? words.steps.check}
          />
        ) : authority.data?.authority && outcome?.reached !== 'B-LTA' ? (
          <PasswordInput
            label={words.passphrase}
            description={words.passphraseHint}
            value={passphrase}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
            error={isWrong ? words.wrongPassphrase : null}
            autoComplete="off"
          />
        ) : null}
        <ErrorNotice error={jobId || isWrong ? null : stamp.error} />
        <div className={styles.bar}>
          {jobId ? (
            <Button variant="default" onClick={stop} data-autofocus>
              {words.stop}
            </Button>
          ) : (
            <>
              <Button variant="default" onClick={onClose}>
                {outcome ? words.close : common.actions.cancel}
              </Button>
              {outcome?.reached === 'B-LTA' ? null : (
                <Button type="submit" data-autofocus>
                  {outcome ? words.again : words.confirm}
                </Button>
              )}
            </>
          )}
        </div>
      </form>
    </Modal>
  )
}
