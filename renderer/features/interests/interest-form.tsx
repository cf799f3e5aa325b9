import { Modal, Select, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { INTEREST_GROUNDS, type InterestGround } from '../../../shared/domain/interest.ts'
import { GROUND_NAMES, GROUND_SOURCES, interests as words } from '../../../shared/messages/interests.ts'
import { parseDay } from '../../../shared/thai/parse-date.ts'
import { useCommandOf, useQueryOf } from '../../api/index.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useFormat } from '../../ui/format.ts'
import { matchOptions } from '../../ui/match-options.ts'
import { PrimaryAction } from '../../ui/primary-action.tsx'
import { checkInterest, draftOf, type InterestDraft, isDayUnread } from './check-interest.ts'
import type { Interest } from './interest-view.ts'
import styles from './interests.module.css'

type Member = { id: string; name: string }
type FormProps = {
  /** The entry that is corrected; null for a new one. */
  row: Interest | null
  /** Of a committee's secretariat: its members to choose from. Null for one's own. */
  committee: { id: string; members: readonly Member[] } | null
  ownId: string | null
  onClose: () => void
}

export const InterestForm = (props: FormProps) => (
  <Modal
    opened
    onClose={props.onClose}
    size="lg"
    title={props.row ? words.edit : props.committee ? words.add : words.declare}
  >
    <Fields {...props} />
  </Modal>
)

function useSave({ row, committee }: FormProps) {
  const declare = useCommandOf('interest.declare')
  const note = useCommandOf('interest.note')
  const save = ({ personId, agencyId, ground, reason, since, until }: InterestDraft) => {
    if (personId === null || agencyId === null) return Promise.resolve(undefined)
    const days = { since: parseDay(since), until: parseDay(until) }
    const statement = { agencyId, ground, reason: reason.trim(), ...days, replacesId: row?.id ?? null }
    return committee
      ? note.attempt({ committeeId: committee.id, personId, ...statement })
      : declare.attempt(statement)
  }
  return { save, isRunning: declare.isRunning || note.isRunning, error: declare.error ?? note.error }
}

function Fields(props: FormProps) {
  const { row, committee, ownId, onClose } = props
  const format = useFormat()
  const [draft, setDraft] = useState(() => draftOf(row, ownId))
  const saving = useSave(props)
  const problem = checkInterest(draft)
  const set = (change: Partial<InterestDraft>) => setDraft({ ...draft, ...change })
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (problem === null && (await saving.save(draft))) onClose()
  }
  const grounds = INTEREST_GROUNDS.map((value) => ({
    value,
    label: words.groundOption(GROUND_NAMES[value], format.show(GROUND_SOURCES[value])),
  }))
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      {committee ? (
        <Select
          label={words.member}
          placeholder={words.chooseMember}
          data={committee.members.map(({ id, name }) => ({ value: id, label: name }))}
          value={draft.personId}
          onChange={(personId) => set({ personId })}
          disabled={row !== null}
          openOnFocus={false}
          searchable
          filter={matchOptions}
          data-autofocus
        />
      ) : null}
      <AgencyField
        agencyId={draft.agencyId}
        isFirst={!committee}
        onChange={(agencyId) => set({ agencyId })}
      />
      <Select
        label={words.ground}
        data={grounds}
        value={draft.ground}
        onChange={(ground) => set({ ground: (ground ?? 'affiliation') as InterestGround })}
        allowDeselect={false}
      />
      <Textarea
        label={words.reason}
        description={words.reasonHint}
        value={draft.reason}
        onChange={(event) => set({ reason: event.currentTarget.value })}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={2_000}
      />
      <div className={styles.pair}>
        {(['since', 'until'] as const).map((key) => (
          <DayField
            key={key}
            label={words[key]}
            typed={draft[key]}
            onChange={(typed) => set({ [key]: typed })}
          />
        ))}
      </div>
      <ErrorNotice error={saving.error} />
      <div className={styles.bar}>
        <PrimaryAction type="submit" isRunning={saving.isRunning} blockedBy={problem}>
          {words.save}
        </PrimaryAction>
      </div>
    </form>
  )
}

function AgencyField(props: {
  agencyId: string | null
  isFirst: boolean
  onChange: (id: string | null) => void
}) {
  const agencies = useQueryOf('agency.list', {}).data ?? []
  return (
    <Select
      label={words.agency}
      placeholder={words.chooseAgency}
      data={agencies
        .filter(({ isWithdrawn }) => !isWithdrawn)
        .map(({ id, name }) => ({ value: id, label: name }))}
      value={props.agencyId}
      onChange={props.onChange}
      searchable
      filter={matchOptions}
      limit={40}
      openOnFocus={false}
      data-autofocus={props.isFirst || undefined}
    />
  )
}

/** Typed as people write a day; what it was read as stands under it. */
function DayField(props: { label: string; typed: string; onChange: (typed: string) => void }) {
  const format = useFormat()
  const day = parseDay(props.typed)
  return (
    <TextInput
      label={props.label}
      description={day ? format.day(day) : words.dayHint}
      value={props.typed}
      onChange={(event) => props.onChange(event.currentTarget.value)}
      error={isDayUnread(props.typed) ? words.dayUnread : undefined}
    />
  )
}
