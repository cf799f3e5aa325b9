import { z } from 'zod'
import { ROLES } from '../domain/committee.ts'
import { ADJOURNMENT_CAUSES, ITEM_KINDS, ITEM_STATES, MEETING_STATES } from '../domain/meeting.ts'
import { QUORUM_BASES } from '../domain/meter.ts'
import { RECONVENED_STATES } from '../domain/reconvened.ts'
import { RESOLUTION_KINDS } from '../domain/voting.ts'
import { committeeRules } from './committee.ts'
import { command, nothing, query } from './operation.ts'
import { rubricView } from './rubric.ts'
import { clockTime, count, day, id, instant, line, optionalLine, pin, reason } from './values.ts'

const quorumView = z.strictObject({
  members: count,
  vacant: count,
  present: count,
  recused: count,
  needed: count,
  isMet: z.boolean(),
  /** Which rule the number comes from; and whether the lower one of a matter taken up again holds, or why not. */
  basis: z.enum(QUORUM_BASES),
  reconvened: z.enum(RECONVENED_STATES),
})

const itemView = z.strictObject({
  id,
  number: z.string(),
  position: count,
  section: z.number().int(),
  kind: z.enum(ITEM_KINDS),
  title: z.string(),
  state: z.enum(ITEM_STATES),
  plannedMinutes: count,
  openedAt: instant.nullable(),
  closedAt: instant.nullable(),
  /** What the stretches that have ended took; the one that runs runs since. */
  usedMs: count,
  runningSince: instant.nullable(),
  postponedReason: z.string().nullable(),
  proposalId: id.nullable(),
  proposalCode: z.string().nullable(),
  agencyName: z.string().nullable(),
  resolutionKind: z.enum(RESOLUTION_KINDS).nullable(),
})

/** A person of the room: a seat of the roster, or a guest (ผู้เข้าร่วมประชุม) who has none. */
const attendee = z.strictObject({
  personId: id,
  name: z.string(),
  position: z.string(),
  title: z.string(),
  role: z.enum(ROLES).nullable(),
  seatId: id.nullable(),
  /** Sits in this member's seat (มาประชุมแทน), on the authority of a document. */
  substituteFor: z
    .strictObject({ substitutionId: id, personId: id, name: z.string(), authority: z.string() })
    .nullable(),
  /** A substitute has voice only as long as the member is not here. */
  isVoting: z.boolean(),
  canScore: z.boolean(),
  isPresent: z.boolean(),
  stays: z.array(z.strictObject({ id, arrivedAt: instant, leftAt: instant.nullable() })),
  absenceReason: z.string(),
})

const schedule = {
  number: z.number().int().min(1).max(999),
  date: day,
  startsAt: clockTime,
  endsAt: clockTime,
  place: line,
}

export const meeting = {
  list: query({
    input: nothing,
    output: z.array(
      z.strictObject({
        id,
        committeeId: id,
        committeeName: z.string(),
        number: z.number().int(),
        date: day,
        startsAt: clockTime,
        place: z.string(),
        state: z.enum(MEETING_STATES),
        items: count,
        resolvedItems: count,
        minutesState: z.enum(['none', 'draft', 'finished']),
      }),
    ),
    reads: ['meeting', 'agenda', 'minutes'],
  }),
  get: query({
    input: z.strictObject({ meetingId: id }),
    output: z.strictObject({
      id,
      committeeId: id,
      committeeName: z.string(),
      isSample: z.boolean(),
      ...schedule,
      state: z.enum(MEETING_STATES),
      openedAt: instant.nullable(),
      closedAt: instant.nullable(),
      presidingPersonId: id.nullable(),
      currentItemId: id.nullable(),
      rubric: rubricView,
      isRubricFrozen: z.boolean(),
      items: z.array(itemView),
      attendees: z.array(attendee),
      quorum: quorumView,
      quorumNote: z.string(),
      /** As they stood when the meeting opened; before that the committee's own. */
      rules: committeeRules,
      notice: z.strictObject({ sentOn: day.nullable(), saysReduced: z.boolean() }),
      reconvenedFrom: z.strictObject({ meetingId: id, number: count, date: day }).nullable(),
      adjournment: z
        .strictObject({
          at: instant,
          cause: z.enum(ADJOURNMENT_CAUSES),
          reason: z.string(),
          nextMeetingId: id.nullable(),
        })
        .nullable(),
      minutesState: z.enum(['none', 'draft', 'finished']),
    }),
    reads: ['meeting', 'agenda', 'attendance', 'rubric', 'resolution', 'committee', 'minutes'],
  }),
  /** With the five usual sections of Form 11 on the agenda. */
  create: command({
    input: z.strictObject({ committeeId: id, ...schedule }),
    output: z.strictObject({ meetingId: id }),
    changes: ['meeting', 'agenda', 'audit'],
  }),
  update: command({
    input: z.strictObject({ meetingId: id, ...schedule }),
    output: nothing,
    changes: ['meeting', 'audit'],
  }),
  /**
   * Opens the meeting: makes the key under which scores are sealed, which the presiding person's PIN or the recovery
   * code opens. The code is shown this once and printed.
   */
  open: command({
    input: z.strictObject({ meetingId: id, presidingPersonId: id, presidingPin: pin }),
    output: z.strictObject({ recoveryCode: z.string() }),
    changes: ['meeting', 'audit'],
  }),
  /**
   * Another voting member who is present takes the chair. `pin` is the new person's; `key` opens the meeting's key: the PIN
   * of who presides now, or the recovery code.
   */
  handOver: command({
    input: z.strictObject({
      meetingId: id,
      personId: id,
      pin,
      key: z.discriminatedUnion('by', [
        z.strictObject({ by: z.literal('pin'), pin }),
        z.strictObject({ by: z.literal('recovery_code'), code: z.string().min(8).max(80) }),
      ]),
      reason,
    }),
    output: nothing,
    changes: ['meeting', 'audit'],
  }),
  /** Takes a closed meeting up again, until its minutes are finished. */
  reopen: command({
    input: z.strictObject({ meetingId: id, reason }),
    output: nothing,
    changes: ['meeting', 'agenda', 'audit'],
  }),
  /** The legal meter of one item with who was there: now, or of a decided one at its decision (`at`). */
  meter: query({
    input: z.strictObject({ itemId: id }),
    output: z.strictObject({
      at: instant.nullable(),
      quorum: quorumView,
      note: z.string(),
      people: z.array(
        z.strictObject({
          personId: id,
          name: z.string(),
          substituteFor: z.string().nullable(),
          isCounted: z.boolean(),
          isRecused: z.boolean(),
          isPresent: z.boolean(),
          /** Within the item's time. */
          stays: z.array(z.strictObject({ arrivedAt: instant, leftAt: instant.nullable() })),
        }),
      ),
    }),
    reads: ['meeting', 'agenda', 'attendance', 'committee'],
  }),
  /** When the written notice went out, and whether it asks for the lower quorum of a matter taken up again. */
  recordNotice: command({
    input: z.strictObject({ meetingId: id, sentOn: day.nullable(), saysReduced: z.boolean() }),
    output: nothing,
    changes: ['meeting', 'attendance', 'audit'],
  }),
  /** Breaks the meeting off and prepares the next one with what is left, in order. @returns the next meeting */
  adjourn: command({
    input: z.strictObject({
      meetingId: id,
      cause: z.enum(ADJOURNMENT_CAUSES),
      reason,
      next: z.strictObject(schedule),
    }),
    output: z.strictObject({ meetingId: id }),
    changes: ['meeting', 'agenda', 'attendance', 'score', 'minutes', 'audit'],
  }),
  /** Refused while an item is open or a proposal still waits. */
  close: command({
    input: z.strictObject({ meetingId: id }),
    output: nothing,
    changes: ['meeting', 'agenda', 'attendance', 'audit'],
  }),
}

export const attendance = {
  arrive: command({
    input: z.strictObject({ meetingId: id, personIds: z.array(id).min(1).max(200), at: instant.nullable() }),
    output: nothing,
    changes: ['attendance', 'audit'],
  }),
  leave: command({
    input: z.strictObject({ meetingId: id, personId: id, at: instant.nullable() }),
    output: nothing,
    changes: ['attendance', 'audit'],
  }),
  /** Corrects a time that was noted wrongly; the log keeps both. */
  correctStay: command({
    input: z.strictObject({
      meetingId: id,
      stayId: id,
      arrivedAt: instant,
      leftAt: instant.nullable(),
      reason,
    }),
    output: nothing,
    changes: ['attendance', 'audit'],
  }),
  /** Takes back an arrival that never was, with a reason; until the minutes are finished. */
  voidStay: command({
    input: z.strictObject({ meetingId: id, stayId: id, reason }),
    output: nothing,
    changes: ['attendance', 'audit'],
  }),
  setAbsence: command({
    input: z.strictObject({ meetingId: id, personId: id, reason: optionalLine }),
    output: nothing,
    changes: ['attendance', 'audit'],
  }),
  /** มาประชุมแทน: an existing person or a new one sits in a member's seat. Refused where the rules know no substitutes. */
  nameSubstitute: command({
    input: z.strictObject({
      meetingId: id,
      seatId: id,
      person: z.union([
        z.strictObject({ personId: id }),
        z.strictObject({ name: line, position: optionalLine }),
      ]),
      authority: line,
    }),
    output: z.strictObject({ substitutionId: id, personId: id }),
    changes: ['attendance', 'meeting', 'person', 'audit'],
  }),
  withdrawSubstitute: command({
    input: z.strictObject({ meetingId: id, substitutionId: id, reason }),
    output: nothing,
    changes: ['attendance', 'meeting', 'audit'],
  }),
  addGuest: command({
    input: z.strictObject({ meetingId: id, name: line, position: optionalLine }),
    output: z.strictObject({ personId: id }),
    changes: ['attendance', 'person', 'audit'],
  }),
}
