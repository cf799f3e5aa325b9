import type { MinutesFile } from '../../shared/domain/documents/minutes-file.ts'
import type {
  AuthorityListRequest,
  AuthorityRequest,
  CertificateSummary,
  CommitteeAuthority,
  DemoCertificate,
  DocumentProgress,
  DocumentRequest,
  InspectedTypeface,
  MemberCertificate,
  MemberCertificateRequest,
  SignRequest,
  Typeface,
  VerifyRequest,
} from './documents.ts'
import type { DocumentsErrorCode } from './documents-error.ts'
import type { PreparedTimestamp, UpgradeSteps, WantedEvidence } from './sign/upgrade-request.ts'
import type { VerificationReport } from './sign/verification-report.ts'

/** The calls that run in the worker. Everything crosses as plain data (structured clone). */
export type WorkerCalls = {
  makePdf: {
    input: { request: DocumentRequest; createdAt: string; typeface: Typeface | null }
    output: Uint8Array
  }
  makeDocx: { input: { request: DocumentRequest }; output: Uint8Array }
  readMinutes: { input: { docx: Uint8Array }; output: MinutesFile }
  makeDemoCertificate: { input: { name: string; position: string; at?: string }; output: DemoCertificate }
  signPdf: { input: SignRequest; output: Uint8Array }
  verifyPdf: { input: VerifyRequest; output: VerificationReport }
  prepareTimestamp: { input: { pdf: Uint8Array }; output: PreparedTimestamp }
  finishTimestamp: {
    input: Parameters<UpgradeSteps['finish']>[0]
    output: Awaited<ReturnType<UpgradeSteps['finish']>>
  }
  embedChains: { input: Parameters<UpgradeSteps['embed']>[0]; output: Uint8Array }
  findWantedEvidence: { input: Parameters<UpgradeSteps['wants']>[0]; output: WantedEvidence[] }
  signAuthorityList: { input: AuthorityListRequest; output: Uint8Array }
  createAuthority: { input: AuthorityRequest; output: CommitteeAuthority }
  issueMemberCertificate: { input: MemberCertificateRequest; output: MemberCertificate }
  inspectTypeface: { input: { files: Uint8Array[] }; output: InspectedTypeface }
  inspectCertificate: { input: { p12: Uint8Array; passphrase: string }; output: CertificateSummary }
}
export type WorkerMethod = keyof WorkerCalls

export type WorkerSettings = { fontsUrl: string }

export type WorkerRequest = {
  [Method in WorkerMethod]: { id: number; method: Method; input: WorkerCalls[Method]['input'] }
}[WorkerMethod]

/** The worker asks for a signature in the midst of `signPdf`, and this is the answer. */
export type SignatureAnswer = { id: number } & (
  | { kind: 'signature'; signature: Uint8Array }
  | { kind: 'no-signature'; code: DocumentsErrorCode; message: string }
)

export type WorkerReply =
  | { id: number; kind: 'ask-signature'; data: Uint8Array }
  | { id: number; kind: 'progress'; progress: DocumentProgress }
  | { id: number; kind: 'result'; output: WorkerCalls[WorkerMethod]['output'] }
  | { id: number; kind: 'error'; code: DocumentsErrorCode; message: string; detail: string[] }
