import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { CommitteeRules } from '../../shared/domain/committee.ts'
import { ITEM_KINDS, ITEM_STATES, MEETING_STATES, type RosterSeat } from '../../shared/domain/meeting.ts'
import { committee, rubric } from './committee.ts'
import { programme } from './programme.ts'
import { proposal } from './proposal.ts'
import { person } from './workspace.ts'

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
  rules: text({ mode: 'json' }).$type<CommitteeRules>(),
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
  },
  (table) => [index('recusal_item').on(table.itemId)],
)
