import { type CommitteeKind, DEFAULT_RULES, type Role } from '../../shared/domain/committee.ts'
import type { Track } from '../../shared/domain/proposal.ts'
import type { RubricCriterion } from '../../shared/domain/scoring.ts'
import type { WriteConnection } from '../open.ts'
import {
  agency,
  appointmentOrder,
  calendarStep,
  committee,
  programme,
  rubric,
  seat,
} from '../schema/index.ts'

/** Rows of assets/reference/*.json (shapes in assets/README.md). */
type AgencyRow = Pick<
  typeof agency.$inferInsert,
  'code' | 'kind' | 'name' | 'ministry' | 'region' | 'source' | 'isVerified'
>
export type CommitteeRow = {
  code: string
  kind: CommitteeKind
  name: string
  shortName: string
  track: Track | null
  orders: { title: string; number: string; date: string | null }[]
  powers: string[]
  seats: CommitteeSeat[]
}
/** `count`: one line of an order may appoint several people, as line 16 of the screening committee does. */
type CommitteeSeat = {
  line: number
  holder: string
  role: Role
  title: string
  isVoting: boolean
  count: number
  note: string | null
}
type CalendarRow = { number: number; text: string; startMonth: string; endMonth: string }
type Criteria = { consideration: { code: string; number: number; title: string; text: string }[] }

type Source = { reference<Shape>(name: string): Shape }
type Options = { assets: Source; newId: () => string; now: string; isSample: boolean }

/** The seed fixes no scale, weight or threshold: 1–5, equal weights and 3.00 until the secretariat decides. */
export const defaultCriteria = (assets: Source): RubricCriterion[] =>
  assets
    .reference<Criteria>('criteria')
    .consideration.map(({ code, number, title, text }) => ({ code, number, title, text, weight: 1 }))

export function insertRubric(
  db: WriteConnection,
  row: { id: string; committeeId: string; criteria: RubricCriterion[]; now: string },
): void {
  const { id, committeeId, criteria, now } = row
  const scale = { scaleMin: 1, scaleMax: 5, thresholdHundredths: 300 }
  db.insert(rubric)
    .values({ id, committeeId, version: 1, ...scale, criteria, createdAt: now })
    .run()
}

export function insertCommittee(
  db: WriteConnection,
  row: Omit<CommitteeRow, 'seats'> & { id: string; isSample: boolean },
  options: Options,
): void {
  const { id, code, kind, name, shortName, track, powers, isSample } = row
  db.insert(committee)
    .values({
      id,
      code,
      kind,
      name,
      shortName,
      track,
      powers,
      isSample,
      rules: DEFAULT_RULES,
      createdAt: options.now,
    })
    .run()
  for (const order of row.orders)
    db.insert(appointmentOrder)
      .values({ id: options.newId(), committeeId: id, ...order })
      .run()
  insertRubric(db, {
    id: options.newId(),
    committeeId: id,
    criteria: defaultCriteria(options.assets),
    now: options.now,
  })
}

/** The reference data of the seed: agencies, committees of the 2556 orders with their seats, programme and calendar. */
export function seedReference(db: WriteConnection, options: Options): void {
  const { assets, newId, now, isSample } = options
  for (const row of assets.reference<AgencyRow[]>('agencies')) {
    const { code, kind, name, ministry, region, source, isVerified } = row
    db.insert(agency).values({ id: newId(), code, kind, name, ministry, region, source, isVerified }).run()
  }
  for (const row of assets.reference<CommitteeRow[]>('committees')) {
    const id = newId()
    insertCommittee(db, { ...row, id, isSample: false }, options)
    for (const place of row.seats) insertSeats(db, { place, committeeId: id, newId })
  }
  const programmeId = newId()
  const name = `โครงการ “1 ส่วนราชการ 1 ปรับปรุงบริการ” ประจำปีงบประมาณ พ.ศ. 2557${isSample ? ' (ตัวอย่าง)' : ''}`
  db.insert(programme)
    .values({ id: programmeId, name, fiscalYear: 2014, isCurrent: true, isSample, createdAt: now })
    .run()
  for (const { number, text, startMonth, endMonth } of assets.reference<CalendarRow[]>('calendar'))
    db.insert(calendarStep).values({ id: newId(), programmeId, number, text, startMonth, endMonth }).run()
}

/** Each of several people appointed in one line is a member of the body, and counts in its quorum. */
function insertSeats(
  db: WriteConnection,
  facts: { place: CommitteeSeat; committeeId: string; newId: () => string },
): void {
  const { place, committeeId, newId } = facts
  const { count, line, role, title, isVoting, note } = place
  for (let nth = 1; nth <= count; nth += 1) {
    const holder = count > 1 ? `${place.holder} (คนที่ ${nth})` : place.holder
    db.insert(seat)
      .values({ id: newId(), committeeId, line, holder, role, title, isVoting, note: note ?? '' })
      .run()
  }
}
