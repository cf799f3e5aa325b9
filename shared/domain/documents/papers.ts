import type { SigningRole } from './document-common.ts'

/** The papers of a meeting, in the order in which they are needed. Each is made as PDF and as .docx from one model. */
export const PAPERS = [
  'invitation',
  'agenda',
  'pack',
  'sign_in',
  'score_sheets',
  'score_summary',
  'minutes',
  'resolutions',
  'item_resolutions',
  'transmittal',
  'dissents',
  'follow_up',
] as const
export type Paper = (typeof PAPERS)[number]

export const PAPER_FORMATS = ['pdf', 'docx'] as const
export type PaperFormat = (typeof PAPER_FORMATS)[number]
export type PaperKind = `${Paper}_${PaperFormat}`

const kindsOf = (paper: Paper): [PaperKind, PaperKind] => [`${paper}_pdf`, `${paper}_docx`]
const [first, ...rest] = PAPERS
export const PAPER_KINDS: readonly [PaperKind, ...PaperKind[]] = [...kindsOf(first), ...rest.flatMap(kindsOf)]

export const formatOf = (kind: PaperKind): PaperFormat => (kind.endsWith('_docx') ? 'docx' : 'pdf')
export const paperOf = (kind: PaperKind): Paper => kind.slice(0, kind.lastIndexOf('_')) as Paper

/** Papers that go out before the meeting: they are whole without any minutes. */
const BEFORE_MEETING: readonly Paper[] = ['invitation', 'agenda', 'pack', 'sign_in', 'score_sheets']
export const isBeforeMeeting = (paper: Paper): boolean => BEFORE_MEETING.includes(paper)

/** How Form 11 lets minutes be taken: every word, what matters, or the reasons and the resolution. */
export const MINUTES_STYLES = ['full', 'summary', 'gist'] as const
export type MinutesStyle = (typeof MINUTES_STYLES)[number]

const EVERY_ROLE: readonly SigningRole[] = ['minute_taker', 'checker', 'chair']
const SIGNING_ROLES_OF: Partial<Record<Paper, readonly SigningRole[]>> = {
  score_summary: ['checker', 'chair'],
  minutes: EVERY_ROLE,
  resolutions: EVERY_ROLE,
  item_resolutions: EVERY_ROLE,
  transmittal: ['chair'],
}
/** Who signs a paper in the file itself, by role; the others are signed by hand or not at all. */
export const signingRolesOf = (paper: Paper): readonly SigningRole[] => SIGNING_ROLES_OF[paper] ?? []
