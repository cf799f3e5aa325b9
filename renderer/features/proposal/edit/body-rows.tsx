import { Select, TextInput } from '@mantine/core'
import {
  INDICATOR_DIMENSIONS,
  type Indicator,
  type IndicatorDimension,
} from '../../../../shared/domain/proposal.ts'
import { proposal } from '../../../../shared/messages/proposal.ts'
import { bangkokDay } from '../../../../shared/thai/bangkok-day.ts'
import { MonthInput } from '../../../ui/month-input.tsx'
import type { BodyForm } from './body-form.ts'
import styles from './edit.module.css'
import { RowList } from './row-list.tsx'

/** As many as the contract takes. */
const MOST_ROWS = 200

type LineProps = {
  label: string
  value: string
  max: number
  onChange: (text: string) => void
  onLeave: () => void
}

const Line = ({ label, value, max, onChange, onLeave }: LineProps) => (
  <TextInput
    label={label}
    value={value}
    maxLength={max}
    onChange={(event) => onChange(event.currentTarget.value)}
    onBlur={onLeave}
  />
)

export function ActivityRows({ form: { body, set, leave } }: { form: BodyForm }) {
  const words = proposal.plan
  const month = bangkokDay(new Date()).slice(0, 7)
  return (
    <RowList
      rows={body.activities}
      onChange={(activities) => set('activities', activities)}
      blank={() => ({ name: '', startMonth: month, endMonth: month, output: '', responsible: '' })}
      addLabel={words.add}
      most={MOST_ROWS}
    >
      {(activity, change) => (
        <>
          <div className={styles.whole}>
            <Line
              label={words.activity}
              value={activity.name}
              max={1_000}
              onChange={(name) => change({ name })}
              onLeave={leave}
            />
          </div>
          <MonthInput
            label={words.start}
            value={activity.startMonth}
            onChange={(startMonth) => change({ startMonth })}
            onLeave={leave}
          />
          <MonthInput
            label={words.end}
            value={activity.endMonth}
            onChange={(endMonth) => change({ endMonth })}
            onLeave={leave}
          />
          {activity.endMonth < activity.startMonth ? <p role="alert">{words.reversed}</p> : null}
          <Line
            label={words.output}
            value={activity.output}
            max={1_000}
            onChange={(output) => change({ output })}
            onLeave={leave}
          />
          <Line
            label={words.responsible}
            value={activity.responsible}
            max={500}
            onChange={(responsible) => change({ responsible })}
            onLeave={leave}
          />
        </>
      )}
    </RowList>
  )
}

const DIMENSIONS = INDICATOR_DIMENSIONS.map((value) => ({
  value,
  label: proposal.indicators.dimensions[value],
}))

export function IndicatorRows({ form: { body, set, leave } }: { form: BodyForm }) {
  const words = proposal.indicators
  return (
    <RowList<Indicator>
      rows={body.indicators}
      onChange={(indicators) => set('indicators', indicators)}
      blank={() => ({ name: '', unit: '', baseline: '', target: '', dimension: 'faster' })}
      addLabel={words.add}
      most={MOST_ROWS}
    >
      {(indicator, change) => (
        <>
          <div className={styles.whole}>
            <Line
              label={words.name}
              value={indicator.name}
              max={1_000}
              onChange={(name) => change({ name })}
              onLeave={leave}
            />
          </div>
          {(['unit', 'baseline', 'target'] as const).map((field) => (
            <Line
              key={field}
              label={words[field]}
              value={indicator[field]}
              max={100}
              onChange={(text) => change({ [field]: text })}
              onLeave={leave}
            />
          ))}
          <Select
            label={words.dimension}
            data={DIMENSIONS}
            value={indicator.dimension}
            onChange={(value) => change({ dimension: (value ?? 'faster') as IndicatorDimension })}
            onBlur={leave}
          />
        </>
      )}
    </RowList>
  )
}

export function TeamRows({ form: { body, set, leave } }: { form: BodyForm }) {
  const words = proposal.team
  return (
    <RowList
      rows={body.team}
      onChange={(team) => set('team', team)}
      blank={() => ({ position: '', duty: '' })}
      addLabel={words.add}
      most={MOST_ROWS}
    >
      {(member, change) => (
        <>
          <Line
            label={words.position}
            value={member.position}
            max={500}
            onChange={(position) => change({ position })}
            onLeave={leave}
          />
          <Line
            label={words.duty}
            value={member.duty}
            max={1_000}
            onChange={(duty) => change({ duty })}
            onLeave={leave}
          />
        </>
      )}
    </RowList>
  )
}
