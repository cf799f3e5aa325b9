import { room as words } from '../../../shared/messages/room.ts'
import { useFormat } from '../../ui/format.ts'
import type { Meeting } from '../meetings/readiness.ts'
import type { Results } from './results.ts'
import styles from './score-table.module.css'

type Sheet = Results['sheets'][number]

/** Every revealed sheet; a score that was changed shows what it was. */
export function ScoreTable({ results, rubric }: { results: Results; rubric: Meeting['rubric'] }) {
  const format = useFormat()
  const changes = results.sheets.flatMap((sheet) =>
    sheet.changes.map((change) => ({ ...change, name: sheet.name })),
  )
  const titleOf = (code: string) =>
    rubric.criteria.find((criterion) => criterion.code === code)?.title ?? code
  return (
    <>
      <div className={styles.frame}>
        <table className={styles.table}>
          <caption className="visually-hidden">{words.results.sheets}</caption>
          <thead>
            <tr>
              <th scope="col">{words.results.member}</th>
              {rubric.criteria.map(({ code, number, title }) => (
                <th key={code} scope="col" title={title}>
                  <span className="visually-hidden">{words.score.criterion('')}</span>
                  {format.show(number)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {results.sheets.map((sheet) => (
              <SheetRow key={sheet.personId} sheet={sheet} rubric={rubric} />
            ))}
          </tbody>
        </table>
      </div>
      {changes.length > 0 ? (
        <div>
          <h3 className={styles.subtitle}>{words.results.changes}</h3>
          <ul className={styles.changes}>
            {changes.map((change) => (
              <li key={`${change.name}${change.criterion}${change.at}`}>
                {words.results.changeLine(
                  change.name,
                  titleOf(change.criterion),
                  format.show(change.before),
                  format.show(change.after),
                )}{' '}
                ({format.time(change.at)}): {change.reason}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </>
  )
}

function SheetRow({ sheet, rubric }: { sheet: Sheet; rubric: Meeting['rubric'] }) {
  const format = useFormat()
  const isScored = sheet.state === 'revealed' || sheet.state === 'frozen'
  return (
    <tr>
      <th scope="row">{sheet.name}</th>
      {isScored ? (
        rubric.criteria.map(({ code }) => {
          const first = sheet.changes.find(({ criterion }) => criterion === code)
          const value = sheet.values[code]
          const shown = value === undefined ? '–' : format.show(value)
          return (
            <td key={code}>
              {first ? <strong>{words.results.changed(format.show(first.before), shown)}</strong> : shown}
            </td>
          )
        })
      ) : (
        <td colSpan={rubric.criteria.length} className={styles.reason}>
          {words.results.sheetStates[sheet.state]}: {sheet.reason}
        </td>
      )}
    </tr>
  )
}
