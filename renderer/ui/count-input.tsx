import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { proposal } from '../../shared/messages/proposal.ts'
import { useFormat } from './format.ts'
import { parseCount } from './parse-count.ts'

type CountInputProps = {
  label: string
  value: number | null
  onChange: (value: number | null) => void
  onLeave?: () => void
  suffix?: string
  isLabelHidden?: boolean
}

/** A whole number, in either script of digits; grouped when the field is left. */
export function CountInput({
  label,
  value,
  onChange,
  onLeave,
  suffix,
  isLabelHidden = false,
}: CountInputProps) {
  const format = useFormat()
  const [typed, setTyped] = useState<string | null>(null)
  const shown = typed ?? (value === null ? '' : format.count(value))
  const isBad = typed !== null && parseCount(typed) === undefined
  return (
    <TextInput
      label={isLabelHidden ? undefined : label}
      aria-label={isLabelHidden ? label : undefined}
      inputMode="numeric"
      value={shown}
      error={isBad ? proposal.numberBad : undefined}
      rightSection={suffix ? <span>{suffix}</span> : undefined}
      rightSectionWidth={suffix ? '3.4rem' : undefined}
      maxLength={20}
      onChange={(event) => {
        const text = event.currentTarget.value
        setTyped(text)
        const parsed = parseCount(text)
        if (parsed !== undefined) onChange(parsed)
      }}
      onBlur={() => {
        setTyped(null)
        onLeave?.()
      }}
    />
  )
}
