import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { proposal } from '../../shared/messages/proposal.ts'
import { parseMonth } from '../../shared/thai/parse-date.ts'
import { useFormat } from './format.ts'

type MonthInputProps = {
  label: string
  value: string
  onChange: (month: string) => void
  onLeave?: () => void
}

/** A month as it is written in an office ("ม.ค. 2557", "๑/๒๕๕๗"); what cannot be read is pointed out and not taken. */
export function MonthInput({ label, value, onChange, onLeave }: MonthInputProps) {
  const format = useFormat()
  const [typed, setTyped] = useState<string | null>(null)
  const [isBad, setBad] = useState(false)
  return (
    <TextInput
      label={label}
      placeholder={proposal.plan.monthHint}
      value={typed ?? format.month(value)}
      error={isBad ? proposal.plan.monthBad : undefined}
      maxLength={40}
      onChange={(event) => {
        const text = event.currentTarget.value
        const month = parseMonth(text)
        setTyped(text)
        if (month) onChange(month)
      }}
      onBlur={() => {
        const isReadable = typed === null || parseMonth(typed) !== null
        setBad(!isReadable)
        if (isReadable) setTyped(null)
        onLeave?.()
      }}
    />
  )
}
