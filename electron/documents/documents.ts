import type {
  DissentsModel,
  FollowUpModel,
  ItemResolutionsModel,
  TransmittalModel,
} from '../../shared/domain/documents/decision-papers.ts'
import type {
  AgendaModel,
  InvitationModel,
  SignInModel,
} from '../../shared/domain/documents/meeting-papers.ts'
import type { MinutesFile } from '../../shared/domain/documents/minutes-file.ts'
import type { MinutesModel } from '../../shared/domain/documents/minutes-model.ts'
import type { PackModel } from '../../shared/domain/documents/pack-model.ts'
import type { Paper } from '../../shared/domain/documents/papers.ts'
import type { ResolutionsModel } from '../../shared/domain/documents/resolutions-model.ts'
import type { ScoreSheetsModel, ScoreSummaryModel } from '../../shared/domain/documents/score-papers.ts'
import type { CommitteeAuthority, MemberCertificate } from './sign/committee-authority.ts'
import type { UpgradeDoors, UpgradeRequest, UpgradeResult } from './sign/upgrade-request.ts'
import type { Revocation, VerificationReport } from './sign/verification-report.ts'
import type { InspectedTypeface } from './typeface/inspect-typeface.ts'
import type { Typeface } from './typeface/typeface-fonts.ts'

export type { EnclosedRecord } from './archive/read-record.ts'
export { DOCUMENTS_ERROR_CODES, DocumentsError, type DocumentsErrorCode } from './documents-error.ts'
export type { CommitteeAuthority, MemberCertificate } from './sign/committee-authority.ts'
export type {
  FetchTimestamp,
  UpgradeDoors,
  UpgradeProblem,
  UpgradeRequest,
  UpgradeResult,
  UpgradeStep,
} from './sign/upgrade-request.ts'
export type {
  RevisionReport,
  Revocation,
  SignatureLevel,
  SignatureProblem,
  SignatureReport,
  TimestampReport,
  VerificationReport,
  VerificationStatus,
} from './sign/verification-report.ts'
export type { InspectedTypeface } from './typeface/inspect-typeface.ts'
export type { Typeface } from './typeface/typeface-fonts.ts'

type ModelOf = {
  invitation: InvitationModel
  agenda: AgendaModel
  pack: PackModel
  sign_in: SignInModel
  score_sheets: ScoreSheetsModel
  score_summary: ScoreSummaryModel
  minutes: MinutesModel
  resolutions: ResolutionsModel
  item_resolutions: ItemResolutionsModel
  transmittal: TransmittalModel
  dissents: DissentsModel
  follow_up: FollowUpModel
}
/** A paper and the model that it is made from; every paper has one. */
export type DocumentRequest = { [Kind in Paper]: { kind: Kind; model: ModelOf[Kind] } }[Paper]

/** `total` 0 while it is not known. `label` is Thai and may be shown as it is. */
export type DocumentProgress = { done: number; total: number; label: string }

export type MakeOptions = {
  signal?: AbortSignal
  onProgress?: (progress: DocumentProgress) => void
  /** Instant of creation for the file's metadata (ISO, UTC); the machine's clock when left out. */
  createdAt?: string
  /** An agency's own, in place of Sarabun; of PDFs only. */
  typeface?: Typeface | null
}

export type SignRequest = SignFacts & (P12Key | OutsideKey)
/** The key comes along. */
export type P12Key = { p12: Uint8Array; passphrase: string }
/** The key lies elsewhere, as in a token: whoever calls signs what it is handed. DER, the signer's own first. */
export type OutsideKey = { certificates: Uint8Array[] }
/** A PKCS#1 v1.5 or DER ECDSA signature over the SHA-256 of the data. */
export type SignOutside = (data: Uint8Array) => Promise<Uint8Array>

export type SignFacts = {
  pdf: Uint8Array
  /** As printed in the visible block. */
  signer: { name: string; position: string }
  /** A PNG of the written signature, beside the words of the visible block. */
  image?: Uint8Array | null
  reason: string
  /** A field made with the document ("chair", "minute_taker"); one that does not exist is made, invisible, on page 1. */
  fieldName: string
  /** Instant of signing (ISO, UTC), claimed from the machine's clock. */
  at: string
  /** Of the visible block; Sarabun when left out. */
  typeface?: Typeface | null
}

export type CertificateSummary = {
  subject: string
  issuer: string
  serialNumber: string
  /** ISO, UTC. */
  validFrom: string
  validTo: string
  keyType: 'RSA' | 'EC'
  isSelfIssued: boolean
  /** SHA-256 of the certificate, hex. */
  fingerprint: string
  /** PEM of the last certificate of the file's chain, which a verifier may choose to trust. */
  rootPem: string
}

export type DemoCertificate = { p12: Uint8Array; passphrase: string; caPem: string }

export type AuthorityRequest = { name: string; passphrase: string; at: string }
export type AuthorityListRequest = {
  authority: CommitteeAuthority
  authorityPassphrase: string
  revoked: { serial: string; at: string }[]
  at: string
}
export type MemberCertificateRequest = {
  authority: CommitteeAuthority
  authorityPassphrase: string
  person: { name: string; position: string }
  bodyName: string
  passphrase: string
  at: string
}
export type VerifyRequest = {
  pdf: Uint8Array
  trustedPem: string[]
  revoked?: Revocation[]
  /** Length of the file's first part that the asker has too: whether more than signatures came after it is told. */
  knownLength?: number
}

/** Documents are made in a worker. Every method rejects with a DocumentsError and with nothing else. */
export type Documents = {
  makePdf(request: DocumentRequest, options?: MakeOptions): Promise<Uint8Array>
  makeDocx(request: DocumentRequest, options?: MakeOptions): Promise<Uint8Array>
  /** Minutes that came back from a word processor; NOT_A_DOCX, DOCX_DAMAGED or DOCX_ENCRYPTED when that fails. */
  readMinutes(request: { docx: Uint8Array }): Promise<MinutesFile>
  /** A certificate for trials, issued on the spot and named as such. Valid for a year from `at` (default: now). */
  makeDemoCertificate(person: { name: string; position: string; at?: string }): Promise<DemoCertificate>
  /** `signOutside` is called once, for an outside key; what it throws comes out. */
  signPdf(request: SignRequest, signOutside?: SignOutside): Promise<Uint8Array>
  /** Never fails for a bad file: that is what the report says. */
  verifyPdf(request: VerifyRequest): Promise<VerificationReport>
  /** Raises signatures to a level that lasts. What the server does or leaves undone costs the level, never the file. */
  upgradePdf(request: UpgradeRequest, doors: UpgradeDoors): Promise<UpgradeResult>
  /** A root of the committee's own; its key comes back locked by the passphrase. */
  createAuthority(request: AuthorityRequest): Promise<CommitteeAuthority>
  /** The authority's list of revoked certificates (DER); WRONG_PASSPHRASE when its key does not open. */
  signAuthorityList(request: AuthorityListRequest): Promise<Uint8Array>
  issueMemberCertificate(request: MemberCertificateRequest): Promise<MemberCertificate>
  /** Opens the .p12; WRONG_PASSPHRASE or CERTIFICATE_DAMAGED when that fails. Says nothing about its dates. */
  inspectCertificate(request: { p12: Uint8Array; passphrase: string }): Promise<CertificateSummary>
  /** From one to four TTF files of one family; FONT_UNUSABLE with the problem and the file's index in `detail`. */
  inspectTypeface(request: { files: Uint8Array[] }): Promise<InspectedTypeface>
  /** Ends the worker; later calls reject with CLOSED. */
  close(): Promise<void>
}
