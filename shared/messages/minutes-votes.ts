import type { DocumentResolution, DocumentVotes, VoteNames } from '../domain/documents/document-common.ts'
import type { CountedMethod, ResolutionKind } from '../domain/voting.ts'
import { lawInFull, PROCEDURE_ACT } from './law-name.ts'
import type { ShowFigure } from './minutes-conflicts.ts'
import { resolutionKindName } from './minutes-record.ts'

const CHOICES = { in_favour: 'เห็นด้วย', against: 'ไม่เห็นด้วย' } as const

const HOW_COUNTED: Readonly<Record<CountedMethod, string>> = {
  show_of_hands: 'ออกเสียงโดยการยกมือ',
  named: 'ออกเสียงโดยเปิดเผยรายชื่อ',
  secret: 'ออกเสียงลงคะแนนลับ',
}

const NO_OBJECTION = 'ประธานถามที่ประชุมแล้ว ไม่มีผู้เห็นเป็นอย่างอื่น'

type Counted = Extract<DocumentVotes, { count: unknown }>

function namesOf(names: VoteNames): string {
  const sides = [
    ['ผู้เห็นด้วย', names.inFavour],
    ['ผู้ไม่เห็นด้วย', names.against],
    ['ผู้งดออกเสียง', names.abstained],
  ] as const
  return sides
    .filter(([, people]) => people.length > 0)
    .map(([side, people]) => ` ${side} ได้แก่ ${people.join(', ')}`)
    .join('')
}

/** Who was there with a vote and gave none: by name where the vote was by name, else only how many. */
function notVotedOf({ notVoted }: Counted, show: ShowFigure): string {
  if (!notVoted || notVoted.count === 0) return ''
  const who = notVoted.names.length > 0 ? ` ได้แก่ ${notVoted.names.join(', ')}` : ''
  return ` ไม่ได้ออกเสียง ${show(notVoted.count)} คน${who}`
}

const castingOf = (choice: 'in_favour' | 'against'): string =>
  ` คะแนนเสียงเท่ากัน ประธานในที่ประชุมออกเสียงเพิ่มขึ้นอีกเสียงหนึ่งเป็นเสียงชี้ขาด ${CHOICES[choice]}`

const lawOf = (citation: string | undefined, show: ShowFigure): string =>
  citation ? ` (${show(lawInFull(citation))})` : ''

/** ม. 15, 79: of one item, since whoever is recused is out of both counts. */
export function roomSentence(quorum: NonNullable<DocumentResolution['quorum']>, show: ShowFigure): string {
  const { members, present, recused, needed } = quorum
  const without = recused > 0 ? ` (ไม่นับผู้ออกจากการพิจารณา ${show(recused)} คน)` : ''
  return `ขณะลงมติ มีกรรมการอยู่ในที่ประชุม ${show(present)} คน จากกรรมการ ${show(members)} คน${without} องค์ประชุมต้องมีอย่างน้อย ${show(needed)} คน`
}

/** Method, count, who stood where, who gave no vote, the casting vote, and the rule by which it is a resolution. */
export function votesSentence(votes: DocumentVotes, show: ShowFigure): string {
  if (votes.method === 'no_objection')
    return `${NO_OBJECTION} (${show(PROCEDURE_ACT)} มาตรา ${show(82)} วรรคสาม)`
  const { inFavour, against, abstained } = votes.count
  const counted = `${HOW_COUNTED[votes.method]} เห็นด้วย ${show(inFavour)} เสียง ไม่เห็นด้วย ${show(against)} เสียง งดออกเสียง ${show(abstained)} เสียง`
  const names = votes.names ? namesOf(votes.names) : ''
  const casting = votes.castingVote === null ? '' : castingOf(votes.castingVote)
  return `${counted}${names}${notVotedOf(votes, show)}${casting}${lawOf(votes.citation, show)}`
}

/** A vote of the item that is not what its resolution rests on. */
export type EarlierVote = {
  kind: ResolutionKind
  question: string
  /** Null where it was called off before anything was counted. */
  votes: Counted | null
  isCarried: boolean
  cancelledReason: string | null
}

export function earlierVoteSentence(fact: EarlierVote, show: ShowFigure): string {
  const { kind, question, votes, isCarried, cancelledReason } = fact
  const put = `ที่ประชุมออกเสียงว่าจะ${resolutionKindName(kind)}หรือไม่ ในข้อความว่า “${question}”`
  if (!votes) return `${put} แต่ยกเลิกก่อนนับคะแนน${because(cancelledReason)}`
  const result = isCarried ? 'เสียงข้างมากเห็นด้วย' : 'เสียงข้างมากไม่เห็นด้วย จึงไม่เป็นมติ'
  const after = cancelledReason === null ? '' : ` ต่อมายกเลิกการออกเสียงนี้${because(cancelledReason)}`
  return `${put} ${votesSentence(votes, show)} ${result}${after}`
}

const because = (reason: string | null): string => (reason ? ` เนื่องจาก${reason}` : '')

/** A resolution that the presiding person took up again: that it was, and why it no longer is. */
export type EarlierResolution = {
  kind: ResolutionKind
  text: string
  votes: DocumentVotes
  reason: string
}

export const earlierResolutionSentence = (fact: EarlierResolution, show: ShowFigure): string =>
  `ที่ประชุมมีมติ${resolutionKindName(fact.kind)} ในข้อความว่า “${fact.text}” ${votesSentence(fact.votes, show)} ต่อมาประธานในที่ประชุมให้ทบทวนมตินี้${because(fact.reason)}`
