import { ActionIcon } from '@mantine/core'
import { IconPlayerPause, IconScreenShareOff } from '@tabler/icons-react'
import type { WallMode } from '../../../shared/domain/meeting.ts'
import { roomAgenda as words } from '../../../shared/messages/room-agenda.ts'
import { useCommandOf, useQueryOf } from '../../api/index.ts'
import { useKeys } from '../../ui/use-keys.ts'
import styles from './room-strip.module.css'

/** The wall is frozen or rests for everybody who looks at it; a second press shows what is going on again. */
export function WallControls({ meetingId }: { meetingId: string }) {
  const mode = useQueryOf('wall.get', { meetingId }).data?.mode ?? 'live'
  const set = useCommandOf('wall.set')
  const toggle = (wanted: WallMode) =>
    void set.attempt({ meetingId, mode: mode === wanted ? 'live' : wanted })
  useKeys([
    { keys: 'F', label: words.keys.freeze, run: () => toggle('frozen') },
    { keys: 'B', label: words.keys.blank, run: () => toggle('blank') },
  ])
  const told = { live: '', frozen: words.wall.frozenNow, blank: words.wall.blankNow }[mode]
  return (
    <>
      <ActionIcon
        className={styles.wall}
        data-on={mode === 'frozen' || undefined}
        variant="default"
        aria-label={mode === 'frozen' ? words.wall.live : words.wall.freeze}
        title={`${mode === 'frozen' ? words.wall.live : words.wall.freeze} (F)`}
        aria-keyshortcuts="F"
        onClick={() => toggle('frozen')}
      >
        <IconPlayerPause aria-hidden />
      </ActionIcon>
      <ActionIcon
        className={styles.wall}
        data-on={mode === 'blank' || undefined}
        variant="default"
        aria-label={mode === 'blank' ? words.wall.live : words.wall.blank}
        title={`${mode === 'blank' ? words.wall.live : words.wall.blank} (B)`}
        aria-keyshortcuts="B"
        onClick={() => toggle('blank')}
      >
        <IconScreenShareOff aria-hidden />
      </ActionIcon>
      {told ? (
        <strong className={styles.wallState} role="status">
          {told}
        </strong>
      ) : null}
    </>
  )
}
