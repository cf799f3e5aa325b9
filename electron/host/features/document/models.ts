import type { ReadConnection } from '../../../../db/open.ts'
import { findCommittee } from '../../../../db/queries/committee.ts'
import { findMinutes, listSections } from '../../../../db/queries/minutes.ts'
import { findProposalEver } from '../../../../db/queries/proposal.ts'
import { findVersion } from '../../../../db/queries/proposal-version.ts'
import { listResolutions } from '../../../../db/queries/resolution.ts'
import { listRulings } from '../../../../db/queries/ruling.ts'
import type { ExpectedSigner, FrozenInputs } from '../../../../db/schema/index.ts'
import type {
  DocumentMarks,
  MeetingReference,
  SignatureBlock,
} from '../../../../shared/domain/documents/document-common.ts'
import type {
  MinutesItem,
  MinutesModel,
  ScoreTable,
} from '../../../../shared/domain/documents/minutes-model.ts'
import type { MinutesStyle } from '../../../../shared/domain/documents/papers.ts'
import type { ResolutionsModel } from '../../../../shared/domain/documents/resolutions-model.ts'
import type { LawRecord } from '../../../../shared/domain/law-facts.ts'
import { findMinuteTakers } from '../../../../shared/domain/minute-takers.ts'
import { printedRoster } from '../../../../shared/domain/printed-roster.ts'
import { formatRational, rational } from '../../../../shared/domain/rational.ts'
import type { Rubric } from '../../../../shared/domain/scoring.ts'
import {
  changeFigures,
  postponedSentence,
  rulingSentence,
  SECTION_TITLES,
} from '../../../../shared/messages/minutes-facts.ts'
import { bangkokClock } from '../../../../shared/thai/bangkok-day.ts'
import { withDigits } from '../../../../shared/thai/digits.ts'
import { auditHead } from '../../audit-log.ts'
import { type Call, found } from '../../call.ts'
import { listConflictSentences } from '../challenge/facts.ts'
import { type Attendee, listAttendees } from '../meeting/attendees.ts'
import { listAgenda } from '../meeting/get.ts'
import { getMeetingRow, rubricOf } from '../meeting/room.ts'
import { rulesOf } from '../meeting/roster.ts'
import { readLawRecord } from '../minutes/law-record.ts'
import { type ResolutionView, readResolutions } from '../resolution/list.ts'
import { listEarlierDecisions, standingVotes } from '../resolution/vote-facts.ts'
import { readResults } from '../score/results.ts'

export type Source = {
  db: ReadConnection
  meeting: ReturnType<typeof getMeetingRow>
  bodyName: string
  reference: MeetingReference
  marks: DocumentMarks
  attendees: Attendee[]
  signatures: SignatureBlock[]
}

/**
 * `isPreview`: without the head of the log, which is that of the moment in which a paper is made, and moves on with
 * every sheet that is sealed meanwhile.
 */
type SourceRequest = { meetingId: string; digits: DocumentMarks['digits']; isPreview?: boolean }

/** Reads what every document of a meeting carries. The facts come from the record each time, never from the prose. */
export function readSource(call: Call, request: SourceRequest): Source {
  const db = call.host.db.read
  const meeting = getMeetingRow(db, request.meetingId)
  const committee = found(findCommittee(db, meeting.committeeId), 'committee')
  const attendees = listAttendees(db, meeting)
  const isDraft = findMinutes(db, meeting.id)?.state !== 'finished'
  return {
    db,
    meeting,
    bodyName: committee.name,
    reference: {
      number: meeting.number,
      buddhistYear: Number(meeting.date.slice(0, 4)) + 543,
      date: meeting.date,
      place: meeting.place,
    },
    marks: {
      digits: request.digits,
      isSample: committee.isSample,
      isDraft,
      auditHead: request.isPreview ? null : auditHead(db).hash,
    },
    attendees,
    signatures: signatureBlocks(attendees, meeting.presidingPersonId),
  }
}

/** Who signs, by role: who took the minutes, who checks them, who presided. */
export function expectedSigners(
  attendees: readonly Attendee[],
  presidingPersonId: string | null,
): ExpectedSigner[] {
  const { taker, checker } = findMinuteTakers(attendees)
  const presiding = attendees.find(({ personId }) => personId === presidingPersonId)
  const places = [
    { role: 'minute_taker', who: taker },
    { role: 'checker', who: checker },
    { role: 'chair', who: presiding },
  ] as const
  return places.flatMap(({ role, who }) =>
    who ? [{ field: role, role, personId: who.personId, name: who.name, position: who.title }] : [],
  )
}

const signatureBlocks = (
  attendees: readonly Attendee[],
  presidingPersonId: string | null,
): SignatureBlock[] =>
  expectedSigners(attendees, presidingPersonId).map(({ field, role, name, position }) => ({
    ...{ role, name, position },
    fieldName: field,
  }))

/** "HH:MM" in Bangkok. */
const clockOf = (instant: string): string => bangkokClock(instant).toISOString().slice(11, 16)

export function buildMinutesModel(
  call: Call,
  request: SourceRequest & { style?: MinutesStyle },
): MinutesModel {
  const source = readSource(call, request)
  const { meeting, attendees } = source
  const roster = printedRoster(attendees, rulesOf(source.db, meeting))
  const law = readLawRecord(source.db, meeting.id)
  const person = ({ name, position, title }: Attendee) => ({ name, position, roleTitle: title })
  return {
    ...source.marks,
    bodyName: source.bodyName,
    meetingId: meeting.id,
    meeting: source.reference,
    present: roster.present.map((row) => ({
      ...person(row),
      substituteFor: row.substituteFor?.name ?? null,
    })),
    absent: roster.absent.map((row) => ({ ...person(row), reason: row.absenceReason })),
    participants: roster.participants.map(({ name, position }) => ({ name, position })),
    startedAt: meeting.openedAt && clockOf(meeting.openedAt),
    endedAt: meeting.closedAt && clockOf(meeting.closedAt),
    openedAt: meeting.openedAt,
    closedAt: meeting.closedAt,
    opening: law.opening,
    closing: law.closing,
    items: minutesItems(source, law),
    signatures: source.signatures,
    ...(request.style ? { style: request.style } : {}),
  }
}

function minutesItems(source: Source, law: LawRecord): MinutesItem[] {
  const { db, meeting } = source
  const texts = new Map(listSections(db, meeting.id).map(({ itemId, text }) => [itemId, text]))
  const resolutions = new Map(readResolutions(db, meeting.id).map((row) => [row.itemId, row]))
  const frozen = new Map(
    listResolutions(db, meeting.id).map(({ itemId, inputs }) => [itemId, inputs.proposal]),
  )
  const rubric = rubricOf(db, meeting)
  const show = (figure: number | string) => withDigits(figure, source.marks.digits)
  const rulings = listRulings(db, meeting.id).map(({ ruling }) => ruling)
  return listAgenda(db, meeting.id).map((item, index) => {
    const resolution = resolutions.get(item.id)
    const isRevealed = item.kind === 'proposal' && (item.state === 'revealed' || item.state === 'resolved')
    const results = isRevealed ? readResults(db, item.id, rubric) : null
    return {
      id: item.id,
      number: item.number,
      title: item.title,
      section: item.number.includes('.')
        ? { number: String(item.section), title: SECTION_TITLES[item.section] ?? '' }
        : null,
      paragraphs: (texts.get(item.id) ?? '').split('\n').filter((line) => line.trim() !== ''),
      recorded: [
        // What was ruled before the first item stands with what the chair told the meeting.
        ...rulings
          .filter(({ itemId }) => itemId === item.id || (itemId === null && index === 0))
          .map(({ text }) => rulingSentence(text)),
        ...listEarlierDecisions({ db, meetingId: meeting.id, itemId: item.id, show }),
        ...(item.postponedReason === null ? [] : [postponedSentence(item.postponedReason)]),
      ],
      proposal: item.proposalId ? proposalFacts(db, item.proposalId, frozen.get(item.id)) : null,
      scores: results && results.scorers > 0 ? scoreTable(results, rubric) : null,
      recusals: listConflictSentences(db, { itemId: item.id, show }),
      resolution: resolution ? documentResolution(db, resolution) : null,
      dissents:
        resolution?.dissents.map(({ name, reason, isWritten }) => ({ name, reason, isWritten })) ?? [],
      law: law.items[item.id] ?? [],
    }
  })
}

/** Of a resolved item what was resolved on, else what stands; a proposal withdrawn since is still the meeting's record. */
function proposalFacts(
  db: ReadConnection,
  proposalId: string,
  frozen: FrozenInputs['proposal'],
): MinutesItem['proposal'] {
  const standing = found(findProposalEver(db, proposalId), 'proposal')
  const { code, agencyName } = frozen ?? standing
  const body = frozen
    ? found(findVersion(db, { proposalId, version: frozen.version }), 'version')
    : standing.body
  return { code, agencyName, processName: body.processName, changes: changeFigures(body) }
}

export function scoreTable(results: ReturnType<typeof readResults>, rubric: Rubric): ScoreTable {
  const means = new Map(results.criteria.map(({ code, mean }) => [code, mean]))
  return {
    scorers: results.scorers,
    scaleMax: rubric.scaleMax,
    criteria: rubric.criteria.map(({ code, number, title }) => {
      const mean = means.get(code)
      return { number, title, mean: mean ? formatRational(mean) : null }
    }),
    total: results.total && formatRational(results.total),
    threshold: formatRational(rational(rubric.thresholdHundredths, 100)),
    isRecommended: results.isRecommended,
  }
}

/** Conditions stand in the text as numbered lines that the secretary wrote; the model's own list stays empty. */
export const documentResolution = (db: ReadConnection, { itemId, kind, text }: ResolutionView) => ({
  kind,
  text,
  conditions: [],
  ...standingVotes(db, itemId),
})

export function buildResolutionsModel(call: Call, request: SourceRequest): ResolutionsModel {
  const source = readSource(call, request)
  return {
    ...source.marks,
    bodyName: source.bodyName,
    meeting: source.reference,
    entries: readResolutions(source.db, source.meeting.id).map((row) => ({
      itemNumber: row.itemNumber,
      proposalCode: row.proposalCode ?? '',
      agencyName: row.agencyName ?? '',
      title: row.title,
      resolution: documentResolution(source.db, row),
    })),
    signatures: source.signatures,
  }
}
