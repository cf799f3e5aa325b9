import { Button } from '@mantine/core'
import { useState } from 'react'
import { room as words } from '../../../shared/messages/room.ts'
import { useFormat } from '../../ui/format.ts'
import type { AgendaItem, Meeting } from '../meetings/readiness.ts'
import { ChangeScoreDialog } from './change-score-dialog.tsx'
import styles from './own-scores.module.css'
import type { Parts } from './parts.ts'
import type { Results } from './results.ts'

type OwnProps = { meeting: Meeting; parts: Parts; item: AgendaItem; results: Results }

/** A member's own revealed scores, which may be changed with a reason until the resolution is recorded. */
export function OwnScores({ meeting, parts, item, results }: OwnProps) {
  const format = useFormat()
  const [changing, setChanging] = useState<string | null>(null)
  const sheet = results.sheets.find(({ personId }) => personId === parts.personId)
  if (!sheet || (sheet.state !== 'revealed' && sheet.state !== 'frozen')) return null
  const canChange = item.state === 'revealed'
  const criterion = meeting.rubric.criteria.find(({ code }) => code === changing)
  return (
    <div className={styles.own}>
      <h3 className={styles.title}>{words.score.mine}</h3>
      <ul className={styles.list}>
        {meeting.rubric.criteria.map(({ code, number, title }) => {
          const first = sheet.changes.find((change) => change.criterion === code)
          const value = format.show(sheet.values[code] ?? '–')
          return (
            <li key={code} className={styles.row}>
              <span>
                {format.show(number)}. {title}
              </span>
              <strong>{first ? words.results.changed(format.show(first.before), value) : value}</strong>
              {canChange ? (
                <Button
                  variant="subtle"
                  aria-label={`${words.score.change}: ${title}`}
                  onClick={() => setChanging(code)}
                >
                  {words.score.change}
                </Button>
              ) : null}
            </li>
          )
        })}
      </ul>
      {canChange ? null : <p className={styles.fixed}>{words.score.fixed}</p>}
      {criterion ? (
        <ChangeScoreDialog
          item={item}
          rubric={meeting.rubric}
          criterion={criterion}
          value={sheet.values[criterion.code] ?? null}
          onClose={() => setChanging(null)}
        />
      ) : null}
    </div>
  )
}
