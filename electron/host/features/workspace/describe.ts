import { listAllSeats } from '../../../../db/queries/committee.ts'
import { findWorkspace, listPeople } from '../../../../db/queries/person.ts'
import type { Handler } from '../../handler.ts'

export const describeWorkspace: Handler<'workspace.describe'> = ({ host }) => {
  const workspace = findWorkspace(host.db.read)
  const seats = listAllSeats(host.db.read)
  const titlesOf = (personId: string) => [
    ...new Set(seats.filter((seat) => seat.personId === personId && seat.title).map(({ title }) => title)),
  ]
  return {
    state: workspace ? 'ready' : 'new',
    kind: host.workspaceKind,
    hasSample: true,
    name: workspace?.name ?? '',
    people: listPeople(host.db.read).map(({ id, name, position, hasPin }) => ({
      id,
      name,
      position,
      titles: titlesOf(id),
      hasPin,
    })),
  }
}
