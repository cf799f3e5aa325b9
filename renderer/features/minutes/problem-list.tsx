import { minutes as words } from '../../../shared/messages/minutes.ts'
import { useFormat } from '../../ui/format.ts'
import type { Meeting } from '../meetings/readiness.ts'
import styles from './problem-list.module.css'
import { targetOfProblem } from './problem-target.ts'

/** What is missing, each with the way to the place where it is mended. */
export function ProblemList(props: {
  problems: readonly string[]
  cautions: readonly string[]
  meeting: Meeting
}) {
  const { problems, cautions, meeting } = props
  const format = useFormat()
  const warned = cautions.map((caution) => (
    <p key={caution} className={styles.caution}>
      {caution}
    </p>
  ))
  if (problems.length === 0)
    return (
      <>
        <p className={styles.whole}>{words.noProblems}</p>
        {warned}
      </>
    )
  const go = (targetId: string) => {
    const target = document.getElementById(targetId)
    target?.scrollIntoView({ block: 'start' })
    target?.querySelector<HTMLElement>('textarea, input')?.focus({ preventScroll: true })
  }
  return (
    <section className={styles.problems} aria-labelledby="problems-title">
      <h2 id="problems-title" className={styles.title} role="status">
        {words.problemsTitle(format.count(problems.length))}
      </h2>
      <ul className={styles.list}>
        {problems.map((problem) => {
          // The number of the item is ours and takes the reader's digits; the title behind it is somebody's prose.
          const shown = problem.replace(words.problemItem, (number) => format.show(number))
          return (
            <li key={problem}>
              <button
                type="button"
                className={styles.problem}
                onClick={() => go(targetOfProblem(problem, meeting.items))}
              >
                {shown}
              </button>
            </li>
          )
        })}
      </ul>
      {warned}
    </section>
  )
}
