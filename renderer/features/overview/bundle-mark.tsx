import { Button } from '@mantine/core'
import { overview as words } from '../../../shared/messages/overview.ts'
import { useCommandOf, useSession } from '../../api/index.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import type { Parts } from '../room/parts.ts'
import type { ItemAnalysis } from './analysis.ts'
import styles from './overview.module.css'

type MarkProps = { item: ItemAnalysis; isOut: boolean; name?: string; parts: Parts }

/** "ขอพิจารณาแยก" for anybody at the table, and back again for who asked. */
export function BundleMark({ item, isOut, name }: MarkProps) {
  const takeOut = useCommandOf('agenda.takeOutOfBundle')
  const putBack = useCommandOf('agenda.putBackInBundle')
  const own = useSession()?.person.name
  if (isOut && name !== own) return null
  const command = isOut ? putBack : takeOut
  const label = isOut ? words.bundle.putBack : words.bundle.takeOut
  return (
    <div className={styles.actions}>
      <Button
        variant="default"
        loading={command.isRunning}
        aria-label={`${label}: ${item.title}`}
        onClick={() => void command.attempt({ itemId: item.itemId })}
      >
        {label}
      </Button>
      <ErrorNotice error={command.error} />
    </div>
  )
}
