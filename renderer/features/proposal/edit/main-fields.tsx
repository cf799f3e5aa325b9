import { Select, Textarea } from '@mantine/core'
import { APPROACHES, type Approach, AREAS, type Area } from '../../../../shared/domain/proposal.ts'
import { common } from '../../../../shared/messages/common.ts'
import { proposal } from '../../../../shared/messages/proposal.ts'
import { useQueryOf } from '../../../api/index.ts'
import type { BodyForm } from './body-form.ts'
import styles from './edit.module.css'

const NONE = 'none'

/** The official names come from the reference data; short ones stand in until they are there. */
export function MainFields({ form }: { form: BodyForm }) {
  const { body, set, leave } = form
  const reference = useQueryOf('reference.get', {}).data
  const approaches = APPROACHES.map((value) => ({
    value,
    label: reference?.approaches.find(({ code }) => code === value)?.name ?? common.approaches[value],
  }))
  const areas = AREAS.map((value) => ({
    value,
    label: reference?.areas.find(({ code }) => code === value)?.name ?? common.areas[value],
  }))
  return (
    <>
      {(['title', 'processName'] as const).map((field) => (
        <Textarea
          key={field}
          label={proposal.fields[field]}
          autosize
          minRows={1}
          maxLength={1_000}
          value={body[field]}
          onChange={(event) => set(field, event.currentTarget.value.replaceAll('\n', ' '))}
          onBlur={leave}
        />
      ))}
      <div className={styles.pair}>
        <Select
          label={proposal.fields.approach}
          data={[{ value: NONE, label: proposal.none }, ...approaches]}
          value={body.approach ?? NONE}
          onChange={(value) => set('approach', value === NONE ? null : (value as Approach))}
          onBlur={leave}
        />
        <Select
          label={proposal.fields.area}
          data={[{ value: NONE, label: proposal.none }, ...areas]}
          value={body.area ?? NONE}
          onChange={(value) => set('area', value === NONE ? null : (value as Area))}
          onBlur={leave}
        />
      </div>
    </>
  )
}
