import { findWorkspace, listPeople } from '../../../../db/queries/person.ts'
import type { Handler } from '../../handler.ts'

export const describeWorkspace: Handler<'workspace.describe'> = ({ host }) => {
  const workspace = findWorkspace(host.db.read)
  return {
    state: workspace ? 'ready' : 'new',
    kind: host.workspaceKind,
    hasSample: true,
    name: workspace?.name ?? '',
    people: listPeople(host.db.read).map(({ id, name, position, hasPin }) => ({
      id,
      name,
      position,
      hasPin,
    })),
  }
}
