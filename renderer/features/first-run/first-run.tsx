import { useEffect, useState } from 'react'
import type { OutputOf } from '../../../shared/contract/index.ts'
import { entrance } from '../../../shared/messages/entrance.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { setPageTitle } from '../../ui/page-title.ts'
import { EntranceFrame } from '../sign-in/entrance-frame.tsx'
import styles from './first-run.module.css'
import { SetUp } from './set-up.tsx'
import { useSwitchWorkspace } from './use-switch-workspace.ts'

/** A machine that has nothing yet: the own work, or the sample programme to play with. */
export function FirstRun({ workspace }: { workspace: OutputOf<'workspace.describe'> }) {
  const [isSettingUp, setSettingUp] = useState(false)
  const sample = useSwitchWorkspace()
  useEffect(() => setPageTitle(entrance.welcome), [])
  if (isSettingUp)
    return (
      <EntranceFrame>
        <SetUp onBack={() => setSettingUp(false)} />
      </EntranceFrame>
    )
  return (
    <EntranceFrame place={workspace.name}>
      <section className={styles.choices}>
        <h1>{entrance.welcome}</h1>
        <p className={styles.lead}>{entrance.welcomeDetail}</p>
        <ErrorNotice error={sample.error} />
        <div className={styles.pair}>
          <button type="button" className={styles.choice} onClick={() => setSettingUp(true)}>
            <span className={styles.choiceTitle}>{entrance.startWork}</span>
            <span>{entrance.startWorkDetail}</span>
          </button>
          <button
            type="button"
            className={styles.choice}
            disabled={sample.isRunning}
            onClick={() => void sample.switchTo('sample')}
          >
            <span className={styles.choiceTitle}>
              {sample.isRunning ? entrance.openingSample : entrance.openSample}
            </span>
            <span>{entrance.openSampleDetail}</span>
          </button>
        </div>
      </section>
    </EntranceFrame>
  )
}
