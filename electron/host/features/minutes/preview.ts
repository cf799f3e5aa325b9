import type { Handler } from '../../handler.ts'
import { buildRequest } from '../document/build-request.ts'
import { previewOf } from '../document/preview.ts'

export const previewMinutes: Handler<'minutes.preview'> = (call, input) =>
  previewOf(buildRequest(call, { ...input, paper: 'minutes', isPreview: true }))
