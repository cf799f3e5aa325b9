import type { DocumentMarks, MeetingReference } from './document-common.ts'

/** What the papers of a meeting carry in common. Times are "HH:MM", Asia/Bangkok. */
export type MeetingPaper = DocumentMarks & {
  bodyName: string
  meeting: MeetingReference & { startsAt: string; endsAt: string }
}

export type Invitee = { name: string; roleTitle: string }
/** Who signs a letter by hand or with a seal; no signature field is made. */
export type LetterSigner = { name: string; position: string }

export type AgendaLine = {
  /** "1", "4.1", Arabic digits. */
  number: string
  title: string
  section: { number: string; title: string } | null
  plannedMinutes: number
  proposal: { code: string; agencyName: string } | null
}

export type InvitationModel = MeetingPaper & {
  /** ISO day on which the notice goes out; null while it is not known. */
  sentOn: string | null
  /** Days that the committee's rules ask for. */
  noticeDays: number
  /** The notice says that the lower quorum of a matter taken up again will do (ม. 79 วรรคสาม). */
  saysReducedQuorum: boolean
  invitees: Invitee[]
  items: AgendaLine[]
  signer: LetterSigner | null
}

export type AgendaModel = MeetingPaper & { items: AgendaLine[] }

export type SignInModel = MeetingPaper & { invitees: Invitee[]; participants: Invitee[] }
