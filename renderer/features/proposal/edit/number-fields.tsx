import { Select, TextInput } from '@mantine/core'
import { DURATION_UNITS, type Duration, type DurationUnit } from '../../../../shared/domain/proposal.ts'
import { common } from '../../../../shared/messages/common.ts'
import { proposal } from '../../../../shared/messages/proposal.ts'
import { CountInput } from '../../../ui/count-input.tsx'
import type { BodyForm } from './body-form.ts'
import styles from './edit.module.css'

const COUNTS = ['stepsNow', 'stepsAfter', 'costNow', 'costAfter', 'usersPerYear', 'budget'] as const
const MONEY: readonly string[] = ['costNow', 'costAfter', 'budget']

export const NumberFields = ({ form }: { form: BodyForm }) => (
  <>
    <div className={styles.pair}>
      {(['durationNow', 'durationAfter'] as const).map((field) => (
        <DurationField
          key={field}
          label={proposal.fields[field]}
          value={form.body[field]}
          onChange={(value) => form.set(field, value)}
          onLeave={form.leave}
        />
      ))}
      {COUNTS.map((field) => (
        <CountInput
          key={field}
          label={proposal.fields[field]}
          value={form.body[field]}
          onChange={(value) => form.set(field, value)}
          onLeave={form.leave}
          suffix={MONEY.includes(field) ? common.baht : undefined}
        />
      ))}
    </div>
    <TextInput
      label={proposal.fields.budgetSource}
      value={form.body.budgetSource}
      maxLength={500}
      onChange={(event) => form.set('budgetSource', event.currentTarget.value)}
      onBlur={form.leave}
    />
  </>
)

const UNITS = DURATION_UNITS.map((value) => ({ value, label: common.durationUnits[value] }))

function DurationField(props: {
  label: string
  value: Duration | null
  onChange: (value: Duration | null) => void
  onLeave: () => void
}) {
  const { label, value, onChange, onLeave } = props
  const unit = value?.unit ?? 'day'
  return (
    <div className={styles.duration}>
      <CountInput
        label={label}
        value={value?.value ?? null}
        onChange={(count) => onChange(count === null ? null : { value: count, unit })}
        onLeave={onLeave}
      />
      <Select
        aria-label={`${label}: ${proposal.unit}`}
        data={UNITS}
        value={unit}
        onChange={(chosen) => {
          if (value) onChange({ ...value, unit: (chosen ?? 'day') as DurationUnit })
        }}
        onBlur={onLeave}
      />
    </div>
  )
}
