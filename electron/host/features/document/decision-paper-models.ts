import { listCommittees } from '../../../../db/queries/committee.ts'
import { findProposalEver } from '../../../../db/queries/proposal.ts'
import { findVersion } from '../../../../db/queries/proposal-version.ts'
import { listResolutions } from '../../../../db/queries/resolution.ts'
import type {
  DissentsModel,
  FollowUpEntry,
  FollowUpModel,
  ItemResolutionsModel,
  TransmittalModel,
} from '../../../../shared/domain/documents/decision-papers.ts'
import type { ResolutionEntry } from '../../../../shared/domain/documents/resolutions-model.ts'
import type { ScoreSummaryModel } from '../../../../shared/domain/documents/score-papers.ts'
import type { ResolutionKind } from '../../../../shared/domain/voting.ts'
import { documents as words } from '../../../../shared/messages/documents.ts'
import { resolutionKindName } from '../../../../shared/messages/minutes-record.ts'
import { withDigits } from '../../../../shared/thai/digits.ts'
import { found } from '../../call.ts'
import { listConflictSentences } from '../challenge/facts.ts'
import { listAgenda } from '../meeting/get.ts'
import { rubricOf } from '../meeting/room.ts'
import { type ResolutionView, readResolutions } from '../resolution/list.ts'
import { readResults } from '../score/results.ts'
import { meetingPaper } from './meeting-paper-models.ts'
import { documentResolution, type Source, scoreTable } from './models.ts'

const isPassed = (kind: ResolutionKind): boolean => kind === 'approve' || kind === 'approve_with_conditions'

const entryOf = (db: Source['db'], row: ResolutionView): ResolutionEntry => ({
  itemNumber: row.itemNumber,
  proposalCode: row.proposalCode ?? '',
  agencyName: row.agencyName ?? '',
  title: row.title,
  resolution: documentResolution(db, row),
})

/** Items whose scores are open, and no other: what is sealed stays sealed on paper too. */
export function scoreSummaryModel(source: Source): ScoreSummaryModel {
  const { db, meeting } = source
  const rubric = rubricOf(db, meeting)
  const open = listAgenda(db, meeting.id).filter(
    ({ kind, state }) => kind === 'proposal' && (state === 'revealed' || state === 'resolved'),
  )
  const entries = open.map((item) => {
    const results = readResults(db, item.id, rubric)
    return {
      itemNumber: item.number,
      proposalCode: item.proposalCode ?? '',
      agencyName: item.agencyName ?? '',
      title: item.title,
      abstained: results.abstained,
      recused: results.recused,
      scores: scoreTable(results, rubric),
    }
  })
  return { ...meetingPaper(source), entries, signatures: source.signatures }
}

export function itemResolutionsModel(source: Source): ItemResolutionsModel {
  const { db, meeting } = source
  const show = (figure: number | string) => withDigits(figure, source.marks.digits)
  const entries = readResolutions(db, meeting.id).map((row) => ({
    ...entryOf(db, row),
    recusals: listConflictSentences(db, { itemId: row.itemId, show }).map(({ sentence }) => sentence),
    dissents: row.dissents.length,
  }))
  return { ...meetingPaper(source), entries, signatures: source.signatures }
}

/** To the screening committee that is on record here, else to it by its name. */
export function transmittalModel(source: Source): TransmittalModel {
  const screening = listCommittees(source.db).find(({ kind }) => kind === 'screening')
  return {
    ...meetingPaper(source),
    recipient: screening?.name ?? words.screeningCommittee,
    entries: readResolutions(source.db, source.meeting.id)
      .filter(({ kind }) => isPassed(kind))
      .map((row) => entryOf(source.db, row)),
    signatures: source.signatures,
  }
}

export function dissentsModel(source: Source): DissentsModel {
  const titles = new Map(source.attendees.map(({ personId, title }) => [personId, title]))
  return {
    ...meetingPaper(source),
    entries: readResolutions(source.db, source.meeting.id).flatMap((row) =>
      row.dissents.map(({ personId, name, reason }) => ({
        ...{ name, reason },
        position: titles.get(personId) ?? '',
        itemNumber: row.itemNumber,
        title: row.title,
        resolution: resolutionKindName(row.kind),
      })),
    ),
  }
}

export function followUpModel(source: Source): FollowUpModel {
  const { db, meeting } = source
  const inputs = new Map(listResolutions(db, meeting.id).map((row) => [row.itemId, row.inputs.proposal]))
  const items = new Map(listAgenda(db, meeting.id).map((item) => [item.id, item]))
  const entries = readResolutions(db, meeting.id).flatMap((row): FollowUpEntry[] => {
    const proposalId = items.get(row.itemId)?.proposalId
    if (!isPassed(row.kind) || !proposalId) return []
    const frozen = inputs.get(row.itemId)
    const body = frozen
      ? found(findVersion(db, { proposalId, version: frozen.version }), 'version')
      : found(findProposalEver(db, proposalId), 'proposal').body
    const { activities, indicators } = body
    return [
      {
        proposalCode: row.proposalCode ?? '',
        agencyName: row.agencyName ?? '',
        title: row.title,
        conditions: row.text,
        firstMonth:
          activities
            .map(({ startMonth }) => startMonth)
            .filter((month) => month !== '')
            .sort()[0] ?? null,
        activities: activities.map(({ name, startMonth, endMonth, responsible }) => ({
          ...{ name, startMonth, endMonth, responsible },
        })),
        indicators: indicators.map(({ name, unit, baseline, target }) => ({ name, unit, baseline, target })),
      },
    ]
  })
  return { ...meetingPaper(source), entries }
}
