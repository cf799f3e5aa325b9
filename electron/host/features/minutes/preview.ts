import { findMinutes } from '../../../../db/queries/minutes.ts'
import { found } from '../../call.ts'
import type { Handler } from '../../handler.ts'
import { buildRequest } from '../document/build-request.ts'
import { refuseTooEarly } from '../document/make.ts'
import { previewOf } from '../document/preview.ts'

/** Once there are minutes, and not before: what the record would say of a conflict of interest is not for every seat until it is said in them. */
export const previewMinutes: Handler<'minutes.preview'> = (call, input) => {
  refuseTooEarly(call, { meetingId: input.meetingId, paper: 'minutes' })
  found(findMinutes(call.host.db.read, input.meetingId), 'minutes')
  return previewOf(buildRequest(call, { ...input, paper: 'minutes', isPreview: true }))
}
