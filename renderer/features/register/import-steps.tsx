import { importing } from '../../../shared/messages/register.ts'
import { useDigits } from '../../ui/digits.tsx'
import styles from './import.module.css'

/** Where on the way the person is. */
export function ImportSteps({ place }: { place: number }) {
  const digits = useDigits()
  return (
    <ol className={styles.steps}>
      {importing.steps.map((name, index) => (
        <li key={name} className={styles.step} aria-current={index === place ? 'step' : undefined}>
          <span className={styles.stepNumber}>{digits(index + 1)}</span>
          {name}
        </li>
      ))}
    </ol>
  )
}
