import { ActionIcon } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { room as words } from '../../../shared/messages/room.ts'
import { useFormat } from '../../ui/format.ts'
import type { AgendaItem } from '../meetings/readiness.ts'
import styles from './ahead-strip.module.css'
import { lookAt } from './room-store.ts'
import type { Ahead } from './use-ahead.ts'

type StripProps = { item: AgendaItem; ahead: Ahead; isVoter: boolean }

/** Which of the items that are scored in one go this is, and how many are left; forward and back between them. */
export function AheadStrip({ item, ahead, isVoter }: StripProps) {
  const format = useFormat()
  const at = ahead.items.findIndex(({ id }) => id === item.id)
  const [before, after] = [ahead.items[at - 1], ahead.items[at + 1]]
  const left = ahead.toScore.length
  return (
    <div className={styles.strip}>
      <p className={styles.text}>
        <strong>{words.ahead.title}</strong> ·{' '}
        {words.ahead.line(format.count(at + 1), format.count(ahead.items.length))}
        {isVoter ? ` · ${left > 0 ? words.ahead.left(format.count(left)) : words.ahead.allDone}` : null}
      </p>
      <ActionIcon
        variant="default"
        size={44}
        aria-label={words.ahead.previous}
        disabled={!before}
        onClick={() => lookAt(before?.id ?? null)}
      >
        <IconChevronLeft aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="default"
        size={44}
        aria-label={words.ahead.next}
        disabled={!after}
        onClick={() => lookAt(after?.id ?? null)}
      >
        <IconChevronRight aria-hidden />
      </ActionIcon>
    </div>
  )
}
