import { ActionIcon, Button } from '@mantine/core'
import { IconDeviceTv, IconListNumbers, IconUsers } from '@tabler/icons-react'
import { room as words } from '../../../shared/messages/room.ts'
import { useFormat } from '../../ui/format.ts'
import type { Meeting } from '../meetings/readiness.ts'
import { ItemTimer } from './item-timer.tsx'
import type { Parts } from './parts.ts'
import { QuorumLine } from './quorum-line.tsx'
import { isRailShown, showDialog, toggleRail, useRoom } from './room-store.ts'
import styles from './room-strip.module.css'
import { useProjector } from './use-projector.ts'
import type { RoomFacts } from './use-room-facts.ts'
import { WallControls } from './wall-controls.tsx'

type StripProps = { meeting: Meeting; parts: Parts; facts: RoomFacts }

/** What holds for the whole room at a glance: is there a quorum, and how is the time. */
export function RoomStrip({ meeting, parts, facts }: StripProps) {
  const format = useFormat()
  const isRailOpen = isRailShown(useRoom((state) => state.isRailOpen))
  const projector = useProjector(meeting.id, parts.isOfficer)
  const roles = [
    parts.isPresiding ? words.roles.presiding : null,
    parts.isSecretary ? words.roles.secretary : null,
    parts.isVoter ? words.roles.voter : null,
    parts.role === 'adviser' ? words.roles.adviser : null,
    parts.role === 'observer' ? words.roles.observer : null,
  ].filter((role) => role !== null)
  return (
    <div className={styles.strip}>
      <ActionIcon
        className={styles.toggle}
        aria-label={isRailOpen ? words.agenda.hide : words.agenda.show}
        aria-expanded={isRailOpen}
        aria-keyshortcuts="G"
        onClick={toggleRail}
      >
        <IconListNumbers aria-hidden />
      </ActionIcon>
      <QuorumLine meeting={meeting} />
      {facts.current ? (
        <ItemTimer item={facts.current} onEdit={parts.isSecretary ? () => showDialog('time') : null} />
      ) : null}
      <span className={styles.you}>
        {words.youAre(roles.length === 0 ? words.roles.seated : roles.join(' · '))}
      </span>
      <div className={styles.tools}>
        {parts.isSecretary ? (
          <Button
            variant="default"
            leftSection={<IconUsers size={19} aria-hidden />}
            onClick={() => showDialog('attendance')}
            aria-keyshortcuts="A"
          >
            <span className={styles.toolText}>{words.attendance.open}</span>
          </Button>
        ) : null}
        {parts.isOfficer ? (
          <Button
            variant="default"
            leftSection={<IconDeviceTv size={19} aria-hidden />}
            onClick={projector.open}
            title={projector.isBlocked ? words.projector.blocked : undefined}
          >
            <span className={styles.toolText}>{words.projector.open}</span>
          </Button>
        ) : null}
        {parts.isOfficer ? <WallControls meetingId={meeting.id} /> : null}
      </div>
      <p className="visually-hidden" role="status">
        {projector.isBlocked ? words.projector.blocked : format.show(projector.told)}
      </p>
    </div>
  )
}
