import { meeting as words } from '../../../shared/messages/meeting.ts'
import { useCommandOf } from '../../api/index.ts'
import { Confirm } from '../../ui/confirm.tsx'
import type { AgendaItem } from './readiness.ts'

export function WithdrawDialog({ item, onClose }: { item: AgendaItem; onClose: () => void }) {
  const withdraw = useCommandOf('agenda.withdrawItem')
  return (
    <Confirm
      isOpen
      title={words.prepare.removeTitle}
      confirmLabel={words.prepare.removeConfirm}
      tone="stop"
      needsReason
      isRunning={withdraw.isRunning}
      error={withdraw.error}
      onClose={onClose}
      onConfirm={(reason) => {
        void withdraw.attempt({ itemId: item.id, reason }).then((done) => (done ? onClose() : undefined))
      }}
    >
      {words.prepare.removeText(item.title)}
    </Confirm>
  )
}
