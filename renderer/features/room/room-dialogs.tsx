import { room as words } from '../../../shared/messages/room.ts'
import { useCommandOf } from '../../api/index.ts'
import { Confirm } from '../../ui/confirm.tsx'
import { useFormat } from '../../ui/format.ts'
import { AdjournDialog } from '../meetings/adjourn-dialog.tsx'
import type { AgendaItem, Meeting } from '../meetings/readiness.ts'
import { AttendanceDrawer } from './attendance-drawer.tsx'
import { ConflictDialog } from './conflict-dialog.tsx'
import { HandOverDialog } from './hand-over-dialog.tsx'
import { PostponeDialog, ResumeDialog, RulingDialog, TimeDialog } from './order-dialogs.tsx'
import { PaperSheetDialog } from './paper-sheet-dialog.tsx'
import type { Parts } from './parts.ts'
import { RevealDialog } from './reveal-dialog.tsx'
import { lookAt, showDialog, useRoom } from './room-store.ts'
import type { RoomFacts } from './use-room-facts.ts'

const close = () => showDialog(null)

export function RoomDialogs(props: { meeting: Meeting; parts: Parts; facts: RoomFacts }) {
  const { meeting, parts, facts } = props
  const dialog = useRoom((state) => state.dialog)
  const { current, shown, acting, ahead } = facts
  if (dialog === 'attendance' && parts.isSecretary)
    return <AttendanceDrawer meeting={meeting} onClose={close} />
  if (dialog === 'handOver' && parts.isOfficer) return <HandOverDialog meeting={meeting} onClose={close} />
  if (dialog === 'close') return <CloseMeeting meeting={meeting} />
  if (dialog === 'adjourn' && parts.isOfficer) return <AdjournDialog meeting={meeting} onClose={close} />
  if (dialog === 'ruling' && parts.isPresiding) return <RulingDialog meetingId={meeting.id} onClose={close} />
  if (dialog === 'postpone' && shown) return <PostponeDialog item={shown} onClose={close} />
  if (dialog === 'resume' && shown) return <ResumeDialog item={shown} onClose={close} />
  if (dialog === 'time' && current) return <TimeDialog item={current} onClose={close} />
  if (dialog === 'reopen' && shown) return <Reopen item={shown} />
  if (dialog === 'reveal' && (current || ahead.items.length > 0)) {
    const items = current ? [current] : ahead.items
    return <RevealDialog meetingId={meeting.id} items={items} onClose={close} />
  }
  const scored = [acting, current, shown].find((item) => item?.kind === 'proposal' && item.state === 'open')
  if (dialog === 'paperSheet' && parts.isSecretary && scored)
    return <PaperSheetDialog meeting={meeting} first={scored} onClose={close} />
  if (!acting) return null
  if (dialog === 'abstain') return <Abstain item={acting} />
  if (dialog === 'recuse') return <Recuse item={acting} />
  if (dialog === 'conflict')
    return <ConflictDialog meeting={meeting} parts={parts} item={acting} onClose={close} />
  if (dialog === 'withdrawRecusal') return <WithdrawRecusal item={acting} />
  return null
}

function CloseMeeting({ meeting }: { meeting: Meeting }) {
  const format = useFormat()
  const end = useCommandOf('meeting.close')
  const left = meeting.items.filter(({ state }) => state === 'waiting').length
  return (
    <Confirm
      isOpen
      title={words.item.closeTitle}
      confirmLabel={words.item.closeMeeting}
      isRunning={end.isRunning}
      error={end.error}
      onClose={close}
      onConfirm={() => {
        void end.attempt({ meetingId: meeting.id }).then((done) => (done ? close() : undefined))
      }}
    >
      <p>{words.item.closeText}</p>
      {left > 0 ? <p>{words.item.leftWaiting(format.count(left))}</p> : null}
    </Confirm>
  )
}

function Reopen({ item }: { item: AgendaItem }) {
  const reopen = useCommandOf('agenda.reopenItem')
  return (
    <Confirm
      isOpen
      title={`${words.item.reopen}: ${item.title}`}
      confirmLabel={words.item.reopenConfirm}
      needsReason
      isRunning={reopen.isRunning}
      error={reopen.error}
      onClose={close}
      onConfirm={(reason) => {
        void reopen.attempt({ itemId: item.id, reason }).then((done) => (done ? close() : undefined))
      }}
    >
      {words.item.reopenText}
    </Confirm>
  )
}

function Abstain({ item }: { item: AgendaItem }) {
  const abstain = useCommandOf('score.abstain')
  return (
    <Confirm
      isOpen
      title={words.score.abstainTitle}
      confirmLabel={words.score.abstainConfirm}
      needsReason
      isRunning={abstain.isRunning}
      error={abstain.error}
      onClose={close}
      onConfirm={(reason) => {
        void abstain.attempt({ itemId: item.id, reason }).then((done) => {
          if (!done) return
          close()
          lookAt(null)
        })
      }}
    >
      {words.score.abstainText}
    </Confirm>
  )
}

function Recuse({ item }: { item: AgendaItem }) {
  const recuse = useCommandOf('score.recuse')
  return (
    <Confirm
      isOpen
      title={words.score.recuseTitle}
      confirmLabel={words.score.recuseConfirm}
      tone="stop"
      needsReason
      isRunning={recuse.isRunning}
      error={recuse.error}
      onClose={close}
      onConfirm={(reason) => {
        void recuse.attempt({ itemId: item.id, reason }).then((done) => (done ? close() : undefined))
      }}
    >
      {words.score.recuseText}
    </Confirm>
  )
}

function WithdrawRecusal({ item }: { item: AgendaItem }) {
  const withdraw = useCommandOf('score.withdrawRecusal')
  return (
    <Confirm
      isOpen
      title={words.score.withdrawRecusalTitle}
      confirmLabel={words.score.withdrawRecusalConfirm}
      needsReason
      isRunning={withdraw.isRunning}
      error={withdraw.error}
      onClose={close}
      onConfirm={(reason) => {
        void withdraw.attempt({ itemId: item.id, reason }).then((done) => (done ? close() : undefined))
      }}
    >
      {words.score.withdrawRecusalText}
    </Confirm>
  )
}
