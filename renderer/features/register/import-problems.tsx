import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import { importing } from '../../../shared/messages/register.ts'
import { useFormat } from '../../ui/format.ts'
import { useRowHeight } from '../../ui/use-row-height.ts'
import { VirtualList } from '../../ui/virtual-list.tsx'
import styles from './import.module.css'
import type { ImportPreview } from './use-import.ts'

/** Errors first; each with its place, so that it can be found in the file. */
export function ImportProblems({ preview }: { preview: ImportPreview }) {
  const format = useFormat()
  const { errors, warnings } = preview.counts
  const problems = preview.problems.toSorted(
    (left, right) => Number(left.severity === 'warning') - Number(right.severity === 'warning'),
  )
  return (
    <>
      <p className={styles.soft}>
        {importing.errors} {format.count(errors)} · {importing.warnings} {format.count(warnings)}
        {problems.length < errors + warnings ? ` · ${importing.cut(format.count(problems.length))}` : ''}
      </p>
      <VirtualList
        items={problems}
        estimate={useRowHeight(4)}
        keyOf={(_, index) => index}
        label={importing.problems}
      >
        {(problem) => {
          const isError = problem.severity === 'error'
          const Icon = isError ? IconAlertTriangle : IconInfoCircle
          return (
            <div className={styles.problem} data-severity={problem.severity}>
              <Icon size={22} aria-label={isError ? importing.errors : importing.warnings} role="img" />
              <div>
                <p>{problem.message}</p>
                <p className={styles.soft}>
                  {importing.where(
                    problem.sheet,
                    format.show(problem.row),
                    problem.heading ? `${problem.column} (${problem.heading})` : problem.column,
                  )}
                </p>
              </div>
            </div>
          )
        }}
      </VirtualList>
    </>
  )
}
