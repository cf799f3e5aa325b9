import { isAnyMeetingInSession } from '../../../../db/queries/person.ts'
import { refuse } from '../../call.ts'
import type { Handler } from '../../handler.ts'

/**
 * The host goes down and comes up on the other workspace, for every window: never in the middle of a real meeting. The
 * sample may be left at any time, or a meeting that somebody tried and left open would bar the way back to the work.
 */
export const switchWorkspace: Handler<'workspace.switch'> = ({ host }, { to }) => {
  if (to === host.workspaceKind) return {}
  if (host.workspaceKind === 'work' && isAnyMeetingInSession(host.db.read))
    refuse('STATE_CONFLICT', { what: 'meeting_in_session' })
  host.shell.switchWorkspace(to)
  return {}
}
