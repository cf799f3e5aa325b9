import { Button, Checkbox, Modal, Select, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { ROLES, type Role } from '../../../shared/domain/committee.ts'
import { committees } from '../../../shared/messages/committees.ts'
import { common } from '../../../shared/messages/common.ts'
import { useCommandOf } from '../../api/index.ts'
import { Confirm } from '../../ui/confirm.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { PrimaryAction } from '../../ui/primary-action.tsx'
import styles from './committees.module.css'
import { PersonChoice } from './person-choice.tsx'
import type { Seat, SeatField } from './roster.tsx'

export type SeatTarget =
  | { kind: 'new'; committeeId: string }
  | { kind: 'existing'; seat: Seat; startsAt: SeatField }

type SeatFormProps = { target: SeatTarget | null; onClose: () => void }

/** A seat of the order: whose it is, in which role, with or without a vote. Withdrawn with a reason, never deleted. */
export const SeatForm = ({ target, onClose }: SeatFormProps) => (
  <Modal
    opened={target !== null}
    onClose={onClose}
    size="lg"
    title={target?.kind === 'new' ? committees.roster.add : committees.roster.editTitle}
  >
    {target ? <SeatFields target={target} onClose={onClose} /> : null}
  </Modal>
)

type Draft = { holder: string; role: Role; title: string; isVoting: boolean; personId: string | null }

const BLANK: Draft = { holder: '', role: 'member', title: '', isVoting: true, personId: null }
const ROLE_OPTIONS = ROLES.map((value) => ({ value, label: common.roles[value] }))

const draftOf = ({ holder, role, title, isVoting, personId }: Seat): Draft => ({
  holder,
  role,
  title,
  isVoting,
  personId,
})

function useSaveSeat(target: SeatTarget) {
  const add = useCommandOf('committee.addSeat')
  const update = useCommandOf('committee.updateSeat')
  return {
    save: (draft: Draft) =>
      target.kind === 'new'
        ? add.attempt({ committeeId: target.committeeId, ...draft })
        : update.attempt({ seatId: target.seat.id, ...draft }),
    isRunning: add.isRunning || update.isRunning,
    error: add.error ?? update.error,
  }
}

function SeatFields({ target, onClose }: { target: SeatTarget; onClose: () => void }) {
  const words = committees.roster
  const [draft, setDraft] = useState(target.kind === 'new' ? BLANK : draftOf(target.seat))
  const saving = useSaveSeat(target)
  const startsAtPerson = target.kind === 'existing' && target.startsAt === 'person'
  const isReady = draft.holder.trim() !== '' && draft.title.trim() !== ''
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const answer = isReady ? await saving.save(draft) : undefined
    if (answer) onClose()
  }
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      <Textarea
        label={words.holder}
        autosize
        value={draft.holder}
        maxLength={500}
        data-autofocus={startsAtPerson ? undefined : true}
        onChange={(event) => setDraft({ ...draft, holder: event.currentTarget.value })}
      />
      <TextInput
        label={words.title}
        value={draft.title}
        maxLength={500}
        onChange={(event) => setDraft({ ...draft, title: event.currentTarget.value })}
      />
      <Select
        label={words.role}
        data={ROLE_OPTIONS}
        value={draft.role}
        onChange={(role) => setDraft({ ...draft, role: (role ?? 'member') as Role })}
      />
      <PersonChoice
        value={draft.personId}
        isFirst={startsAtPerson}
        onChange={(personId) => setDraft((current) => ({ ...current, personId }))}
      />
      <Checkbox
        label={words.isVoting}
        checked={draft.isVoting}
        onChange={(event) => setDraft({ ...draft, isVoting: event.currentTarget.checked })}
      />
      <ErrorNotice error={saving.error} />
      <div className={styles.formBar}>
        {target.kind === 'existing' ? <WithdrawSeat seat={target.seat} onDone={onClose} /> : null}
        <PrimaryAction
          type="submit"
          isRunning={saving.isRunning}
          blockedBy={isReady ? null : committees.fill}
        >
          {words.save}
        </PrimaryAction>
      </div>
    </form>
  )
}

function WithdrawSeat({ seat, onDone }: { seat: Seat; onDone: () => void }) {
  const [isAsking, setAsking] = useState(false)
  const withdraw = useCommandOf('committee.withdrawSeat')
  const confirm = async (reason: string) => {
    const answer = await withdraw.attempt({ seatId: seat.id, reason })
    if (answer) onDone()
  }
  return (
    <>
      <Button variant="subtle" color="red" onClick={() => setAsking(true)}>
        {committees.roster.withdraw}
      </Button>
      <Confirm
        isOpen={isAsking}
        title={`${committees.roster.withdraw}: ${seat.holder}`}
        confirmLabel={committees.roster.withdraw}
        tone="stop"
        needsReason
        isRunning={withdraw.isRunning}
        error={withdraw.error}
        onConfirm={(reason) => void confirm(reason)}
        onClose={() => setAsking(false)}
      >
        {committees.roster.withdrawDetail}
      </Confirm>
    </>
  )
}
