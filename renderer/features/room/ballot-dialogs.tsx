import { Modal } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { CastingVote } from '../../../shared/domain/voting.ts'
import { roomVotes } from '../../../shared/messages/room-votes.ts'
import { useCommandOf } from '../../api/index.ts'
import { Confirm } from '../../ui/confirm.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useFormat } from '../../ui/format.ts'
import { digitOfCode } from '../../ui/key-match.ts'
import { PrimaryAction } from '../../ui/primary-action.tsx'
import type { AgendaItem } from '../meetings/readiness.ts'
import { ChoiceRow } from './choice-row.tsx'
import styles from './reveal-dialog.module.css'
import type { Ballot } from './use-ballot.ts'

type DialogProps = { item: AgendaItem; ballot: Ballot; onClose: () => void }

/** While votes are still out: they are then given by nobody. */
export function CloseBallot({ item, ballot, onClose }: DialogProps) {
  const format = useFormat()
  const close = useCommandOf('ballot.close')
  return (
    <Confirm
      isOpen
      title={roomVotes.closeTitle}
      confirmLabel={roomVotes.close}
      isRunning={close.isRunning}
      error={close.error}
      onClose={onClose}
      onConfirm={() => {
        const input = { itemId: item.id, ballotId: ballot.id }
        void close.attempt(input).then((done) => (done ? onClose() : undefined))
      }}
    >
      {roomVotes.closeText(format.count(ballot.voters - ballot.cast))}
    </Confirm>
  )
}

export function CancelBallot({ item, ballot, onClose }: DialogProps) {
  const cancel = useCommandOf('ballot.cancel')
  return (
    <Confirm
      isOpen
      title={roomVotes.cancelTitle}
      confirmLabel={roomVotes.cancel}
      tone="stop"
      needsReason
      isRunning={cancel.isRunning}
      error={cancel.error}
      onClose={onClose}
      onConfirm={(reason) => {
        const input = { itemId: item.id, ballotId: ballot.id, reason }
        void cancel.attempt(input).then((done) => (done ? onClose() : undefined))
      }}
    >
      {roomVotes.cancelText}
    </Confirm>
  )
}

const SIDES: readonly CastingVote[] = ['in_favour', 'against']

/** ม. 82 วรรคสอง: one vote more, of the presiding member alone. */
export function CastingVoteDialog({ item, ballot, onClose }: DialogProps) {
  const format = useFormat()
  const give = useCommandOf('ballot.giveCastingVote')
  const [choice, setChoice] = useState<CastingVote | null>(null)
  const submit = async () => {
    if (!choice) return
    if (await give.attempt({ itemId: item.id, ballotId: ballot.id, choice })) onClose()
  }
  const { inFavour = 0, against = 0 } = ballot.count ?? {}
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={roomVotes.castingTitle}
      classNames={{ title: styles.title }}
    >
      <form
        className={styles.form}
        onSubmit={(event: FormEvent) => {
          event.preventDefault()
          void submit()
        }}
        onKeyDown={(event) => {
          const side = SIDES[(digitOfCode(event.code) ?? 0) - 1]
          if (side) setChoice(side)
        }}
      >
        <p>{roomVotes.castingText(format.count(inFavour), format.count(against))}</p>
        <ChoiceRow
          label={roomVotes.choose}
          options={SIDES.map((side, index) => ({
            value: side,
            label: roomVotes.choices[side],
            keys: String(index + 1),
          }))}
          value={choice}
          onChoose={setChoice}
          onConfirm={() => void submit()}
          isBig
        />
        <ErrorNotice error={give.error} />
        <div className={styles.end}>
          <PrimaryAction
            type="submit"
            isRunning={give.isRunning}
            blockedBy={choice ? null : roomVotes.notChosen}
          >
            {roomVotes.castingConfirm}
          </PrimaryAction>
        </div>
      </form>
    </Modal>
  )
}
