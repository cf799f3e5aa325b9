import type { ReadConnection } from '../../../../db/open.ts'
import { findItem } from '../../../../db/queries/meeting.ts'
import { listSheets } from '../../../../db/queries/score.ts'
import { listSelectionChecks } from '../../../../db/queries/selection.ts'
import type { FrozenInputs } from '../../../../db/schema/index.ts'
import type { CommitteeRules } from '../../../../shared/domain/committee.ts'
import type { Call } from '../../call.ts'
import { listAttendees } from '../meeting/attendees.ts'
import { quorumNow } from '../meeting/meter.ts'
import { getMeetingRow, rubricOf } from '../meeting/room.ts'
import { readResults } from '../score/results.ts'

/** What the decision rests on, as it stands at this moment. */
export function gatherInputs(
  call: Call,
  itemId: string,
): FrozenInputs & { voterIds: string[]; rules: CommitteeRules } {
  const db: ReadConnection = call.host.db.read
  const meeting = getMeetingRow(db, call.scope.meetingId)
  const attendees = listAttendees(db, meeting)
  const { voterIds, recusedIds, rules, ...quorum } = quorumNow(db, { meeting, attendees, itemId })
  const { members, vacant, present, recused, needed } = quorum
  const rubric = rubricOf(db, meeting)
  const { sheets } = readResults(db, itemId, rubric)
  return {
    rubric: { id: rubric.id, version: rubric.version },
    rules,
    quorum: { members, vacant, present, recused, needed },
    presentIds: attendees.filter(({ isPresent }) => isPresent).map(({ personId }) => personId),
    recusedIds,
    scores: sheets
      .filter(({ state }) => state === 'revealed' || state === 'frozen')
      .map(({ personId, values }) => ({ personId, values })),
    abstainedIds: sheets.filter(({ state }) => state === 'abstained').map(({ personId }) => personId),
    ...frozenSelection(db, itemId),
    voterIds,
  }
}

/** Only what somebody has said something of. */
function frozenSelection(db: ReadConnection, itemId: string): Pick<FrozenInputs, 'selection'> {
  const proposalId = findItem(db, itemId)?.proposalId
  const rows = proposalId ? listSelectionChecks(db, proposalId) : []
  if (rows.length === 0) return {}
  return { selection: rows.map(({ criterion, isMet, note }) => ({ criterion, isMet, note })) }
}

/** A sheet that the reveal left shut, since its member was recused, stands in nobody's way. */
export function isSheetToOpen(call: Call, { recusedIds }: FrozenInputs): boolean {
  if (call.scope.itemState !== 'open') return false
  return listSheets(call.host.db.read, call.scope.itemId ?? '').some(
    ({ personId, state }) => state === 'sealed' && !recusedIds.includes(personId),
  )
}
