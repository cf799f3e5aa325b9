import type { HandlersOf } from '../../handler.ts'
import { compareMinutesWithFile } from './compare-file.ts'
import { draftMinutes } from './draft.ts'
import { editMinutes } from './edit.ts'
import { finishMinutes } from './finish.ts'
import { getMinutes } from './get.ts'
import { previewMinutes } from './preview.ts'
import { reopenMinutes } from './reopen.ts'
import { takeMinutesFile } from './take-file.ts'
import { keepMinutesVersion, listMinutesVersions } from './versions.ts'

export const minutesHandlers: HandlersOf<'minutes'> = {
  'minutes.compareFile': compareMinutesWithFile,
  'minutes.draft': draftMinutes,
  'minutes.edit': editMinutes,
  'minutes.finish': finishMinutes,
  'minutes.get': getMinutes,
  'minutes.keepVersion': keepMinutesVersion,
  'minutes.listVersions': listMinutesVersions,
  'minutes.preview': previewMinutes,
  'minutes.reopen': reopenMinutes,
  'minutes.takeFile': takeMinutesFile,
}
