import type { WriteConnection } from '../../../../db/open.ts'
import { listAgencies } from '../../../../db/queries/agency.ts'
import { insertSeat } from '../../../../db/queries/committee.ts'
import { findWorkspace, insertPerson } from '../../../../db/queries/person.ts'
import { findCurrentProgramme } from '../../../../db/queries/programme.ts'
import { insertProposal } from '../../../../db/queries/proposal.ts'
import { insertCommittee } from '../../../../db/seed/seed-reference.ts'
import type { Role } from '../../../../shared/domain/committee.ts'
import type { ProposalBody, Track } from '../../../../shared/domain/proposal.ts'
import { canonicalJson, type LogWriter, sha256 } from '../../audit-log.ts'
import { found } from '../../call.ts'
import type { HostServices } from '../../services.ts'
import { foundWorkspace } from './found-workspace.ts'

type SamplePerson = {
  line: number
  name: string
  position: string
  role: Role
  title: string
  isVoting: boolean
}
export type SampleProgramme = {
  committee: {
    code: string
    kind: 'subcommittee'
    name: string
    shortName: string
    orders: { title: string; number: string; date: string }[]
    people: SamplePerson[]
  }
}
export type SampleProposal = { code: string; track: Track; agency: string; body: ProposalBody }

const NAME = 'โปรแกรมตัวอย่าง'

/** Fills the sample's own workspace on the first visit: people without PINs, their committee and the sample register. */
export function ensureSampleWorkspace(host: HostServices): void {
  if (!findWorkspace(host.db.read)) foundSample(host, addSampleProposals)
}

/** The sample's people and committee with an empty register, which the demo then imports. @returns the committee's id */
export const foundSampleCommittee = (host: HostServices): string => foundSample(host, () => {})

function foundSample(host: HostServices, fill: (db: WriteConnection, tools: Tools) => void): string {
  const now = host.clock().toISOString()
  return host.db.write((db) => {
    const log = foundWorkspace(db, { host, name: NAME, kind: 'sample', now, actorId: null })
    const committeeId = addSampleCommittee(db, { host, now, log })
    fill(db, { host, now, log })
    return committeeId
  })
}

type Tools = { host: Pick<HostServices, 'assets' | 'newId'>; now: string; log: LogWriter }

/** The secretary among them keeps the workspace. @returns the committee's id */
function addSampleCommittee(db: WriteConnection, { host, now, log }: Tools): string {
  const { committee } = host.assets.sample<SampleProgramme>('programme')
  const { code, kind, name, shortName, orders, people } = committee
  const committeeId = host.newId()
  const row = {
    id: committeeId,
    code,
    kind,
    name,
    shortName,
    track: null,
    orders,
    powers: [],
    isSample: true,
  }
  insertCommittee(db, row, { assets: host.assets, newId: host.newId, now, isSample: true })
  log({ type: 'committee.created', data: { committeeId, name } })
  for (const { line, name: holder, position, role, title, isVoting } of people) {
    const personId = host.newId()
    insertPerson(db, { id: personId, name: holder, position, isKeeper: role === 'secretary', createdAt: now })
    insertSeat(db, { id: host.newId(), committeeId, line, holder, personId, role, title, isVoting })
    log({ type: 'person.created', data: { personId, name: holder, position } })
  }
  return committeeId
}

function addSampleProposals(db: WriteConnection, { host, now, log }: Tools): void {
  const programmeId = found(findCurrentProgramme(db), 'programme').id
  const agencies = new Map(listAgencies(db).map((row) => [row.code, row]))
  for (const { code, track, agency, body } of host.assets.sample<SampleProposal[]>('proposals')) {
    const owner = found(agencies.get(agency), `agency ${agency}`)
    const id = host.newId()
    const facts = { id, programmeId, agencyId: owner.id, code, track, body, now, createdBy: '' }
    insertProposal(db, { ...facts, stage: 'proposal', isSample: true })
    log({ type: 'proposal.created', data: { proposalId: id, code, sha256: sha256(canonicalJson(body)) } })
  }
}
