import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { OutputOf } from '../../../shared/contract/index.ts'
import { selection as words } from '../../../shared/messages/selection.ts'
import { useCommandOf, useMay, useQueryOf } from '../../api/index.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useFormat } from '../../ui/format.ts'
import { Waiting } from '../../ui/waiting.tsx'
import styles from './selection.module.css'

type Row = OutputOf<'selection.get'>[number]
type Change = { isMet: boolean | null; note: string }

/** The five selection criteria in their official wording: met, not met, or not considered yet, with a note each. */
export function SelectionCard({ proposalId }: { proposalId: string }) {
  const format = useFormat()
  const answer = useQueryOf('selection.get', { proposalId })
  const save = useCommandOf('selection.set')
  const mayEdit = useMay('selection.set')
  if (answer.error) return <ErrorNotice error={answer.error} onRetry={() => void answer.refetch()} />
  if (!answer.data) return <Waiting />
  const rows = answer.data
  const met = rows.filter(({ isMet }) => isMet === true).length
  return (
    <section className={styles.card} aria-labelledby="selection-title">
      <h2 id="selection-title">{words.title}</h2>
      <p className={styles.soft}>
        {words.lead} · {words.progress(format.count(met), format.count(rows.length))}
      </p>
      <ErrorNotice error={save.error} />
      <ol className={styles.list}>
        {rows.map((row) => (
          <li key={row.criterion} className={styles.row}>
            <p className={styles.text}>
              <strong>{format.show(row.criterion)}.</strong> {row.text}
            </p>
            {mayEdit ? (
              <Editable
                key={`${row.criterion}${row.recordedAt}`}
                row={row}
                onChange={(change) => void save.attempt({ proposalId, criterion: row.criterion, ...change })}
              />
            ) : (
              <p>
                <strong>{words.states[stateOf(row.isMet)]}</strong>
                {row.note ? ` · ${row.note}` : null}
              </p>
            )}
            {row.recordedBy && row.recordedAt ? (
              <p className={styles.soft}>{words.by(row.recordedBy, format.shortInstant(row.recordedAt))}</p>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  )
}

const stateOf = (isMet: boolean | null) => (isMet === null ? 'open' : isMet ? 'met' : 'not_met')
const CHOICES = [true, false, null] as const

function Editable({ row, onChange }: { row: Row; onChange: (change: Change) => void }) {
  const format = useFormat()
  const [note, setNote] = useState(row.note)
  const number = format.show(row.criterion)
  const leave = () => {
    if (note.trim() !== row.note) onChange({ isMet: row.isMet, note })
  }
  return (
    <>
      <fieldset className={styles.choices} aria-label={words.choose(number)}>
        {CHOICES.map((isMet) => (
          <button
            key={String(isMet)}
            type="button"
            className={styles.choice}
            aria-pressed={row.isMet === isMet}
            onClick={() => onChange({ isMet, note })}
          >
            {words.states[stateOf(isMet)]}
          </button>
        ))}
      </fieldset>
      <TextInput
        aria-label={words.noteOf(number)}
        placeholder={words.note}
        value={note}
        maxLength={2_000}
        onChange={(event) => setNote(event.currentTarget.value)}
        onBlur={leave}
      />
    </>
  )
}
