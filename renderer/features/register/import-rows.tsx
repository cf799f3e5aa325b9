import { importing } from '../../../shared/messages/register.ts'
import { useFormat } from '../../ui/format.ts'
import { useRowHeight } from '../../ui/use-row-height.ts'
import { VirtualList } from '../../ui/virtual-list.tsx'
import styles from './import.module.css'
import type { RowKind } from './row-kind.ts'
import type { ImportPreview } from './use-import.ts'

type Row = ImportPreview['rows'][number]

export function ImportRows({ preview, kind }: { preview: ImportPreview; kind: RowKind | null }) {
  const format = useFormat()
  const rows = kind ? preview.rows.filter((row) => row.kind === kind) : preview.rows
  const { added, changed, unchanged, invalid } = preview.counts
  const isCut = preview.rows.length < added + changed + unchanged + invalid
  return (
    <>
      {isCut ? <p className={styles.soft}>{importing.cut(format.count(preview.rows.length))}</p> : null}
      <VirtualList
        items={rows}
        estimate={useRowHeight(3)}
        keyOf={(row) => `${row.sheet} ${row.row}`}
        label={importing.rows}
      >
        {(row) => <RowCard row={row} />}
      </VirtualList>
    </>
  )
}

function RowCard({ row }: { row: Row }) {
  const format = useFormat()
  return (
    <div className={styles.row}>
      <div className={styles.rowHead}>
        <span className={styles.badge} data-kind={row.kind}>
          {importing.kinds[row.kind]}
        </span>
        <span className={styles.rowCode}>{row.code}</span>
        <span className={styles.rowTitle}>{row.title}</span>
        <span className={styles.soft}>{importing.row(format.show(row.row))}</span>
      </div>
      {row.kind === 'changed' && row.changes.length > 0 ? <Changes changes={row.changes} /> : null}
    </div>
  )
}

const Changes = ({ changes }: { changes: Row['changes'] }) => (
  <table className={styles.changes}>
    <thead className="visually-hidden">
      <tr>
        <th scope="col">{importing.rows}</th>
        <th scope="col">{importing.before}</th>
        <th scope="col">{importing.after}</th>
      </tr>
    </thead>
    <tbody>
      {changes.map(({ label, before, after }) => (
        <tr key={label}>
          <th scope="row">{label}</th>
          <td className={styles.before}>{before || importing.empty}</td>
          <td className={styles.after}>{after || importing.empty}</td>
        </tr>
      ))}
    </tbody>
  </table>
)
