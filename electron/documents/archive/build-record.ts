import {
  type MeetingRecord,
  meetingRecord,
  RECORD_FORMAT,
  RECORD_VERSION,
} from '../../../shared/contract/meeting-record.ts'
import type {
  DocumentMarks,
  DocumentResolution,
  DocumentVotes,
  MeetingReference,
} from '../../../shared/domain/documents/document-common.ts'
import type { MinutesItem, MinutesModel } from '../../../shared/domain/documents/minutes-model.ts'
import type { ResolutionEntry, ResolutionsModel } from '../../../shared/domain/documents/resolutions-model.ts'
import type { LawFact } from '../../../shared/domain/law-facts.ts'
import { inStyle } from '../compose/compose-minutes.ts'
import type { DocumentRequest } from '../documents.ts'

type RecordItem = MeetingRecord['items'][number]
type RecordVotes = NonNullable<RecordItem['resolution']>['votes']

/** Names of a secret vote would not be printed either; here they cannot even be handed on. */
function votesOf(votes: DocumentVotes): RecordVotes {
  if (votes.method === 'no_objection') return { method: votes.method }
  const { method, count, castingVote, names, notVoted, citation } = votes
  const isNamed = method === 'named'
  return {
    method,
    ...count,
    castingVote,
    names: isNamed && names ? names : null,
    notVoted: notVoted ? { count: notVoted.count, names: isNamed ? notVoted.names : [] } : null,
    citation: citation ?? null,
  }
}

const resolutionOf = ({
  kind,
  text,
  conditions,
  quorum,
  votes,
}: DocumentResolution): RecordItem['resolution'] => ({
  kind,
  text,
  conditions,
  quorum: quorum ?? null,
  votes: votes && votesOf(votes),
})

const minutesItem = (item: MinutesItem): RecordItem => ({
  number: item.number,
  title: item.title,
  proposal: item.proposal && { code: item.proposal.code, agencyName: item.proposal.agencyName },
  scores: item.scores,
  recusals: item.recusals,
  otherFacts: item.recorded ?? [],
  resolution: item.resolution && resolutionOf(item.resolution),
  dissents: item.dissents.map(({ name, reason, isWritten = false }) => ({ name, reason, isWritten })),
})

const resolutionItem = (entry: ResolutionEntry): RecordItem => ({
  number: entry.itemNumber,
  title: entry.title,
  proposal: { code: entry.proposalCode, agencyName: entry.agencyName },
  scores: null,
  recusals: [],
  otherFacts: [],
  resolution: resolutionOf(entry.resolution),
  dissents: [],
})

const lawOf = ({ opening, items, closing }: MinutesModel): LawFact[] => [
  ...opening,
  ...items.flatMap(({ law }) => law),
  ...closing,
]

function attendanceOf(model: MinutesModel): NonNullable<MeetingRecord['attendance']> {
  const movements = lawOf(model).flatMap((fact) =>
    fact.kind === 'arrived' || fact.kind === 'returned' || fact.kind === 'left' ? [fact] : [],
  )
  return {
    present: model.present.map(({ roleTitle: role, ...person }) => ({ ...person, role })),
    absent: model.absent.map(({ roleTitle: role, ...person }) => ({ ...person, role })),
    participants: model.participants,
    movements: movements.map(({ kind, at, name }) => ({ kind, at, name })),
  }
}

function quorumOf(model: MinutesModel): NonNullable<MeetingRecord['quorum']> {
  const opening = model.opening.find((fact) => fact.kind === 'quorum')
  const changes = lawOf(model).flatMap((fact) => {
    if (fact.kind !== 'quorum_lost' && fact.kind !== 'quorum_regained') return []
    const kind = fact.kind === 'quorum_lost' ? ('lost' as const) : ('regained' as const)
    return [{ kind, at: fact.at, present: fact.present, needed: fact.needed }]
  })
  if (!opening) return { atOpening: null, changes }
  const { members, vacant, present, needed, isMet, citation } = opening
  return { atOpening: { members, vacant, present, needed, isMet, citation }, changes }
}

type Common = DocumentMarks & { bodyName: string; meeting: MeetingReference }

const head = (model: Common, madeAt: Date) => ({
  format: RECORD_FORMAT,
  version: RECORD_VERSION,
  madeAt: madeAt.toISOString(),
  isSample: model.isSample,
  bodyName: model.bodyName,
  auditHead: model.auditHead === null ? null : { algorithm: 'SHA-256', value: model.auditHead },
})

function minutesRecord(model: MinutesModel, madeAt: Date) {
  const { startedAt, endedAt, openedAt = null, closedAt = null } = model
  return {
    ...head(model, madeAt),
    paper: 'minutes',
    meeting: { ...model.meeting, startedAt, endedAt, openedAt, closedAt },
    attendance: attendanceOf(model),
    quorum: quorumOf(model),
    // A shorter style prints fewer figures: what the paper withholds, its record withholds.
    items: model.items.map((item) => minutesItem(inStyle(item, model.style))),
  }
}

const resolutionsRecord = (model: ResolutionsModel, madeAt: Date) => ({
  ...head(model, madeAt),
  paper: 'resolutions',
  meeting: { ...model.meeting, startedAt: null, endedAt: null, openedAt: null, closedAt: null },
  attendance: null,
  quorum: null,
  items: model.entries.map(resolutionItem),
})

/**
 * The record that a paper carries: finished minutes and lists of resolutions, no others. A draft is nobody's record, and
 * a resolution for one agency would tell it of all the others.
 */
export function buildRecord(request: DocumentRequest, madeAt: Date): MeetingRecord | null {
  if (request.model.isDraft) return null
  if (request.kind === 'minutes') return meetingRecord.parse(minutesRecord(request.model, madeAt))
  if (request.kind === 'resolutions') return meetingRecord.parse(resolutionsRecord(request.model, madeAt))
  return null
}

/** The same record gives the same bytes: the schema sets the order of the keys. */
export const recordBytes = (record: MeetingRecord): Uint8Array =>
  new TextEncoder().encode(`${JSON.stringify(meetingRecord.parse(record), null, 2)}\n`)
