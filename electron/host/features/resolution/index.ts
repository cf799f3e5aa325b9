import type { HandlersOf } from '../../handler.ts'
import { editResolutionDraft } from './edit-draft.ts'
import { getResolution } from './get.ts'
import { listMeetingResolutions } from './list.ts'
import { passBundle } from './pass-bundle.ts'
import { recordResolution } from './record.ts'

export const resolutionHandlers: HandlersOf<'resolution'> = {
  'resolution.editDraft': editResolutionDraft,
  'resolution.get': getResolution,
  'resolution.list': listMeetingResolutions,
  'resolution.passBundle': passBundle,
  'resolution.record': recordResolution,
}
