import type { HandlersOf } from '../../handler.ts'
import { addDissent, takeBackDissent } from './dissent.ts'
import { editResolutionDraft } from './edit-draft.ts'
import { getResolution } from './get.ts'
import { listMeetingResolutions } from './list.ts'
import { passBundle } from './pass-bundle.ts'
import { recordResolution } from './record.ts'

export const resolutionHandlers: HandlersOf<'resolution'> = {
  'resolution.addDissent': addDissent,
  'resolution.editDraft': editResolutionDraft,
  'resolution.get': getResolution,
  'resolution.list': listMeetingResolutions,
  'resolution.passBundle': passBundle,
  'resolution.record': recordResolution,
  'resolution.withdrawDissent': takeBackDissent,
}
