import { findWorkspace } from '../../../../db/queries/person.ts'
import type { Handler } from '../../handler.ts'

/** Open to people who are signed in, and on the first run, when nobody can be. */
export const switchWorkspace: Handler<'workspace.switch'> = ({ host, actorId }, { to }) => {
  const isFirstRun = findWorkspace(host.db.read) === null
  if (!isFirstRun && host.workspaceKind === 'work') actorId()
  if (to !== host.workspaceKind) host.shell.switchWorkspace(to)
  return {}
}
