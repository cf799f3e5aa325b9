import { Select } from '@mantine/core'
import { MINUTES_STYLES, type MinutesStyle } from '../../../shared/domain/documents/papers.ts'
import { documents as words } from '../../../shared/messages/documents.ts'

type ChoiceProps = { style: MinutesStyle; onChange: (style: MinutesStyle) => void }

const DATA = MINUTES_STYLES.map((value) => ({ value, label: words.styles[value] }))

/** How the minutes that are made next are taken; a paper that is made already keeps its own. */
export function MinutesStyleChoice({ style, onChange }: ChoiceProps) {
  return (
    <Select
      label={words.styles.label}
      description={words.styles.hint}
      data={DATA}
      value={style}
      allowDeselect={false}
      maw="38rem"
      mb="md"
      onChange={(value) => {
        const chosen = MINUTES_STYLES.find((each) => each === value)
        if (chosen) onChange(chosen)
      }}
    />
  )
}
