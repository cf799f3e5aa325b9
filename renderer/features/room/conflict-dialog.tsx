import { Modal, SegmentedControl, Select, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { INTEREST_GROUNDS, type InterestGround } from '../../../shared/domain/interest.ts'
import { challenges as words } from '../../../shared/messages/challenges.ts'
import { GROUND_NAMES, GROUND_SOURCES, interests } from '../../../shared/messages/interests.ts'
import { useCommandOf } from '../../api/index.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useFormat } from '../../ui/format.ts'
import { matchOptions } from '../../ui/match-options.ts'
import { PrimaryAction } from '../../ui/primary-action.tsx'
import type { AgendaItem, Meeting } from '../meetings/readiness.ts'
import styles from './conflict-panel.module.css'
import type { Parts } from './parts.ts'

type Kind = 'challenge' | 'recusal'
type Draft = {
  kind: Kind
  personId: string | null
  raisedById: string | null
  ground: InterestGround
  reason: string
}
type DialogProps = { meeting: Meeting; parts: Parts; item: AgendaItem; onClose: () => void }

/** A member challenges another; who runs the meeting also notes what members say aloud. */
export const ConflictDialog = (props: DialogProps) => (
  <Modal
    opened
    onClose={props.onClose}
    size="lg"
    title={props.parts.isOfficer ? words.title : words.kinds.challenge}
  >
    <Fields {...props} />
  </Modal>
)

function problemOf({ kind, personId, raisedById, reason }: Draft, isOfficer: boolean): string | null {
  if (personId === null) return words.fillMember
  if (kind === 'challenge' && isOfficer && raisedById === null) return words.fillRaiser
  return reason.trim().length < 2 ? words.fillReason : null
}

function useSave({ parts, item }: DialogProps) {
  const raise = useCommandOf('challenge.raise')
  const note = useCommandOf('recusal.note')
  const save = (draft: Draft) => {
    const { kind, personId, ground, raisedById } = draft
    const reason = draft.reason.trim()
    if (personId === null) return Promise.resolve(undefined)
    if (kind === 'recusal') return note.attempt({ itemId: item.id, personId, reason })
    const by = parts.isOfficer ? raisedById : null
    return raise.attempt({ itemId: item.id, personId, ground, reason, raisedById: by })
  }
  return { save, isRunning: raise.isRunning || note.isRunning, error: raise.error ?? note.error }
}

function Fields(props: DialogProps) {
  const { meeting, parts, onClose } = props
  const format = useFormat()
  const isSeated = meeting.attendees.some(({ personId, role }) => personId === parts.personId && role)
  const [draft, setDraft] = useState<Draft>({
    kind: 'challenge',
    personId: null,
    raisedById: isSeated ? parts.personId : null,
    ground: 'affiliation',
    reason: '',
  })
  const saving = useSave(props)
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change })
  const isChallenge = draft.kind === 'challenge'
  const problem = problemOf(draft, parts.isOfficer)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (problem === null && (await saving.save(draft))) onClose()
  }
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      {parts.isOfficer ? (
        <SegmentedControl
          aria-label={words.kind}
          value={draft.kind}
          onChange={(kind) => set({ kind: kind as Kind })}
          data={(['challenge', 'recusal'] as const).map((value) => ({ value, label: words.kinds[value] }))}
        />
      ) : null}
      <p className={styles.soft}>{format.show(isChallenge ? words.raiseText : words.recusalText)}</p>
      <People draft={draft} set={set} meeting={meeting} parts={parts} />
      {isChallenge ? (
        <Select
          label={words.ground}
          data={INTEREST_GROUNDS.map((value) => ({
            value,
            label: interests.groundOption(GROUND_NAMES[value], format.show(GROUND_SOURCES[value])),
          }))}
          value={draft.ground}
          onChange={(ground) => set({ ground: (ground ?? 'affiliation') as InterestGround })}
          allowDeselect={false}
        />
      ) : null}
      <Textarea
        label={isChallenge ? words.reason : words.reasonRecused}
        value={draft.reason}
        onChange={(event) => set({ reason: event.currentTarget.value })}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={2_000}
      />
      <ErrorNotice error={saving.error} />
      <div className={styles.bar}>
        <PrimaryAction type="submit" isRunning={saving.isRunning} blockedBy={problem}>
          {isChallenge ? words.raise : words.note}
        </PrimaryAction>
      </div>
    </form>
  )
}

type PeopleProps = {
  draft: Draft
  set: (change: Partial<Draft>) => void
  meeting: Meeting
  parts: Parts
}

/** Whom it is about, and for an officer who said it. */
function People({ draft, set, meeting, parts }: PeopleProps) {
  const seated = meeting.attendees.filter(({ role }) => role !== null && role !== 'observer')
  const options = (people: typeof seated) =>
    people.map(({ personId, name }) => ({ value: personId, label: name }))
  const isChallenge = draft.kind === 'challenge'
  return (
    <>
      <Select
        label={isChallenge ? words.member : words.memberRecused}
        placeholder={words.chooseMember}
        data={options(seated.filter(({ isVoting }) => isVoting))}
        value={draft.personId}
        onChange={(personId) => set({ personId })}
        searchable
        filter={matchOptions}
        openOnFocus={false}
        data-autofocus
      />
      {isChallenge && parts.isOfficer ? (
        <Select
          label={words.raisedBy}
          placeholder={words.chooseRaiser}
          data={options(seated.filter(({ isPresent, personId }) => isPresent && personId !== draft.personId))}
          value={draft.raisedById}
          onChange={(raisedById) => set({ raisedById })}
          searchable
          filter={matchOptions}
          openOnFocus={false}
        />
      ) : null}
    </>
  )
}
