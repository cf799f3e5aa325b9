import { findActor, listSeatsOf } from '../../db/queries/scope.ts'
import type { OperationName } from '../../shared/contract/index.ts'
import type { Call } from './call.ts'
import type { HostWindow } from './host-window.ts'

/** Until the reveal even the moment at which somebody seals is news for chair and secretary only. */
const FOR_OFFICERS: ReadonlySet<OperationName> = new Set(['score.seal', 'score.abstain'])

/** What a member does with a note or a certificate of their own is news for that member's windows; `tellOthers` adds what is shared. */
const isOwn = (name: OperationName): boolean => /^(annotation|keptCertificate)\./.test(name)

/** Which windows hear that a command changed something. */
export function audienceOf(name: OperationName, call: Call): (window: HostWindow) => boolean {
  if (isOwn(name)) return ({ personId }) => personId !== null && personId === call.window.personId
  if (!FOR_OFFICERS.has(name)) return () => true
  const { committeeId, presidingPersonId } = call.scope
  return ({ personId, kind }) => {
    if (kind !== 'main' || !personId) return false
    if (personId === call.window.personId || personId === presidingPersonId) return true
    const seats = listSeatsOf(call.host.db.read, personId).filter((seat) => seat.committeeId === committeeId)
    const isSecretary = seats.some(({ role }) => role === 'secretary' || role === 'assistant_secretary')
    return isSecretary || (findActor(call.host.db.read, personId)?.isKeeper ?? false)
  }
}
