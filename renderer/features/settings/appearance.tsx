import { SegmentedControl } from '@mantine/core'
import { settings } from '../../../shared/messages/settings.ts'
import type { DigitStyle } from '../../../shared/thai/digits.ts'
import {
  setPreferences,
  TEXT_SIZES,
  type TextSize,
  THEMES,
  type Theme,
  usePreferences,
} from '../../app/preferences.ts'
import styles from './settings.module.css'
import { SettingsCard } from './settings-card.tsx'

const themes = THEMES.map((value) => ({ value, label: settings.themes[value] }))
const digitStyles = (['thai', 'arabic'] as const).map((value) => ({
  value,
  label: settings.digitStyles[value],
}))
const textSizes = TEXT_SIZES.map((value) => ({ value: String(value), label: settings.textSizes[value] }))

export function Appearance() {
  const { theme, digits, textSize } = usePreferences()
  return (
    <SettingsCard title={settings.appearance}>
      <Choice
        label={settings.theme}
        data={themes}
        value={theme}
        onChange={(value) => setPreferences({ theme: value as Theme })}
      />
      <Choice
        label={settings.digits}
        detail={settings.digitsDetail}
        data={digitStyles}
        value={digits}
        onChange={(value) => setPreferences({ digits: value as DigitStyle })}
      />
      <Choice
        label={settings.textSize}
        data={textSizes}
        value={String(textSize)}
        onChange={(value) => setPreferences({ textSize: Number(value) as TextSize })}
      />
    </SettingsCard>
  )
}

type ChoiceProps = {
  label: string
  detail?: string
  data: { value: string; label: string }[]
  value: string
  onChange: (value: string) => void
}

const Choice = ({ label, detail, data, value, onChange }: ChoiceProps) => (
  <div className={styles.choice}>
    <span className={styles.label}>{label}</span>
    <SegmentedControl size="md" aria-label={label} data={data} value={value} onChange={onChange} />
    {detail ? <span className={styles.soft}>{detail}</span> : null}
  </div>
)
