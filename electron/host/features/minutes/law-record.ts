import type { ReadConnection } from '../../../../db/open.ts'
import { findMeeting, listItems } from '../../../../db/queries/meeting.ts'
import { type LawFact, type LawRecord, listMovements } from '../../../../shared/domain/law-facts.ts'
import { judgeNotice } from '../../../../shared/domain/notice.ts'
import { isPresentAt } from '../../../../shared/domain/quorum.ts'
import { type Attendee, listAttendees } from '../meeting/attendees.ts'
import { quorumOf } from '../meeting/meter.ts'
import { getMeetingRow } from '../meeting/room.ts'
import { rulesOf } from '../meeting/roster.ts'

type Source = { db: ReadConnection; meeting: ReturnType<typeof getMeetingRow>; attendees: Attendee[] }

/** What the law wants told of a meeting, read from the record each time. */
export function readLawRecord(db: ReadConnection, meetingId: string): LawRecord {
  const meeting = getMeetingRow(db, meetingId)
  const source = { db, meeting, attendees: listAttendees(db, meeting) }
  const items = listItems(db, meetingId).map(({ item }) => item)
  const opened = items.flatMap(({ id, openedAt }) => (openedAt ? [{ id, openedAt }] : []))
  // Members are noted until the first item opens: that is when the meeting begins to count.
  const beganAt = opened.map(({ openedAt }) => openedAt).toSorted()[0] ?? meeting.openedAt
  const record: LawRecord = {
    opening: [...beforeIt(source), ...(beganAt ? [quorumAt(source, beganAt)] : []), ...substitutesOf(source)],
    items: {},
    closing: adjournmentOf(source),
  }
  const add = (itemId: string, fact: LawFact) => {
    record.items[itemId] = [...(record.items[itemId] ?? []), fact]
  }
  for (const fact of beganAt ? changesSince(source, beganAt) : []) {
    const during = opened.filter(({ openedAt }) => openedAt <= fact.at)
    const last = during.toSorted((a, b) => (a.openedAt < b.openedAt ? 1 : -1))[0]
    if (last) add(last.id, fact)
    else record.opening.push(fact)
  }
  return record
}

function beforeIt({ db, meeting }: Source): LawFact[] {
  const { noticeSentOn, date, reconvenedFromId } = meeting
  const from = reconvenedFromId ? findMeeting(db, reconvenedFromId) : null
  const { noticeDays } = rulesOf(db, meeting)
  const notice = noticeSentOn && judgeNotice({ sentOn: noticeSentOn, date, noticeDays })
  return [
    ...(notice
      ? [{ kind: 'notice' as const, sentOn: noticeSentOn, days: notice.days, needed: notice.needed }]
      : []),
    ...(from ? [{ kind: 'reconvened' as const, number: from.number, date: from.date }] : []),
  ]
}

const meterAt = ({ db, meeting, attendees }: Source, at: string) => {
  const isHere = ({ personId, stays }: Attendee) =>
    isPresentAt(
      stays.map((stay) => ({ ...stay, personId })),
      personId,
      at,
    )
  const presentIds = attendees.filter(isHere).map(({ personId }) => personId)
  return quorumOf(db, { meeting, attendees, itemId: null, presentIds })
}

function quorumAt(source: Source, at: string): LawFact {
  const { members, vacant, present, needed, isMet, basis, rules } = meterAt(source, at)
  const { citation } = rules.sources[basis === 'reconvened' ? 'reconvened' : 'quorum']
  return { kind: 'quorum', members, vacant, present, needed, isMet, basis, citation }
}

function substitutesOf({ db, meeting, attendees }: Source): LawFact[] {
  const { doSubstitutesVote: doesCount } = rulesOf(db, meeting)
  return attendees.flatMap(({ name, substituteFor, stays }) =>
    substituteFor && stays.length > 0
      ? [
          {
            kind: 'substitute' as const,
            ...{ name, doesCount, memberName: substituteFor.name, authority: substituteFor.authority },
          },
        ]
      : [],
  )
}

/** Comings and goings, and each time the quorum was lost or there again by them. */
function changesSince(source: Source, beganAt: string): Extract<LawFact, { at: string }>[] {
  const { meeting, attendees } = source
  const people = attendees.filter(({ role }) => role !== null)
  const endedAt = meeting.adjournedAt ?? meeting.closedAt
  let wasMet = meterAt(source, beganAt).isMet
  return listMovements({ people, beganAt, endedAt }).flatMap((move) => {
    const { present, needed, isMet } = meterAt(source, move.at)
    if (isMet === wasMet) return [move]
    wasMet = isMet
    const kind = isMet ? ('quorum_regained' as const) : ('quorum_lost' as const)
    return [move, { kind, at: move.at, present, needed }]
  })
}

function adjournmentOf({ meeting }: Source): LawFact[] {
  const { adjournedAt: at, adjournment } = meeting
  if (!at || !adjournment) return []
  const { cause, reason, quorum } = adjournment
  return [{ kind: 'adjourned', at, cause, reason, present: quorum.present, needed: quorum.needed }]
}
