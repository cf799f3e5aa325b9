import { Button } from '@mantine/core'
import { useState } from 'react'
import { settings } from '../../../shared/messages/settings.ts'
import { useQueryOf } from '../../api/index.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useFormat } from '../../ui/format.ts'
import styles from './settings.module.css'

const PAGE = 50

export function AuditLog() {
  const format = useFormat()
  const [offset, setOffset] = useState(0)
  const page = useQueryOf('audit.list', { offset, limit: PAGE }, { keepsPrevious: true })
  const total = page.data?.total ?? 0
  const words = settings.log
  return (
    <>
      <ErrorNotice error={page.error} />
      <table className={styles.log}>
        <thead>
          <tr>
            <th scope="col">{words.sequence}</th>
            <th scope="col">{words.when}</th>
            <th scope="col">{words.who}</th>
            <th scope="col">{words.what}</th>
          </tr>
        </thead>
        <tbody>
          {page.data?.entries.map((entry) => (
            <tr key={entry.sequence}>
              <td>{format.count(entry.sequence)}</td>
              <td>{format.shortInstant(entry.occurredAt)}</td>
              <td>{entry.actor ?? settings.system}</td>
              <td>{entry.summary}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={styles.pager}>
        <Button
          variant="default"
          disabled={offset === 0}
          onClick={() => setOffset(Math.max(0, offset - PAGE))}
        >
          {settings.newer}
        </Button>
        <span>
          {settings.range(
            format.count(Math.min(total, offset + 1)),
            format.count(Math.min(total, offset + PAGE)),
            format.count(total),
          )}
        </span>
        <Button variant="default" disabled={offset + PAGE >= total} onClick={() => setOffset(offset + PAGE)}>
          {settings.older}
        </Button>
      </div>
    </>
  )
}
