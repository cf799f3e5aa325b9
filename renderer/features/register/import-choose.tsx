import { Button } from '@mantine/core'
import { IconFileSpreadsheet, IconUpload } from '@tabler/icons-react'
import { type DragEvent, useRef, useState } from 'react'
import { importing, register } from '../../../shared/messages/register.ts'
import { downloadFile, useCommandOf } from '../../api/index.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import styles from './import.module.css'

type ImportChooseProps = { isCancelled: boolean; onFile: (file: File) => void }

export function ImportChoose({ isCancelled, onFile }: ImportChooseProps) {
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const file = event.dataTransfer.files[0]
    if (file) onFile(file)
  }
  return (
    <div className={styles.choose}>
      {isCancelled ? <p role="status">{importing.cancelled}</p> : null}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is the mouse's way; the button is everybody's */}
      <div
        className={styles.drop}
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <IconUpload size={40} stroke={1.4} aria-hidden />
        <p className={styles.dropText}>
          {importing.drop} {importing.or}
        </p>
        <Button size="lg" onClick={() => input.current?.click()}>
          {importing.choose}
        </Button>
        <input
          ref={input}
          type="file"
          className="visually-hidden"
          tabIndex={-1}
          aria-label={importing.choose}
          accept=".xlsx,.csv"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0]
            // The same file chosen again must be a change again.
            event.currentTarget.value = ''
            if (file) onFile(file)
          }}
        />
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
