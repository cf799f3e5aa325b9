import { saveResolutionDraft } from '../../../../db/queries/resolution.ts'
import type { Handler } from '../../handler.ts'

export const editResolutionDraft: Handler<'resolution.editDraft'> = (call, { itemId, kind, text }) => {
  call.overwrite((db) => saveResolutionDraft(db, { itemId, kind, text, updatedAt: call.now }))
  return { savedAt: call.now }
}
