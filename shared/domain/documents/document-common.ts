import type { CountedMethod, ResolutionKind, VoteCount } from '../voting.ts'

/** Digits of generated facts (dates, counts, numbers of items). A person's prose, a hash, a URL or 1300 stay as written. */
export type DocumentDigits = 'thai' | 'arabic'

/** Which meeting a document belongs to. */
export type MeetingReference = {
  /** ครั้งที่ n */
  number: number
  /** The year of the number, พ.ศ. ("ครั้งที่ ๑/๒๕๕๗"). */
  buddhistYear: number
  /** ISO date, Gregorian, Asia/Bangkok. */
  date: string
  place: string
}

/** What every official document carries beside its content. */
export type DocumentMarks = {
  digits: DocumentDigits
  /** Sample people met: watermark "ตัวอย่าง". */
  isSample: boolean
  /** Not finished: watermark "ร่าง". */
  isDraft: boolean
  /** Head of the audit log, SHA-256 in hex; null while there is none. Printed small in the footer. */
  auditHead: string | null
}

/** Of a vote by name: who stood where. */
export type VoteNames = { inFavour: string[]; against: string[]; abstained: string[] }

export type DocumentVotes =
  | { method: 'no_objection' }
  | {
      method: CountedMethod
      count: VoteCount
      /** The presiding member's additional vote on a tie, where it was given. */
      castingVote: 'in_favour' | 'against' | null
      names?: VoteNames
      /** Who was there with a vote and gave none; without names where the vote was not by name. */
      notVoted?: { count: number; names: string[] }
      /** The rule by which the count is a resolution. */
      citation?: string
    }

/** `kind` is null for items that are not proposals (รับทราบ, รับรองรายงานการประชุม): the text says it all. */
export type DocumentResolution = {
  kind: ResolutionKind | null
  /** Prose. */
  text: string
  /** Prose, one condition each; only with approve_with_conditions. */
  conditions: string[]
  votes: DocumentVotes | null
  /** The room in which it was resolved, as it was frozen with it; vacant seats are among the members, recused ones are not. */
  quorum?: { members: number; present: number; recused: number; needed: number }
}

export const SIGNING_ROLES = ['minute_taker', 'checker', 'chair'] as const
export type SigningRole = (typeof SIGNING_ROLES)[number]

/** One place for a signature. `fieldName` (ASCII) is the name of the PDF signature field that is made there. */
export type SignatureBlock = { role: SigningRole; name: string; position: string; fieldName: string }
