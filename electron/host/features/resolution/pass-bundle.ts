import { findResolutionDraft } from '../../../../db/queries/resolution.ts'
import type { BundleBlock } from '../../../../shared/domain/consent-bundle.ts'
import { room as words } from '../../../../shared/messages/room.ts'
import { type Call, refuse } from '../../call.ts'
import { checkpointSoon } from '../../checkpoint.ts'
import type { Handler } from '../../handler.ts'
import { getMeetingRow } from '../meeting/room.ts'
import { analyseMeeting } from '../score/analysis.ts'
import { assertPresiding } from '../score/presiding.ts'
import { gatherInputs } from './gather-inputs.ts'
import { saveResolution } from './save-resolution.ts'

type Item = ReturnType<typeof analyseMeeting>['items'][number]

/**
 * ม. 82 วรรคสาม for a list: who presides asks whether anybody thinks otherwise of any of these. Each item is judged anew
 * here, since the room goes on while the list is read out; in one transaction, so that all that stay in are passed.
 */
export const passBundle: Handler<'resolution.passBundle'> = (call, { meetingId, itemIds }) => {
  if (getMeetingRow(call.host.db.read, meetingId).currentItemId)
    refuse('STATE_CONFLICT', { what: 'open_item' })
  const analysed = new Map(
    analyseMeeting(call.host.db.read, meetingId).items.map((item) => [item.itemId, item]),
  )
  const passed: Item[] = []
  const fellOut: { itemId: string; blocks: BundleBlock[] }[] = []
  for (const itemId of new Set(itemIds)) {
    const item = analysed.get(itemId)
    if (item?.blocks.length === 0) passed.push(item)
    else fellOut.push({ itemId, blocks: item?.blocks ?? ['not_revealed'] })
  }
  for (const { itemId } of passed) assertPresiding(call, itemId)
  if (passed.length > 0) savePassed(call, { meetingId, passed })
  return { passed: passed.map(({ itemId }) => itemId), fellOut }
}

function savePassed(call: Call, { meetingId, passed }: { meetingId: string; passed: readonly Item[] }): void {
  const bundleId = call.host.newId()
  const gathered = passed.map((item) => ({ item, inputs: gatherInputs(call, item.itemId) }))
  call.record((db, log) => {
    for (const { item, inputs } of gathered) {
      saveResolution(db, log, { call, input: consentTo(call, item), gathered: inputs, bundleId })
    }
    const itemIds = passed.map(({ itemId }) => itemId)
    log({ type: 'resolution.bundle_passed', data: { meetingId, bundleId, itemIds } })
  })
  checkpointSoon(call.host.db)
}

/** In the words that the secretary has drafted for it, else in the usual ones. */
function consentTo(call: Call, { itemId, title, agencyName }: Item) {
  const draft = findResolutionDraft(call.host.db.read, itemId)
  const drafted = draft?.kind === 'approve' ? draft.text.trim() : ''
  const usual = words.resolution.templates.approve(title, agencyName ?? '')
  const vote = {
    method: 'no_objection' as const,
    count: null,
    castingVote: null,
    dissents: [],
    ballotId: null,
  }
  return { itemId, kind: 'approve' as const, text: drafted || usual, ...vote }
}
