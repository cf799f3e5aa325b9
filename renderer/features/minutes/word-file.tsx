import { IconFileImport } from '@tabler/icons-react'
import { useState } from 'react'
import type { MatiError } from '../../../shared/errors.ts'
import { minutes as words } from '../../../shared/messages/minutes.ts'
import { putFile, toMatiError, useCommandOf } from '../../api/index.ts'
import { useDigitStyle } from '../../ui/digits.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { FileButton } from '../../ui/file-button.tsx'
import { useFormat } from '../../ui/format.ts'
import { type Comparison, WordFileDialog } from './word-file-dialog.tsx'

const DOCX = '.docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Chooses minutes that were edited in Word, shows what they would change, and takes it when it is agreed. */
export function WordFile({ meetingId }: { meetingId: string }) {
  const format = useFormat()
  const digits = useDigitStyle()
  const compare = useCommandOf('minutes.compareFile')
  const [error, setError] = useState<MatiError | null>(null)
  const [chosen, setChosen] = useState<{ name: string; fileToken: string; comparison: Comparison } | null>(
    null,
  )
  const [taken, setTaken] = useState<number | null>(null)

  const read = async (file: File) => {
    setError(null)
    setTaken(null)
    try {
      const fileToken = await putFile(file)
      const comparison = await compare.attempt({ meetingId, fileToken, digits })
      if (comparison) setChosen({ name: file.name, fileToken, comparison })
    } catch (cause) {
      setError(toMatiError(cause))
    }
  }
  return (
    <>
      <FileButton
        label={words.word.choose}
        leftSection={<IconFileImport size={20} aria-hidden />}
        loading={compare.isRunning}
        accept={DOCX}
        onFile={(file) => void read(file)}
      />
      <span role="status">{taken === null ? null : words.word.taken(format.count(taken))}</span>
      <ErrorNotice error={error ?? compare.error} />
      {chosen ? (
        <WordFileDialog
          meetingId={meetingId}
          {...chosen}
          onClose={(sections) => {
            setChosen(null)
            setTaken(sections)
          }}
        />
      ) : null}
    </>
  )
}
