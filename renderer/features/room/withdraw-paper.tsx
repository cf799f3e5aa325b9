import { paperSheets as words } from '../../../shared/messages/paper-sheets.ts'
import { useCommandOf } from '../../api/index.ts'
import { Confirm } from '../../ui/confirm.tsx'

type WithdrawProps = { itemId: string; member: { personId: string; name: string }; onClose: () => void }

/** A slip of the typing, or a paper that its member does not own to. */
export function WithdrawPaper({ itemId, member, onClose }: WithdrawProps) {
  const withdraw = useCommandOf('paperSheet.withdraw')
  return (
    <Confirm
      isOpen
      title={words.withdrawOf(member.name)}
      confirmLabel={words.withdraw}
      tone="stop"
      needsReason
      isRunning={withdraw.isRunning}
      error={withdraw.error}
      onClose={onClose}
      onConfirm={(reason) => {
        const { personId } = member
        void withdraw.attempt({ itemId, personId, reason }).then((done) => (done ? onClose() : undefined))
      }}
    >
      {words.withdrawText}
    </Confirm>
  )
}
