import { Checkbox } from '@mantine/core'
import { useQueryOf } from '../../../api/index.ts'
import { Waiting } from '../../../ui/waiting.tsx'
import type { BodyForm } from './body-form.ts'
import styles from './edit.module.css'

/** Every law, policy and strategy of the reference data, by its source; those of the proposal are ticked. */
export function AlignmentsField({ form: { body, set, leave } }: { form: BodyForm }) {
  const reference = useQueryOf('reference.get', {}).data
  if (!reference) return <Waiting />
  const groups = Map.groupBy(reference.alignments, ({ groupName }) => groupName)
  return [...groups].map(([groupName, alignments]) => {
    const chosen = alignments.filter(({ code }) => body.alignments.includes(code)).length
    return (
      <details key={groupName} className={styles.group} open={chosen > 0}>
        <summary>{groupName}</summary>
        {alignments.map(({ code, text }) => (
          <Checkbox
            key={code}
            className={styles.check}
            label={text}
            checked={body.alignments.includes(code)}
            onChange={(event) =>
              set(
                'alignments',
                event.currentTarget.checked
                  ? [...body.alignments, code]
                  : body.alignments.filter((other) => other !== code),
              )
            }
            onBlur={leave}
          />
        ))}
      </details>
    )
  })
}
