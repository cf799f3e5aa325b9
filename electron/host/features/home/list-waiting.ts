import type { ReadConnection } from '../../../../db/open.ts'
import {
  countRegister,
  hasUnsignedPdf,
  isScoreAwaited,
  listMeetingFacts,
} from '../../../../db/queries/home.ts'
import { findCurrentProgramme } from '../../../../db/queries/programme.ts'
import { findActor, listSeatsOf } from '../../../../db/queries/scope.ts'
import { relationsOf } from '../../../../shared/domain/access.ts'
import { found } from '../../call.ts'
import type { Handler } from '../../handler.ts'
import { decideTasks, type TaskFacts } from './decide-tasks.ts'
import { meetingTitle } from './meeting-title.ts'

export const listWaiting: Handler<'home.waiting'> = (call) => {
  const { read } = call.host.db
  const programme = found(findCurrentProgramme(read), 'programme')
  const { proposals, incomplete, agenciesWithout } = countRegister(read, programme.id)
  const gather = factsOf(read, call.actorId())
  const meetings = listMeetingFacts(read).flatMap((meeting) =>
    decideTasks(gather(meeting)).map((task) => ({
      meetingId: meeting.meetingId,
      title: meetingTitle(meeting),
      date: meeting.date,
      task,
    })),
  )
  return { proposals, incompleteProposals: incomplete, agenciesWithout, meetings }
}

type Meeting = ReturnType<typeof listMeetingFacts>[number]

function factsOf(db: ReadConnection, personId: string): (meeting: Meeting) => TaskFacts {
  const isKeeper = findActor(db, personId)?.isKeeper ?? false
  const allSeats = listSeatsOf(db, personId)
  return ({ meetingId, committeeId, presidingPersonId, state, minutesState }) => {
    const seats = allSeats.filter((seat) => seat.committeeId === committeeId)
    const isPresiding = presidingPersonId === personId
    const relations = relationsOf({ kind: 'person', isKeeper, isPresiding, seats })
    const isVoter = relations.has('voter') && state === 'in_session'
    return {
      state,
      minutesState,
      isPresiding,
      isSecretary: relations.has('secretary'),
      isSeated: relations.has('seated'),
      isScoreAwaited: isVoter && isScoreAwaited(db, { meetingId, personId }),
      hasUnsignedPdf: isPresiding && minutesState === 'finished' && hasUnsignedPdf(db, meetingId),
    }
  }
}
