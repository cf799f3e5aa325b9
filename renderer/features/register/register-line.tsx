import { memo, type ReactNode } from 'react'
import { common } from '../../../shared/messages/common.ts'
import { register } from '../../../shared/messages/register.ts'
import { useFormat } from '../../ui/format.ts'
import { Highlight } from '../../ui/highlight.tsx'
import styles from './register-table.module.css'
import type { RegisterRow } from './use-register-rows.ts'

type LineProps = {
  id: string
  index: number
  top: number
  height: number
  row: RegisterRow | undefined
  query: string
  isCurrent: boolean
  onOpen: (index: number) => void
}

/** Two lines are the same while what they show is: the function to open them is not part of that. */
const isSameLine = (before: LineProps, after: LineProps) =>
  before.row === after.row &&
  before.top === after.top &&
  before.height === after.height &&
  before.query === after.query &&
  before.isCurrent === after.isCurrent

export const RegisterLine = memo(function RegisterLine({
  id,
  index,
  top,
  height,
  row,
  query,
  isCurrent,
  onOpen,
}: LineProps) {
  return (
    // The keys are handled by the grid, which names this row as its active one.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    // biome-ignore lint/a11y/useSemanticElements: part of the virtual grid
    <div
      id={id}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isCurrent}
      tabIndex={-1}
      className={styles.row}
      data-odd={index % 2 === 1 || undefined}
      data-loaded={row !== undefined}
      style={{ height, transform: `translateY(${top}px)` }}
      onClick={() => onOpen(index)}
    >
      {row ? <Cells row={row} query={query} /> : null}
    </div>
  )
}, isSameLine)

function Cells({ row, query }: { row: RegisterRow; query: string }) {
  const format = useFormat()
  return (
    <>
      <Cell column="code">
        <Highlight text={row.code} query={query} />
      </Cell>
      <Cell column="title">
        <span className={styles.clamp}>
          <Highlight text={row.title || row.processName || common.notStated} query={query} />
        </span>
      </Cell>
      <Cell column="agency">
        <span className={styles.clamp}>
          <Highlight text={row.agencyName} query={query} />
        </span>
      </Cell>
      <Cell column="place">
        <span className={styles.line}>{common.tracks[row.track]}</span>
        <span className={styles.soft}>{common.stages[row.stage]}</span>
      </Cell>
      <Cell column="users">{row.usersPerYear === null ? '–' : format.count(row.usersPerYear)}</Cell>
      <Cell column="gaps">
        {row.gaps === 0 ? (
          register.whole
        ) : (
          <span className={styles.gaps}>{register.missing(format.count(row.gaps))}</span>
        )}
      </Cell>
    </>
  )
}

const Cell = ({ column, children }: { column: string; children: ReactNode }) => (
  // biome-ignore lint/a11y/useSemanticElements: part of the virtual grid
  <div role="gridcell" className={styles.cell} data-column={column} tabIndex={-1}>
    {children}
  </div>
)
