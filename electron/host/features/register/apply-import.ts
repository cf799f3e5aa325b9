import type { WriteConnection } from '../../../../db/open.ts'
import { listAgencies } from '../../../../db/queries/agency.ts'
import { indexingOnce } from '../../../../db/queries/bulk-index.ts'
import { findProposal, insertProposal, saveProposal } from '../../../../db/queries/proposal.ts'
import { findVersion, insertVersion } from '../../../../db/queries/proposal-version.ts'
import type { ImportUpsert } from '../../../../shared/domain/register-import/import-plan.ts'
import { type Call, refuse } from '../../call.ts'
import type { Handler } from '../../handler.ts'
import { placeNotesAnew } from '../annotation/place-anew.ts'
import { isSameBody } from '../proposal/body.ts'
import { dropPlan, getPlan } from './held-plans.ts'
import { currentProgrammeId, hashRegister } from './register-facts.ts'

/** All of a checked file or nothing of it, in one transaction with its one line in the log. */
export const applyImport: Handler<'register.applyImport'> = (call, { planId }) => {
  const held = getPlan(call.host, { planId, personId: call.actorId() })
  const { counts, upserts } = held.plan
  const { added, changed, unchanged } = counts
  if (counts.errors > 0) refuse('IMPORT_HAS_ERRORS', { errors: counts.errors })
  // The same file twice: nothing to write, and nothing for the log to say.
  if (upserts.length === 0) return { added, changed, unchanged }
  call.record((db, log) => {
    const programmeId = currentProgrammeId(db)
    if (hashRegister(db, programmeId) !== held.sha256OfRegister)
      refuse('IMPORT_OUT_OF_DATE', { what: 'register' })
    const write = createWriter(db, { call, programmeId, fileName: held.fileName })
    indexingOnce(db, upserts.length, () => upserts.forEach(write))
    const sha256OfResult = hashRegister(db, programmeId)
    const { fileName, sha256OfFile: sha256 } = held
    log({ type: 'register.imported', data: { fileName, sha256, added, changed, sha256OfResult } })
  }, 'file')
  dropPlan(call.host, planId)
  return { added, changed, unchanged }
}

type Facts = { call: Call; programmeId: string; fileName: string }

function createWriter(
  db: WriteConnection,
  { call, programmeId, fileName }: Facts,
): (upsert: ImportUpsert) => void {
  const { host, now } = call
  const createdBy = call.actorId()
  const agencyIds = new Map(listAgencies(db).map(({ code, id }) => [code, id]))
  const written = { createdAt: now, createdBy }

  const add = (upsert: ImportUpsert, agencyId: string) => {
    const { code, track, body } = upsert
    const isSample = host.workspaceKind === 'sample'
    const facts = { programmeId, agencyId, code, track, body, isSample }
    insertProposal(db, { id: host.newId(), ...facts, stage: 'proposal', now, createdBy })
  }
  const change = (proposalId: string, upsert: ImportUpsert, agencyId: string) => {
    const standing = findProposal(db, proposalId) ?? refuse('IMPORT_OUT_OF_DATE', { what: 'proposal' })
    let { version } = standing
    const append = (body: typeof standing.body, reason: string) => {
      version += 1
      insertVersion(db, { id: host.newId(), proposalId, version, body, reason, ...written })
    }
    // A draft that nobody had left yet is kept before the file overwrites it.
    const newest = findVersion(db, { proposalId, version })
    if (!newest || !isSameBody(newest, standing.body)) {
      append(standing.body, '')
      placeNotesAnew(db, call, { target: { proposalId, seriesId: null }, version })
    }
    append(upsert.body, `นำเข้าจากไฟล์ “${fileName}”`)
    saveProposal(db, { standing, agencyId, track: upsert.track, body: upsert.body, version, now })
    placeNotesAnew(db, call, { target: { proposalId, seriesId: null }, version })
  }
  return (upsert) => {
    const agencyId = agencyIds.get(upsert.agencyCode) ?? refuse('IMPORT_OUT_OF_DATE', { what: 'agency' })
    if (upsert.id === null) add(upsert, agencyId)
    else change(upsert.id, upsert, agencyId)
  }
}
