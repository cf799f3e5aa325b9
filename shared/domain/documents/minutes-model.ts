import type { LawFact } from '../law-facts.ts'
import type {
  DocumentMarks,
  DocumentResolution,
  MeetingReference,
  SignatureBlock,
} from './document-common.ts'
import type { MinutesStyle } from './papers.ts'

/** One line of the roster, in printed order. */
export type Attendee = {
  name: string
  /** Office held ("อธิบดีกรม…"); may be empty. */
  position: string
  /** Role in the body, as printed ("ประธานอนุกรรมการ"). */
  roleTitle: string
  /** Whom the person stands in for ("อธิบดีกรม…"), else null. */
  substituteFor: string | null
}
export type Absentee = { name: string; position: string; roleTitle: string; reason: string }
/** ผู้เข้าร่วมประชุม: no member of the body. */
export type Participant = { name: string; position: string }

/** A figure before and after the change, ready to print but for its digits ("45 นาที"). */
export type ChangeFigure = { label: string; before: string; after: string }

export type ProposalFacts = {
  /** Printed as it is: a code is an identifier. */
  code: string
  agencyName: string
  processName: string
  changes: ChangeFigure[]
}

export type CriterionScore = {
  number: number
  title: string
  /** Decimal text with two places ("4.33"); null while nobody scored. */
  mean: string | null
}
/** Revealed scores. */
export type ScoreTable = {
  scorers: number
  scaleMax: number
  criteria: CriterionScore[]
  /** Decimal text with two places. */
  total: string | null
  threshold: string
  isRecommended: boolean | null
}

/** `isWritten`: handed in on paper (ม. 83 วรรคสอง). */
export type Dissent = { name: string; reason: string; isWritten?: boolean }
/** `sentence` is the whole sentence that stands in the minutes. */
export type Recusal = { name: string; sentence: string }

export type MinutesItem = {
  /** The agenda item's; what its parts in an editable copy are known by. Its number, when left out. */
  id?: string
  /** "1", "4.1": as numberAgenda gives it, Arabic digits. */
  number: string
  title: string
  /** The ระเบียบวาระ over this item, when the item is one of several ("4", "เรื่องเพื่อพิจารณา"); else null. */
  section: { number: string; title: string } | null
  /** Prose; a newline starts a new paragraph. */
  paragraphs: string[]
  /** Whole sentences of the record that follow the prose: rulings, votes that were lost or held anew, a postponement. */
  recorded?: string[]
  proposal: ProposalFacts | null
  scores: ScoreTable | null
  recusals: Recusal[]
  resolution: DocumentResolution | null
  dissents: Dissent[]
  /** Comings and goings in its time. */
  law: LawFact[]
}

/** รายงานการประชุม on the order of Form 11 (แบบที่ ๑๑, ระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ พ.ศ. ๒๕๒๖). */
export type MinutesModel = DocumentMarks & {
  bodyName: string
  /** Of a meeting on record: an editable copy says it. */
  meetingId?: string
  meeting: MeetingReference
  present: Attendee[]
  absent: Absentee[]
  participants: Participant[]
  /** "09:30", Asia/Bangkok; null while not recorded. */
  startedAt: string | null
  endedAt: string | null
  /** The same as instants (ISO, UTC), for the record that finished minutes carry. */
  openedAt?: string | null
  closedAt?: string | null
  /** After the beginning, and before the end. */
  opening: LawFact[]
  closing: LawFact[]
  items: MinutesItem[]
  signatures: SignatureBlock[]
  /** How the minutes are taken; every word when left out. */
  style?: MinutesStyle
}
