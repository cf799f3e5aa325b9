import { Button } from '@mantine/core'
import { IconCircleCheck, IconCircleMinus, IconShieldCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { formatRational } from '../../../shared/domain/rational.ts'
import { overview } from '../../../shared/messages/overview.ts'
import { room as words } from '../../../shared/messages/room.ts'
import { useQueryOf } from '../../api/index.ts'
import { DotRow } from '../../ui/dot-row.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useFormat } from '../../ui/format.ts'
import { Waiting } from '../../ui/waiting.tsx'
import type { AgendaItem, Meeting } from '../meetings/readiness.ts'
import { ItemNotes } from '../overview/item-notes.tsx'
import { OwnScores } from './own-scores.tsx'
import type { Parts } from './parts.ts'
import type { Results } from './results.ts'
import styles from './results-panel.module.css'
import { ScoreTable } from './score-table.tsx'
import { SealCheckDialog } from './seal-check-dialog.tsx'

type PanelProps = { meeting: Meeting; parts: Parts; item: AgendaItem }
/** Dots before figures: how the members stand is seen before any mean is read. */
export function ResultsPanel({ meeting, parts, item }: PanelProps) {
  const format = useFormat()
  const answer = useQueryOf('score.results', { itemId: item.id })
  const [isOpen, setOpen] = useState(false)
  const [isChecking, setChecking] = useState(false)
  if (answer.error) return <ErrorNotice error={answer.error} />
  if (!answer.data) return <Waiting />
  const results = answer.data
  const counts = [
    words.results.scorers(format.count(results.scorers)),
    results.abstained > 0 ? words.results.abstained(format.count(results.abstained)) : null,
    results.recused > 0 ? words.results.recused(format.count(results.recused)) : null,
  ].filter((part) => part !== null)
  return (
    <section className={styles.panel} aria-labelledby="results-title">
      <h2 id="results-title" className={styles.title}>
        {words.results.title}
      </h2>
      <p className={styles.soft}>{counts.join(' · ')}</p>
      {results.scorers === 0 ? (
        <p>{words.results.nobody}</p>
      ) : (
        <Figures results={results} meeting={meeting} itemId={item.id} />
      )}
      {parts.isVoter ? <OwnScores meeting={meeting} parts={parts} item={item} results={results} /> : null}
      {results.sheets.length > 0 ? (
        <>
          <div className={styles.buttons}>
            <Button variant="subtle" onClick={() => setOpen(!isOpen)} aria-expanded={isOpen}>
              {isOpen ? words.results.hideSheets : words.results.showSheets}
            </Button>
            <Button
              variant="subtle"
              leftSection={<IconShieldCheck size={19} aria-hidden />}
              onClick={() => setChecking(true)}
            >
              {overview.check.button}
            </Button>
          </div>
          {isChecking ? <SealCheckDialog item={item} onClose={() => setChecking(false)} /> : null}
          {isOpen ? <ScoreTable results={results} rubric={meeting.rubric} /> : null}
        </>
      ) : null}
    </section>
  )
}

type FiguresProps = { results: Results; meeting: Meeting; itemId: string }

function Figures({ results, meeting, itemId }: FiguresProps) {
  const format = useFormat()
  const { rubric } = meeting
  // A spread of more than half of the scale is not an agreement, whatever the mean says.
  const wide = (rubric.scaleMax - rubric.scaleMin) / 2
  return (
    <>
      <ul className={styles.criteria}>
        {results.criteria.map((summary) => {
          const criterion = rubric.criteria.find(({ code }) => code === summary.code)
          const { mean, median } = summary
          return (
            <li key={summary.code} className={styles.criterion}>
              <h3 className={styles.name}>
                {format.show(criterion?.number ?? '')}. {criterion?.title}
              </h3>
              <DotRow
                values={summary.values}
                min={rubric.scaleMin}
                max={rubric.scaleMax}
                mean={mean ? mean.n / mean.d : null}
                label={criterion?.title ?? summary.code}
              />
              <dl className={styles.figures}>
                <Figure label={words.results.mean} value={mean ? formatRational(mean) : '–'} isMain />
                <Figure label={words.results.median} value={median ? formatRational(median, 1) : '–'} />
                <Figure label={words.results.spread} value={String(summary.spread)} />
              </dl>
              <Changes results={results} code={summary.code} />
              {summary.spread > wide ? <p className={styles.wide}>{words.results.wide}</p> : null}
            </li>
          )
        })}
      </ul>
      <Total results={results} rubric={rubric} />
      <ItemNotes rubric={rubric} itemId={itemId} />
    </>
  )
}

/** Who moved after the discussion, and from where to where. */
function Changes({ results, code }: { results: Results; code: string }) {
  const format = useFormat()
  const moved = results.sheets.flatMap(({ name, personId, changes, values }) => {
    const first = changes.find(({ criterion }) => criterion === code)
    return first ? [{ personId, name, before: first.before, after: values[code] ?? first.after }] : []
  })
  if (moved.length === 0) return null
  return (
    <ul className={styles.moved} aria-label={words.results.changes}>
      {moved.map(({ personId, name, before, after }) => (
        <li key={personId}>
          {name} <s>{format.show(before)}</s> <span aria-hidden>→</span>{' '}
          <span className="visually-hidden">{words.results.to}</span>
          <strong>{format.show(after)}</strong>
        </li>
      ))}
    </ul>
  )
}

function Figure({ label, value, isMain = false }: { label: string; value: string; isMain?: boolean }) {
  const format = useFormat()
  return (
    <div data-main={isMain || undefined}>
      <dt>{label}</dt>
      <dd>{format.show(value)}</dd>
    </div>
  )
}

function Total({ results, rubric }: { results: Results; rubric: Meeting['rubric'] }) {
  const format = useFormat()
  if (!results.total) return null
  const Icon = results.isRecommended ? IconCircleCheck : IconCircleMinus
  return (
    <div className={styles.total} role="status">
      <div>
        <p>{words.results.total}</p>
        <p className={styles.big}>
          {format.show(formatRational(results.total))}{' '}
          <span className={styles.soft}>{words.results.outOf(format.show(rubric.scaleMax))}</span>
        </p>
      </div>
      <div className={styles.verdict} data-recommended={results.isRecommended}>
        <Icon size={26} aria-hidden />
        <div>
          <strong>{results.isRecommended ? words.results.recommended : words.results.notRecommended}</strong>
          <p className={styles.soft}>
            {words.results.threshold(format.show((rubric.thresholdHundredths / 100).toFixed(2)))}
          </p>
        </div>
      </div>
    </div>
  )
}
