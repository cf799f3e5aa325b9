import { ActionIcon, Button, Select, Textarea } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { room as words } from '../../../shared/messages/room.ts'
import type { AgendaItem } from '../meetings/readiness.ts'
import styles from './resolution-form.module.css'
import { changeVote } from './room-store.ts'
import type { VoteForm } from './vote-form.ts'

type Dissent = VoteForm['dissents'][number]

/** ม. 83: a dissent goes into the minutes with its reason. */
export function DissentFields({
  item,
  form,
  people,
}: {
  item: AgendaItem
  form: VoteForm
  people: readonly { personId: string; name: string }[]
}) {
  const set = (dissents: readonly Dissent[]) => changeVote(item.id, { dissents })
  const change = (index: number, change: Partial<Dissent>) =>
    set(form.dissents.map((dissent, at) => (at === index ? { ...dissent, ...change } : dissent)))
  const nameOf = (id: string) => people.find(({ personId }) => personId === id)?.name ?? ''
  return (
    <div>
      <h3 className={styles.subtitle}>{words.resolution.dissents}</h3>
      <p className={styles.soft}>{words.resolution.dissentsHint}</p>
      {form.dissents.map((dissent, index) => (
        // A row has no name until somebody is chosen: its place is all it is.
        <div key={`${String(index)}-${dissent.personId}`} className={styles.dissent}>
          <Select
            label={words.resolution.dissenter}
            data={people
              .filter(
                ({ personId }) =>
                  personId === dissent.personId ||
                  !form.dissents.some((other) => other.personId === personId),
              )
              .map(({ personId, name }) => ({ value: personId, label: name }))}
            value={dissent.personId || null}
            onChange={(personId) => change(index, { personId: personId ?? '' })}
            searchable
          />
          <Textarea
            className={styles.dissentReason}
            label={words.resolution.dissentReason}
            autosize
            minRows={2}
            maxRows={8}
            value={dissent.reason}
            maxLength={2_000}
            onChange={(event) => change(index, { reason: event.currentTarget.value })}
          />
          <ActionIcon
            color="gray"
            aria-label={words.resolution.removeDissent(nameOf(dissent.personId))}
            onClick={() => set(form.dissents.filter((_, at) => at !== index))}
          >
            <IconX size={20} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <Button
        variant="subtle"
        leftSection={<IconPlus size={18} aria-hidden />}
        onClick={() => set([...form.dissents, { personId: '', reason: '' }])}
      >
        {words.resolution.addDissent}
      </Button>
    </div>
  )
}
