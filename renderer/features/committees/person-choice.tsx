import { Button, Select } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { committees } from '../../../shared/messages/committees.ts'
import { useMay, useQueryOf } from '../../api/index.ts'
import { matchOptions } from '../../ui/match-options.ts'
import styles from './committees.module.css'
import { NewPerson } from './new-person.tsx'

const NOBODY = 'nobody'

type PersonChoiceProps = {
  value: string | null
  /** The field that the form starts at. */
  isFirst: boolean
  onChange: (personId: string | null) => void
}

/** Who holds the seat now: somebody known, nobody yet, or somebody new who is added on the spot. */
export function PersonChoice({ value, isFirst, onChange }: PersonChoiceProps) {
  const words = committees.roster
  const people = useQueryOf('person.list', {}).data ?? []
  const mayAdd = useMay('person.create')
  const [isAdding, setAdding] = useState(false)
  if (isAdding)
    return (
      <NewPerson
        onAdded={(personId) => {
          setAdding(false)
          onChange(personId)
        }}
        onClose={() => setAdding(false)}
      />
    )
  return (
    <div className={styles.person}>
      <Select
        label={words.person}
        description={words.personHint}
        data={[
          { value: NOBODY, label: words.nobody },
          ...people.map(({ id, name, position }) => ({
            value: id,
            label: position ? words.personOption(name, position) : name,
          })),
        ]}
        value={value ?? NOBODY}
        onChange={(chosen) => onChange(chosen === NOBODY ? null : chosen)}
        searchable
        filter={matchOptions}
        limit={60}
        // The form starts here at times; the list would then cover the rest of it before anybody asked.
        openOnFocus={false}
        data-autofocus={isFirst || undefined}
      />
      {mayAdd ? (
        <Button
          variant="default"
          leftSection={<IconUserPlus size={19} aria-hidden />}
          onClick={() => setAdding(true)}
        >
          {words.newPerson}
        </Button>
      ) : null}
    </div>
  )
}
