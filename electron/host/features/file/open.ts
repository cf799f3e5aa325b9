import { refuse } from '../../call.ts'
import type { Handler } from '../../handler.ts'

/** Lays a readable copy with its own name beside the token, since viewers go by the extension. */
export const openFile: Handler<'file.open'> = (call, { token }) => {
  if (!call.host.shell.isDesktop) refuse('STATE_CONFLICT', { what: 'browser' })
  call.host.shell.openFile(call.host.files.copyForViewer(token, call.actorId()))
  return {}
}
