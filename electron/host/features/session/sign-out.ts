import type { Handler } from '../../handler.ts'

export const signOut: Handler<'session.signOut'> = (call) => {
  if (call.ticket) call.host.tickets.end(call.ticket)
  call.window.ticket = null
  call.window.personId = null
  return {}
}
