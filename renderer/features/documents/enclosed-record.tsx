import { Button } from '@mantine/core'
import { useState } from 'react'
import type { OutputOf } from '../../../shared/contract/index.ts'
import type { MatiError } from '../../../shared/errors.ts'
import { documents as words } from '../../../shared/messages/documents.ts'
import { downloadFile, toMatiError } from '../../api/index.ts'
import { DataList } from '../../ui/data-list.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useFormat } from '../../ui/format.ts'
import styles from './verify-screen.module.css'

type Enclosed = NonNullable<OutputOf<'document.verify'>['record']>
const text = words.verify.record

/** The record that finished minutes carry for machines: whose it is, whether it is whole, and the log that it names. */
export function EnclosedRecord({ record }: { record: Enclosed }) {
  const format = useFormat()
  const [error, setError] = useState<MatiError | null>(null)
  const save = () => {
    setError(null)
    downloadFile(record.fileToken).catch((cause: unknown) => setError(toMatiError(cause)))
  }
  return (
    <section className={styles.signature}>
      <h3>{text.title}</h3>
      <DataList rows={rowsOf(record, format)} />
      <Button variant="default" mt="md" onClick={save}>
        {text.save}
      </Button>
      <ErrorNotice error={error} />
    </section>
  )
}

function rowsOf({ fileName, size, isWhole, meeting, head }: Enclosed, format: ReturnType<typeof useFormat>) {
  const headText = head?.isKnown
    ? text.headKnown(head.at ? format.instant(head.at) : '')
    : head
      ? text.headUnknown
      : text.headNone
  return [
    { label: text.file, value: `${fileName} · ${format.size(size)}` },
    {
      label: text.of,
      value: meeting ? (
        <>
          {text.meeting(
            meeting.bodyName,
            format.show(`${meeting.number}/${meeting.buddhistYear}`),
            format.day(meeting.date),
          )}{' '}
          · {text.items(format.show(meeting.items))}
        </>
      ) : (
        text.unknown
      ),
    },
    { label: text.state, value: isWhole ? text.whole : text.damaged },
    ...(meeting ? [{ label: text.head, value: headText }] : []),
  ]
}
