import '../room/warn.css'
import { Button } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import { useState } from 'react'
import type { OutputOf } from '../../../shared/contract/index.ts'
import type { MatiError } from '../../../shared/errors.ts'
import { documents as words } from '../../../shared/messages/documents.ts'
import { call, putFile, toMatiError } from '../../api/index.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useFileChoice } from '../../ui/file-button.tsx'
import { Page } from '../../ui/page.tsx'
import { PrimaryAction } from '../../ui/primary-action.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { useFileDrop } from '../../ui/use-file-drop.ts'
import { VerifyReport } from './verify-report.tsx'
import styles from './verify-screen.module.css'

type Checked = { name: string; size: number; report: OutputOf<'document.verify'> }

/** Any PDF, ours or not; nothing leaves the machine. */
export function VerifyScreen() {
  const [checking, setChecking] = useState<string | null>(null)
  const [checked, setChecked] = useState<Checked | null>(null)
  const [error, setError] = useState<MatiError | null>(null)
  const check = async (file: File) => {
    setChecking(file.name)
    setChecked(null)
    setError(null)
    try {
      const fileToken = await putFile(file)
      const report = await call('document.verify', { fileToken })
      setChecked({ name: file.name, size: file.size, report })
    } catch (cause) {
      setError(toMatiError(cause))
    } finally {
      setChecking(null)
    }
  }
  const take = (file: File) => void check(file)
  const drop = useFileDrop(take)
  const { field, choose } = useFileChoice({
    label: words.verify.choose,
    accept: '.pdf,application/pdf',
    onFile: take,
  })
  return (
    <Page
      title={words.verify.title}
      lead={words.verify.lead}
      width="reading"
      primary={
        <PrimaryAction onClick={choose}>{checked ? words.verify.another : words.verify.choose}</PrimaryAction>
      }
    >
      <div className={styles.ground} {...drop}>
        {field}
        <ErrorNotice error={error} />
        {checking ? <ProgressBar done={0} total={0} label={words.verify.checking(checking)} /> : null}
        {checked ? <VerifyReport {...checked} /> : null}
        {checked || checking ? null : (
          <div className={styles.drop}>
            <IconUpload size={44} stroke={1.4} aria-hidden />
            <p>
              {words.verify.drop} {words.verify.or}
            </p>
            <Button size="lg" variant="default" onClick={choose}>
              {words.verify.choose}
            </Button>
          </div>
        )}
      </div>
    </Page>
  )
}
