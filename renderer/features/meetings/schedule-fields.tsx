import { ActionIcon, Select, TextInput } from '@mantine/core'
import { IconCalendar } from '@tabler/icons-react'
import { useRef } from 'react'
import type { OutputOf } from '../../../shared/contract/index.ts'
import { meeting as words } from '../../../shared/messages/meeting.ts'
import { buddhistYearOf, formatDay } from '../../../shared/thai/buddhist-date.ts'
import { parseDay } from '../../../shared/thai/parse-date.ts'
import { useFormat } from '../../ui/format.ts'
import styles from './schedule-dialog.module.css'
import { nextNumber, readSchedule, type ScheduleForm } from './schedule-form.ts'

type FieldsProps = {
  form: ScheduleForm
  onChange: (form: ScheduleForm) => void
  existing: { committees: OutputOf<'committee.list'>; meetings: OutputOf<'meeting.list'> }
  isNew: boolean
  isTried: boolean
  /** Among other questions: of the same committee, and not what is asked first. */
  isPart?: boolean
}

export function ScheduleFields({ form, onChange, existing, isNew, isTried, isPart = false }: FieldsProps) {
  const format = useFormat()
  const set = (change: Partial<ScheduleForm>) => onChange({ ...form, ...change })
  const date = parseDay(form.date)
  const errors = isTried ? readSchedule(form).errors : {}
  const options = existing.committees.map(({ id, name }) => ({ value: id, label: name }))
  const chosen = existing.committees.find(({ id }) => id === form.committeeId)
  const choose = (committeeId: string | null) => {
    if (!committeeId) return
    const number = date ? String(nextNumber(existing.meetings, { committeeId, date })) : form.number
    set({ committeeId, number })
  }
  return (
    <>
      {isPart ? null : (
        <Select
          label={words.form.committee}
          placeholder={words.form.committeePlaceholder}
          description={
            chosen
              ? words.form.emptySeats(format.count(chosen.filledSeats), format.count(chosen.seats))
              : undefined
          }
          data={options}
          value={form.committeeId || null}
          onChange={choose}
          disabled={!isNew}
          searchable
          comboboxProps={{ withinPortal: true }}
          error={options.length === 0 ? words.form.noCommittees : errors.committeeId}
        />
      )}
      <div className={styles.row}>
        <DateField form={form} set={set} error={errors.date} isFirst={!isPart} />
        <TextInput
          label={words.form.number}
          description={date ? words.form.numberHint(format.show(buddhistYearOf(date))) : ' '}
          value={form.number}
          onChange={(event) => set({ number: event.currentTarget.value })}
          error={errors.number}
          inputMode="numeric"
        />
      </div>
      <div className={styles.row}>
        {(['startsAt', 'endsAt'] as const).map((key) => (
          <TextInput
            key={key}
            label={words.form[key]}
            value={form[key]}
            onChange={(event) => set({ [key]: event.currentTarget.value })}
            error={errors[key]}
            inputMode="numeric"
          />
        ))}
      </div>
      <TextInput
        label={words.form.place}
        description={words.form.placeHint}
        value={form.place}
        onChange={(event) => set({ place: event.currentTarget.value })}
        error={errors.place}
        maxLength={500}
      />
    </>
  )
}

/** Typed as people write a day; the browser's own calendar stands behind the button. */
function DateField(props: {
  form: ScheduleForm
  set: (change: Partial<ScheduleForm>) => void
  error: string | undefined
  isFirst: boolean
}) {
  const { form, set, error, isFirst } = props
  const picker = useRef<HTMLInputElement>(null)
  const format = useFormat()
  const day = parseDay(form.date)
  return (
    <div className={styles.dateField}>
      <TextInput
        label={words.form.date}
        description={day ? format.day(day) : words.form.dateHint}
        value={form.date}
        autoFocus={isFirst}
        onChange={(event) => set({ date: event.currentTarget.value })}
        error={error}
        rightSectionWidth={48}
        rightSection={
          <ActionIcon aria-label={words.form.pickDate} onClick={() => picker.current?.showPicker()}>
            <IconCalendar size={20} aria-hidden />
          </ActionIcon>
        }
      />
      <input
        ref={picker}
        type="date"
        className={styles.picker}
        tabIndex={-1}
        aria-hidden
        value={day ?? ''}
        onChange={(event) => {
          const { value } = event.currentTarget
          if (value) set({ date: formatDay(value, { digits: 'arabic' }) })
        }}
      />
    </div>
  )
}
