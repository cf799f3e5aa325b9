import { Textarea } from '@mantine/core'
import { proposal } from '../../../../shared/messages/proposal.ts'
import { TEXTS } from '../proposal-reading.tsx'
import type { BodyForm } from './body-form.ts'
import styles from './edit.module.css'

export const TextFields = ({ form: { body, set, leave } }: { form: BodyForm }) =>
  TEXTS.map((field) => (
    <Textarea
      key={field}
      label={proposal.fields[field]}
      className={styles.prose}
      autosize
      minRows={3}
      maxLength={200_000}
      value={body[field]}
      onChange={(event) => set(field, event.currentTarget.value)}
      onBlur={leave}
    />
  ))
