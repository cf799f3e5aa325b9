import { findWorkspace, insertPerson, savePin } from '../../../../db/queries/person.ts'
import { refuse } from '../../call.ts'
import type { Handler } from '../../handler.ts'
import { hashPin } from '../../pin-vault.ts'
import { foundWorkspace } from './found-workspace.ts'

export const createWorkspace: Handler<'workspace.create'> = async ({ host, now }, { name, owner, pin }) => {
  if (findWorkspace(host.db.read)) refuse('ALREADY_EXISTS', { what: 'workspace' })
  const personId = host.newId()
  const hashed = await hashPin(pin)
  host.db.write((db) => {
    if (findWorkspace(db)) refuse('ALREADY_EXISTS', { what: 'workspace' })
    const log = foundWorkspace(db, { host, name, kind: host.workspaceKind, now, actorId: personId })
    insertPerson(db, { id: personId, ...owner, isKeeper: true, createdAt: now })
    savePin(db, { personId, ...hashed, setAt: now })
    log({ type: 'person.created', data: { personId, ...owner } })
    log({ type: 'person.pin_chosen', data: { personId } })
  })
  return { ticket: host.tickets.issue({ kind: 'main', personId }), personId }
}
