import { useEffect, useRef } from 'react'
import { room as words } from '../../../shared/messages/room.ts'
import { roomAgenda as agendaWords } from '../../../shared/messages/room-agenda.ts'
import { useFormat } from '../../ui/format.ts'
import { setPageTitle } from '../../ui/page-title.ts'
import { useKeys } from '../../ui/use-keys.ts'
import { meetingName } from '../meetings/meeting-name.ts'
import type { Meeting } from '../meetings/readiness.ts'
import { AgendaRail } from './agenda-rail.tsx'
import { endHotSeat, useHotSeat } from './hot-seat-store.ts'
import { ItemView } from './item-view.tsx'
import styles from './live-room.module.css'
import type { Parts } from './parts.ts'
import { RoomBar } from './room-bar.tsx'
import { RoomDialogs } from './room-dialogs.tsx'
import { lookAt, showDialog, toggleRail, useRoom } from './room-store.ts'
import { RoomStrip } from './room-strip.tsx'
import { useRoomFacts } from './use-room-facts.ts'

/** The meeting while it is held. One screen; what each person sees on it follows from what that person is here. */
export function LiveRoom({ meeting, parts }: { meeting: Meeting; parts: Parts }) {
  const format = useFormat()
  const facts = useRoomFacts(meeting, parts)
  const isRailOpen = useRoom((state) => state.isRailOpen)
  const rail = isRailOpen === null ? undefined : isRailOpen ? 'open' : 'closed'
  const heading = useRef<HTMLHeadingElement>(null)
  const name = meetingName(meeting, format)
  useEffect(() => setPageTitle(words.title(name)), [name])
  const { currentItemId } = meeting
  const before = useRef(currentItemId)
  useEffect(() => {
    if (before.current === currentItemId) return
    before.current = currentItemId
    if (currentItemId === null) return
    // The meeting has gone on: everybody is taken along, and a screen reader reads the new item's name.
    lookAt(null)
    heading.current?.focus()
  }, [currentItemId])
  const { ballot } = facts
  const openBallotId = ballot?.state === 'open' ? ballot.id : null
  useEffect(() => {
    // A vote is asked of everybody, whatever they were reading.
    if (openBallotId) lookAt(null)
  }, [openBallotId])
  useEffect(() => {
    const { seat } = useHotSeat.getState()
    if (!seat) return
    if (seat.ballotId) {
      // Officers vote too and hand on: the round ends with the vote.
      if (ballot !== undefined && openBallotId !== seat.ballotId) endHotSeat()
      return
    }
    // Back with the officers, or nothing of it is open for sheets any more: the round is over.
    const isOver = !meeting.items.some(({ id, state }) => state === 'open' && seat.itemIds.includes(id))
    if (parts.isOfficer || isOver) endHotSeat()
  }, [parts.isOfficer, meeting.items, ballot, openBallotId])
  useKeys([
    { keys: 'G', label: words.keys.rows.agenda, run: toggleRail },
    ...(parts.isSecretary
      ? [{ keys: 'A', label: words.keys.rows.attendance, run: () => showDialog('attendance') }]
      : []),
    ...(parts.isSecretary && facts.current
      ? [{ keys: 'T', label: agendaWords.keys.time, run: () => showDialog('time') }]
      : []),
    ...(parts.isPresiding && facts.shown?.state === 'resolved'
      ? [{ keys: 'U', label: agendaWords.keys.reopen, run: () => showDialog('reopen') }]
      : []),
  ])
  return (
    <div className={styles.room}>
      <RoomStrip meeting={meeting} parts={parts} facts={facts} />
      <div className={styles.middle} data-rail={rail}>
        <AgendaRail meeting={meeting} shownId={facts.shown?.id ?? null} canEdit={parts.isSecretary} />
        <div className={styles.work}>
          <ItemView meeting={meeting} parts={parts} facts={facts} headingRef={heading} />
        </div>
      </div>
      <RoomBar meeting={meeting} parts={parts} facts={facts} />
      <RoomDialogs meeting={meeting} parts={parts} facts={facts} />
    </div>
  )
}
