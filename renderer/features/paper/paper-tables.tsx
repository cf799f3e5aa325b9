import type { ReactNode } from 'react'
import styles from './paper.module.css'
import type { BlockOf } from './paper-parts.ts'

type Column = { title: string; share: number; align: 'left' | 'center' }
type RuledProps = { columns: readonly Column[]; rows: readonly ReactNode[][]; rowHeight?: number }

/** Points on paper to pixels on the screen: 12 pt of the page are the 18 px that are read here. */
const PIXELS_PER_POINT = 1.5

/** A table with lines. Rows and cells have no names: their place is all they are. */
export function RuledTable({ columns, rows, rowHeight }: RuledProps) {
  const height = rowHeight === undefined ? undefined : rowHeight * PIXELS_PER_POINT
  return (
    <table className={styles.table}>
      <colgroup>
        {columns.map(({ share }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <col key={index} style={{ width: `${share * 100}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map(({ title }, index) =>
            title === '' ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              <td key={index} />
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              <th key={index} scope="col">
                {title}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <tr key={index} style={{ height }}>
            {row.map((cell, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              <td key={at} data-align={columns[at]?.align}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export const Table = ({ block }: { block: BlockOf<'table'> }) => (
  <RuledTable columns={block.columns} rows={block.rows} rowHeight={block.rowHeight} />
)

/** Number, name, office and role in columns without lines. */
export const Roster = ({ block }: { block: BlockOf<'roster'> }) => (
  <ul className={styles.roster}>
    {block.rows.map(({ number, name, lines, role }) => (
      <li key={number}>
        <span>{number}</span>
        <span>{name}</span>
        <span>
          {lines.map((line) => (
            <span key={line} className={styles.office}>
              {line}
            </span>
          ))}
        </span>
        <span>{role}</span>
      </li>
    ))}
  </ul>
)

/** The second label begins in the middle of the page. */
const labelColumns = (share: number, isHalved: boolean): string =>
  isHalved ? `${share * 100}% ${(0.5 - share) * 100}% 9% minmax(0, 1fr)` : `${share * 100}% minmax(0, 1fr)`

export const Labels = ({ block }: { block: BlockOf<'labels'> }) => (
  <dl className={styles.labels}>
    {block.rows.map(({ label, text, isPlain, second }, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: see above
      <div key={index} style={{ gridTemplateColumns: labelColumns(block.share, second !== undefined) }}>
        <dt data-plain={isPlain || undefined}>{label}</dt>
        <dd>{text}</dd>
        {second === undefined ? null : (
          <>
            <dt data-plain={isPlain || undefined}>{second.label}</dt>
            <dd>{second.text}</dd>
          </>
        )}
      </div>
    ))}
  </dl>
)
