import type { ReadConnection } from '../../../../db/open.ts'
import { listDissents, listResolutions } from '../../../../db/queries/resolution.ts'
import type { OutputOf } from '../../../../shared/contract/index.ts'
import type { Handler } from '../../handler.ts'
import { listAgenda } from '../meeting/get.ts'

export type ResolutionView = OutputOf<'resolution.list'>[number]

export const listMeetingResolutions: Handler<'resolution.list'> = ({ host }, { meetingId }) =>
  readResolutions(host.db.read, meetingId)

/** Standing resolutions in running order. */
export function readResolutions(db: ReadConnection, meetingId: string): ResolutionView[] {
  const rows = new Map(listResolutions(db, meetingId).map((row) => [row.itemId, row]))
  const ids = [...rows.values()].map(({ id }) => id)
  const dissents = Map.groupBy(listDissents(db, ids), ({ resolutionId }) => resolutionId)
  return listAgenda(db, meetingId).flatMap((item) => {
    const row = rows.get(item.id)
    if (!row) return []
    const { inFavour, against, abstained } = row
    const isCounted = inFavour !== null && against !== null && abstained !== null
    return [
      {
        id: row.id,
        itemId: item.id,
        itemNumber: item.number,
        title: item.title,
        proposalCode: item.proposalCode,
        agencyName: item.agencyName,
        kind: row.kind,
        text: row.text,
        method: row.method,
        count: isCounted ? { inFavour, against, abstained } : null,
        castingVote: row.castingVote,
        dissents: (dissents.get(row.id) ?? []).map(({ id, personId, name, reason, isWritten }) => ({
          id,
          personId,
          name,
          reason,
          isWritten,
        })),
        recordedAt: row.recordedAt,
      },
    ]
  })
}
