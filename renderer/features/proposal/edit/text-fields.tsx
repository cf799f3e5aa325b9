import { Textarea } from '@mantine/core'
import { proposal } from '../../../../shared/messages/proposal.ts'
import { TEXTS } from '../proposal-reading.tsx'
import styles from './edit.module.css'
import type { BodyForm } from './proposal-editor.tsx'

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
