import { Button } from '@mantine/core'
import { IconFileSpreadsheet, IconUpload } from '@tabler/icons-react'
import { importing, register } from '../../../shared/messages/register.ts'
import { downloadFile, useCommandOf } from '../../api/index.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { FileButton } from '../../ui/file-button.tsx'
import { useFileDrop } from '../../ui/use-file-drop.ts'
import styles from './import.module.css'

type ImportChooseProps = { isCancelled: boolean; onFile: (file: File) => void }

export function ImportChoose({ isCancelled, onFile }: ImportChooseProps) {
  const drop = useFileDrop(onFile)
  return (
    <div className={styles.choose}>
      {isCancelled ? <p role="status">{importing.cancelled}</p> : null}
      <div className={styles.drop} {...drop}>
        <IconUpload size={40} stroke={1.4} aria-hidden />
        <p className={styles.dropText}>
          {importing.drop} {importing.or}
        </p>
        <FileButton size="lg" variant="filled" label={importing.choose} accept=".xlsx,.csv" onFile={onFile} />
        <p className={styles.soft}>{importing.accepts}</p>
      </div>
      <p>{importing.promise}</p>
      <Template />
    </div>
  )
}

function Template() {
  const template = useCommandOf('register.exportTemplate')
  const save = async () => {
    const made = await template.attempt({})
    if (made) await downloadFile(made.fileToken)
  }
  return (
    <div className={styles.template}>
      <ErrorNotice error={template.error} />
      <span>{importing.noTemplate}</span>
      <Button
        variant="default"
        leftSection={<IconFileSpreadsheet size={19} aria-hidden />}
        loading={template.isRunning}
        onClick={() => void save()}
      >
        {register.template}
      </Button>
    </div>
  )
}
