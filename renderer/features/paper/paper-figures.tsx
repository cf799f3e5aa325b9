import { paperPreview, printedPaper } from '../../../shared/messages/printed-paper.ts'
import { radarOutline, radarPoint } from '../proposal/radar-points.ts'
import styles from './paper.module.css'
import type { BlockOf } from './paper-parts.ts'
import { RuledTable } from './paper-tables.tsx'

type ChangeRow = BlockOf<'changes'>['rows'][number]

const CHANGE_COLUMNS = [
  ...printedPaper.changes.map((title, index) => ({
    title,
    share: index === 0 ? 0.2 : 0.19,
    align: index === 0 ? ('left' as const) : ('center' as const),
  })),
  { title: printedPaper.bars, share: 0.23, align: 'left' as const },
]

export const Changes = ({ rows }: { rows: readonly ChangeRow[] }) => (
  <RuledTable
    columns={CHANGE_COLUMNS}
    rows={rows.map((row) => [
      row.label,
      row.before,
      row.after,
      row.difference,
      <Bars key="bars" values={row.values} />,
    ])}
  />
)

/** Two bars to one scale: outlined before, filled after. The figures stand beside them. */
function Bars({ values }: Pick<ChangeRow, 'values'>) {
  if (values === null) return null
  const most = Math.max(values.before, values.after, 1)
  const width = (value: number) => Math.max(1, (value / most) * 98)
  return (
    <svg viewBox="0 0 100 22" className={styles.bars} aria-hidden>
      <rect className={styles.barBefore} x="1" y="2" width={width(values.before)} height="8" />
      <rect className={styles.barAfter} x="1" y="12" width={width(values.after)} height="8" />
    </svg>
  )
}

const RADIUS = 100
/** What the renderer's own radar takes for the rim. */
const RIM = 5

/** The radar with its axes' numbers, beside the table that names them. */
export function Maturity({ block }: { block: BlockOf<'maturity'> }) {
  const { levels, titles, rows } = block
  return (
    <div className={styles.maturity}>
      <Radar levels={levels} rows={rows} />
      <div>
        <RuledTable
          columns={[
            { title: '', share: 0.09, align: 'center' },
            { title: titles[0], share: 0.47, align: 'left' },
            { title: titles[1], share: 0.22, align: 'center' },
            { title: titles[2], share: 0.22, align: 'center' },
          ]}
          rows={rows.map(({ mark, label, now, target }) => [mark, label, now, target])}
        />
        <p className={styles.legend}>
          <span data-look="now" aria-hidden /> {titles[1]} <span data-look="target" aria-hidden /> {titles[2]}
        </p>
      </div>
    </div>
  )
}

function Radar({ levels, rows }: Pick<BlockOf<'maturity'>, 'levels' | 'rows'>) {
  const count = rows.length
  const scaled = (level: number | null) => (level === null ? null : (level / levels) * RIM)
  const outline = (of: (row: (typeof rows)[number]) => number | null) =>
    radarOutline(
      rows.map((row) => scaled(of(row))),
      RADIUS,
    )
  const rings = Array.from({ length: levels }, (_, step) => step + 1)
  return (
    <svg viewBox="-130 -126 260 246" className={styles.radar} role="img" aria-label={paperPreview.radar}>
      {rings.map((ring) => (
        <polygon key={ring} className={styles.grid} points={outline(() => ring)} />
      ))}
      {rows.map(({ mark }, index) => {
        const end = radarPoint({ index, count }, RIM, RADIUS)
        const label = radarPoint({ index, count }, RIM * 1.14, RADIUS)
        return (
          <g key={mark}>
            <line className={styles.grid} x1={0} y1={0} x2={end.x} y2={end.y} />
            <text className={styles.axis} x={label.x} y={label.y + 6} textAnchor="middle">
              {mark}
            </text>
          </g>
        )
      })}
      <polygon className={styles.target} points={outline(({ values }) => values.target)} />
      <polygon className={styles.now} points={outline(({ values }) => values.now)} />
    </svg>
  )
}
