import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { StoredRules } from '../../shared/domain/committee.ts'
import { CHALLENGE_OUTCOMES, INTEREST_GROUNDS } from '../../shared/domain/interest.ts'
import {
  type AdjournmentCause,
  ITEM_KINDS,
  ITEM_STATES,
  MEETING_STATES,
  type RosterSeat,
  WALL_MODES,
} from '../../shared/domain/meeting.ts'
import { committee, rubric } from './committee.ts'
import { agency, programme } from './programme.ts'
import { proposal } from './proposal.ts'
import { person } from './workspace.ts'

export type Adjournment = {
  cause: AdjournmentCause
  reason: string
  quorum: { members: number; present: number; recused: number; needed: number }
}

export const meeting = sqliteTable('meeting', {
  id: text().primaryKey(),
  programmeId: text()
    .notNull()
    .references(() => programme.id),
  committeeId: text()
    .notNull()
    .references(() => committee.id),
  number: integer().notNull(),
  date: text().notNull(),
  startsAt: text().notNull(),
  endsAt: text().notNull(),
  place: text().notNull(),
  state: text({ enum: MEETING_STATES }).notNull(),
  openedAt: text(),
  closedAt: text(),
  presidingPersonId: text().references(() => person.id),
  /** Frozen when the first item opens; null before, when the committee's newest version is shown. */
  rubricId: text().references(() => rubric.id),
  currentItemId: text(),
  /** Scores are sealed to the public key; the private one stands locked by the presiding PIN and by the recovery code. */
  sealPublicKey: text(),
  sealKeyByPin: text(),
  sealKeyByRecovery: text(),
  createdAt: text().notNull(),
  /** The committee's seats and rules as they stood when the meeting opened; null before, when the live ones hold. */
  roster: text({ mode: 'json' }).$type<RosterSeat[]>(),
  rules: text({ mode: 'json' }).$type<StoredRules>(),
  /** Day the written notice went out (ม. 80), and whether it said that a third will do the next time (ม. 79 วรรคสาม). */
  noticeSentOn: text(),
  noticeWarnsReduced: integer({ mode: 'boolean' }).notNull().default(false),
  /** The meeting that this one takes up again, since that one had no quorum. */
  reconvenedFromId: text(),
  /** Why it was adjourned, when it was; the quorum as it stood. */
  adjournedAt: text(),
  adjournment: text({ mode: 'json' }).$type<Adjournment>(),
})

export const agendaItem = sqliteTable(
  'agenda_item',
  {
    id: text().primaryKey(),
    meetingId: text()
      .notNull()
      .references(() => meeting.id),
    section: integer().notNull(),
    position: integer().notNull(),
    kind: text({ enum: ITEM_KINDS }).notNull(),
    title: text().notNull(),
    proposalId: text().references(() => proposal.id),
    state: text({ enum: ITEM_STATES }).notNull(),
    plannedMinutes: integer().notNull(),
    openedAt: text(),
    revealedAt: text(),
    closedAt: text(),
    note: text().notNull().default(''),
    noteUpdatedAt: text(),
    withdrawnAt: text(),
    withdrawnReason: text(),
    /** Put off: the item leaves this meeting with a reason and waits for the next one. */
    postponedAt: text(),
    postponedReason: text(),
    postponedToItemId: text(),
    /** A member asked that it be considered on its own and not in the bundle that is passed at once. */
    bundleOutAt: text(),
    bundleOutById: text().references(() => person.id),
  },
  (table) => [
    index('agenda_item_meeting').on(table.meetingId, table.position),
    index('agenda_item_proposal').on(table.proposalId),
  ],
)

export const attendanceStay = sqliteTable(
  'attendance_stay',
  {
    id: text().primaryKey(),
    meetingId: text()
      .notNull()
      .references(() => meeting.id),
    personId: text()
      .notNull()
      .references(() => person.id),
    arrivedAt: text().notNull(),
    leftAt: text(),
    voidedAt: text(),
  },
  (table) => [index('attendance_stay_meeting').on(table.meetingId)],
)

/** Reason of absence, and the guests of the meeting. */
export const attendanceNote = sqliteTable(
  'attendance_note',
  {
    id: text().primaryKey(),
    meetingId: text()
      .notNull()
      .references(() => meeting.id),
    personId: text()
      .notNull()
      .references(() => person.id),
    isGuest: integer({ mode: 'boolean' }).notNull().default(false),
    absenceReason: text().notNull().default(''),
  },
  (table) => [index('attendance_note_meeting').on(table.meetingId)],
)

export const recusal = sqliteTable(
  'recusal',
  {
    id: text().primaryKey(),
    itemId: text()
      .notNull()
      .references(() => agendaItem.id),
    personId: text()
      .notNull()
      .references(() => person.id),
    reason: text().notNull(),
    declaredAt: text().notNull(),
    withdrawnAt: text(),
    /** Who noted what the member said aloud; null when the member declared it in an own window. */
    notedById: text().references(() => person.id),
    /** The challenge that the others decided; such a recusal is not the member's to take back. */
    challengeId: text(),
    withdrawnReason: text(),
  },
  (table) => [index('recusal_item').on(table.itemId)],
)

/** A stretch of time in which an item was before the meeting; used time is their sum. `endedAt` null while it runs. */
export const itemRun = sqliteTable(
  'item_run',
  {
    id: text().primaryKey(),
    itemId: text()
      .notNull()
      .references(() => agendaItem.id),
    startedAt: text().notNull(),
    endedAt: text(),
  },
  (table) => [index('item_run_item').on(table.itemId)],
)

/** A person who sits in a member's seat for one meeting (มาประชุมแทน), on that member's written authority. */
export const substitution = sqliteTable(
  'substitution',
  {
    id: text().primaryKey(),
    meetingId: text()
      .notNull()
      .references(() => meeting.id),
    seatId: text().notNull(),
    personId: text()
      .notNull()
      .references(() => person.id),
    authority: text().notNull().default(''),
    recordedAt: text().notNull(),
    withdrawnAt: text(),
    withdrawnReason: text(),
  },
  (table) => [index('substitution_meeting').on(table.meetingId)],
)

/** A member's tie to an agency, known beforehand (ม. 13, 16): it flags items, and decides nothing. */
export const interest = sqliteTable(
  'interest',
  {
    id: text().primaryKey(),
    personId: text()
      .notNull()
      .references(() => person.id),
    agencyId: text()
      .notNull()
      .references(() => agency.id),
    ground: text({ enum: INTEREST_GROUNDS }).notNull(),
    reason: text().notNull(),
    /** Day since when, and until when, as far as they are known. */
    since: text(),
    until: text(),
    declaredAt: text().notNull(),
    declaredById: text()
      .notNull()
      .references(() => person.id),
    withdrawnAt: text(),
    withdrawnReason: text(),
  },
  (table) => [index('interest_person').on(table.personId), index('interest_agency').on(table.agencyId)],
)

/** Somebody says that a member should not take part in an item (ม. 15, 16); the others decide, by two thirds, in secret. */
export const challenge = sqliteTable(
  'challenge',
  {
    id: text().primaryKey(),
    itemId: text()
      .notNull()
      .references(() => agendaItem.id),
    personId: text()
      .notNull()
      .references(() => person.id),
    raisedById: text()
      .notNull()
      .references(() => person.id),
    ground: text({ enum: INTEREST_GROUNDS }).notNull(),
    reason: text().notNull(),
    raisedAt: text().notNull(),
    /** What the challenged member answered. */
    explanation: text().notNull().default(''),
    outcome: text({ enum: CHALLENGE_OUTCOMES }).notNull(),
    forStaying: integer(),
    againstStaying: integer(),
    decidedAt: text(),
    /** The members who were not challenged, absent ones too, and of them those who were in the room to vote. */
    others: integer(),
    othersPresent: integer(),
    withdrawnReason: text(),
  },
  (table) => [index('challenge_item').on(table.itemId)],
)

/** A member whom the register flags says that there is no interest in the item, and why. Declaring one is a recusal. */
export const interestAnswer = sqliteTable(
  'interest_answer',
  {
    id: text().primaryKey(),
    itemId: text()
      .notNull()
      .references(() => agendaItem.id),
    personId: text()
      .notNull()
      .references(() => person.id),
    reason: text().notNull(),
    answeredAt: text().notNull(),
  },
  (table) => [index('interest_answer_item').on(table.itemId)],
)

/**
 * What the presiding person ordered or ruled on how the meeting is held (ม. 81), in that person's own words; of one item,
 * or of the meeting. One that was wrong is withdrawn with a reason, never rewritten.
 */
export const ruling = sqliteTable(
  'ruling',
  {
    id: text().primaryKey(),
    meetingId: text()
      .notNull()
      .references(() => meeting.id),
    itemId: text().references(() => agendaItem.id),
    text: text().notNull(),
    ruledAt: text().notNull(),
    ruledById: text()
      .notNull()
      .references(() => person.id),
    withdrawnAt: text(),
    withdrawnReason: text(),
  },
  (table) => [index('ruling_meeting').on(table.meetingId)],
)

/** What the wall shows: live, the frozen frame, or nothing. One row a meeting. */
export const wall = sqliteTable('wall', {
  meetingId: text()
    .primaryKey()
    .references(() => meeting.id),
  mode: text({ enum: WALL_MODES }).notNull(),
  frozen: text({ mode: 'json' }).$type<unknown>(),
  changedAt: text().notNull(),
})
