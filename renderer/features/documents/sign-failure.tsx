import type { MatiError } from '../../../shared/errors.ts'
import { documents as words } from '../../../shared/messages/documents.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import styles from './sign-failure.module.css'
import { signProblem } from './sign-problem.ts'

/** Each way of failing has its own sentence; what none is known for gets the general one. */
export function SignFailure({ error, isSigning = true }: { error: MatiError | null; isSigning?: boolean }) {
  const problem = error && signProblem(error)
  if (!problem) return <ErrorNotice error={error} />
  return (
    <div role="alert" className={styles.failure}>
      <strong>{words.sign.problems[problem]}</strong>
      {isSigning ? <p>{words.sign.unsigned}</p> : null}
      <code>{problem}</code>
    </div>
  )
}
