import type { MatiDatabase } from '../../db/open.ts'
import * as schema from '../../db/schema/index.ts'
import { DEFAULT_RULES } from '../../shared/domain/committee.ts'
import { NOW } from './workbench.ts'

export const PLANTED = {
  person: '01900000-0000-7000-8000-000000000001',
  programme: '01900000-0000-7000-8000-000000000002',
  committee: '01900000-0000-7000-8000-000000000003',
  meeting: '01900000-0000-7000-8000-000000000004',
  item: '01900000-0000-7000-8000-000000000005',
} as const

/** The least that an agenda item stands on: person, programme, committee, meeting, item. */
export function plantMeeting(database: MatiDatabase): void {
  database.write((connection) => {
    connection
      .insert(schema.person)
      .values({ id: PLANTED.person, name: 'สมาชิกตัวอย่าง ๑', createdAt: NOW })
      .run()
    connection
      .insert(schema.programme)
      .values({ id: PLANTED.programme, name: '๑ ส่วนราชการ ๑ ปรับปรุงบริการ', fiscalYear: 2014, createdAt: NOW })
      .run()
    connection
      .insert(schema.committee)
      .values({
        id: PLANTED.committee,
        code: 'sample',
        kind: 'subcommittee',
        name: 'คณะอนุกรรมการ (ตัวอย่าง)',
        shortName: 'ตัวอย่าง',
        powers: [],
        rules: DEFAULT_RULES,
        createdAt: NOW,
      })
      .run()
    connection.insert(schema.meeting).values(MEETING).run()
    connection.insert(schema.agendaItem).values(ITEM).run()
  })
}

const MEETING = {
  id: PLANTED.meeting,
  programmeId: PLANTED.programme,
  committeeId: PLANTED.committee,
  number: 1,
  date: '2014-01-15',
  startsAt: '09:30',
  endsAt: '12:00',
  place: 'ห้องประชุม ๑',
  state: 'in_session',
  createdAt: NOW,
} as const

const ITEM = {
  id: PLANTED.item,
  meetingId: PLANTED.meeting,
  section: 4,
  position: 1,
  kind: 'proposal',
  title: 'ข้อเสนอตัวอย่าง',
  state: 'open',
  plannedMinutes: 10,
} as const
