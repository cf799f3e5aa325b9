import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { OutputOf } from '../../../shared/contract/index.ts'
import { room as words } from '../../../shared/messages/room.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useFormat } from '../../ui/format.ts'
import { useKeys } from '../../ui/use-keys.ts'
import type { AgendaItem, Meeting } from '../meetings/readiness.ts'
import { CriterionRows, pointsOf } from './criterion-rows.tsx'
import { type SheetCommand, sheetCommand } from './key-map.ts'
import styles from './score-sheet.module.css'
import { SEAL_BUTTON } from './seal-step.tsx'
import { useScoreSheet } from './use-score-sheet.ts'

type SheetProps = { rubric: Meeting['rubric']; item: AgendaItem; sheet: OutputOf<'score.mine'> }

const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value))

/** Four criteria, a row of numbers each. Number keys score, Tab and arrows move, Enter goes on. */
export function ScoreSheet({ rubric, item, sheet }: SheetProps) {
  const format = useFormat()
  const { set, error } = useScoreSheet(item.id)
  const { criteria, scaleMin, scaleMax } = rubric
  const firstMissing = criteria.findIndex(({ code }) => sheet.values[code] === undefined)
  const [active, setActive] = useState(Math.max(0, firstMissing))
  const [told, setTold] = useState('')
  const list = useRef<HTMLDivElement>(null)

  const focusOn = (index: number) => {
    const next = clamp(index, 0, criteria.length - 1)
    setActive(next)
    const row = list.current?.querySelector<HTMLElement>(`[data-index="${next}"]`)
    const button = row?.querySelector<HTMLElement>('[role="radio"][tabindex="0"]')
    button?.focus({ preventScroll: true })
    row?.scrollIntoView({ block: 'nearest' })
  }
  const focusOnFirst = useRef(() => focusOn(active))
  useEffect(() => {
    // The sheet has come up under nobody's hands: number keys and Enter work from here on, without a click.
    const { activeElement } = document
    if (activeElement === document.body || activeElement?.tagName === 'H1') focusOnFirst.current()
  }, [])
  const give = (index: number, value: number | null) => {
    const criterion = criteria[index]
    if (!criterion) return
    set(criterion.code, value)
    const name = criterion.title
    setTold(value === null ? words.score.cleared(name) : words.score.given(name, format.show(value)))
  }
  const goOn = (index: number) => {
    if (index < criteria.length - 1) focusOn(index + 1)
    else document.getElementById(SEAL_BUTTON)?.querySelector('button')?.focus()
  }
  const obey = (index: number, command: SheetCommand) => {
    const value = sheet.values[criteria[index]?.code ?? '']
    if (command.kind === 'score') give(index, command.value)
    if (command.kind === 'move') focusOn(index + command.step)
    if (command.kind === 'clear') give(index, null)
    if (command.kind === 'go_on') goOn(index)
    if (command.kind === 'shift') {
      const start = command.step > 0 ? scaleMin - 1 : scaleMax + 1
      give(index, clamp((value ?? start) + command.step, scaleMin, scaleMax))
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const command = sheetCommand(event.nativeEvent, rubric)
    if (!command) return
    event.preventDefault()
    obey(active, command)
  }
  useKeys(
    // Wherever the focus is: a member who reads the proposal may score without coming back first.
    pointsOf(rubric).map((value) => ({
      keys: String(value % 10),
      label: words.keys.rows.scoreOf(format.show(value)),
      isHidden: true,
      run: () => obey(active, { kind: 'score', value }),
    })),
  )
  const done = criteria.filter(({ code }) => sheet.values[code] !== undefined).length
  return (
    <section aria-labelledby="score-title">
      <div className={styles.head}>
        <h2 id="score-title" className={styles.title}>
          {words.score.title}
        </h2>
        <p>{words.score.progress(format.count(done), format.count(criteria.length))}</p>
      </div>
      <p className={styles.lead}>{words.score.lead}</p>
      <ErrorNotice error={error} />
      <div className="visually-hidden" role="status">
        {told}
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys bubble here from the radio groups inside */}
      <div ref={list} className={styles.criteria} onKeyDown={onKeyDown}>
        <CriterionRows
          rubric={rubric}
          values={sheet.values}
          active={active}
          onActivate={setActive}
          onGive={give}
        />
      </div>
      <p className={styles.hint}>
        {words.score.keysHint(format.show(scaleMin), format.show(scaleMax))} {words.score.sealHint}
      </p>
    </section>
  )
}
