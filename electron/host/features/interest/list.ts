import type { ReadConnection } from '../../../../db/open.ts'
import { listSeats } from '../../../../db/queries/committee.ts'
import type { Handler } from '../../handler.ts'
import { viewInterests } from './view.ts'

export const listOwnInterests: Handler<'interest.mine'> = (call) =>
  viewInterests(call.host.db.read, [call.actorId()])

export const listInterests: Handler<'interest.list'> = (call, { committeeId }) => {
  const db = call.host.db.read
  return viewInterests(db, membersOf(db, committeeId))
}

/** Who holds a seat of the committee now. */
export const membersOf = (db: ReadConnection, committeeId: string): string[] => [
  ...new Set(listSeats(db, committeeId).flatMap(({ personId }) => (personId === null ? [] : [personId]))),
]
