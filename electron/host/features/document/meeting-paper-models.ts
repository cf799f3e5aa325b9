import type {
  AgendaLine,
  AgendaModel,
  InvitationModel,
  Invitee,
  MeetingPaper,
  SignInModel,
} from '../../../../shared/domain/documents/meeting-papers.ts'
import { type ScoreSheetsModel, sheetCode } from '../../../../shared/domain/documents/score-papers.ts'
import { SECTION_TITLES } from '../../../../shared/messages/minutes-facts.ts'
import { listAgenda } from '../meeting/get.ts'
import { rubricOf } from '../meeting/room.ts'
import { rulesOf } from '../meeting/roster.ts'
import type { Source } from './models.ts'

export const meetingPaper = ({ marks, bodyName, reference, meeting }: Source): MeetingPaper => ({
  ...marks,
  bodyName,
  meeting: { ...reference, startsAt: meeting.startsAt, endsAt: meeting.endsAt },
})

const invitee = ({ name, title }: { name: string; title: string }): Invitee => ({ name, roleTitle: title })
const membersOf = ({ attendees }: Source) =>
  attendees.filter(({ role, substituteFor }) => role !== null && substituteFor === null)
const guestsOf = ({ attendees }: Source) => attendees.filter(({ role }) => role === null)

const agendaLines = ({ db, meeting }: Source): AgendaLine[] =>
  listAgenda(db, meeting.id).map((item) => ({
    number: item.number,
    title: item.title,
    section: item.number.includes('.')
      ? { number: String(item.section), title: SECTION_TITLES[item.section] ?? '' }
      : null,
    plannedMinutes: item.plannedMinutes,
    proposal: item.proposalCode ? { code: item.proposalCode, agencyName: item.agencyName ?? '' } : null,
  }))

export function invitationModel(source: Source): InvitationModel {
  const { db, meeting, attendees } = source
  const secretary = attendees.find(({ role }) => role === 'secretary')
  return {
    ...meetingPaper(source),
    sentOn: meeting.noticeSentOn,
    noticeDays: rulesOf(db, meeting).noticeDays,
    saysReducedQuorum: meeting.noticeWarnsReduced,
    invitees: [...membersOf(source), ...guestsOf(source)].map(invitee),
    items: agendaLines(source),
    signer: secretary ? { name: secretary.name, position: secretary.title } : null,
  }
}

export const agendaModel = (source: Source): AgendaModel => ({
  ...meetingPaper(source),
  items: agendaLines(source),
})

export const signInModel = (source: Source): SignInModel => ({
  ...meetingPaper(source),
  invitees: membersOf(source).map(invitee),
  participants: guestsOf(source).map(({ name, position }) => ({ name, roleTitle: position })),
})

/** For everybody who may score, by item: nothing in it is anybody's score. */
export function scoreSheetsModel(source: Source): ScoreSheetsModel {
  const { db, meeting, attendees } = source
  const { scaleMin, scaleMax, criteria } = rubricOf(db, meeting)
  const scorers = attendees.filter(({ canScore }) => canScore)
  const items = listAgenda(db, meeting.id).filter(({ kind }) => kind === 'proposal')
  return {
    ...meetingPaper(source),
    ...{ scaleMin, scaleMax },
    criteria: criteria.map(({ number, title }) => ({ number, title })),
    sheets: items.flatMap((item) =>
      scorers.map(({ personId, name, title }) => ({
        code: sheetCode({ itemId: item.id, personId }),
        memberName: name,
        memberTitle: title,
        itemNumber: item.number,
        proposalCode: item.proposalCode ?? '',
        agencyName: item.agencyName ?? '',
        title: item.title,
      })),
    ),
  }
}
