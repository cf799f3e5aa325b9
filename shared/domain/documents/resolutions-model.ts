import type {
  DocumentMarks,
  DocumentResolution,
  MeetingReference,
  SignatureBlock,
} from './document-common.ts'

export type ResolutionEntry = {
  /** Number of the agenda item, Arabic digits ("4.1"). */
  itemNumber: string
  proposalCode: string
  agencyName: string
  title: string
  resolution: DocumentResolution
}

/** มติที่ประชุม: the meeting's list of resolutions on proposals. */
export type ResolutionsModel = DocumentMarks & {
  bodyName: string
  meeting: MeetingReference
  entries: ResolutionEntry[]
  signatures: SignatureBlock[]
}
