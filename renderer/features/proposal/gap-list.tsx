import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react'
import { proposal } from '../../../shared/messages/proposal.ts'
import styles from './proposal.module.css'

const nameOf = (field: string): string =>
  Object.hasOwn(proposal.fields, field) ? proposal.fields[field as keyof typeof proposal.fields] : field

/** Incomplete is a state that is listed, never a refusal. */
export function GapList({ fields }: { fields: readonly string[] }) {
  if (fields.length === 0)
    return (
      <p className={styles.whole}>
        <IconCircleCheck size={22} aria-hidden /> {proposal.gaps.whole}
      </p>
    )
  return (
    <section className={styles.gaps}>
      <h2>{proposal.gaps.title}</h2>
      <p className={styles.soft}>{proposal.gaps.detail}</p>
      <ul>
        {fields.map((field) => (
          <li key={field}>
            <IconCircleDashed size={18} aria-hidden /> {nameOf(field)}
          </li>
        ))}
      </ul>
    </section>
  )
}
