import type { DemoCertificate } from '../../../../electron/documents/documents.ts'
import type { DemoCertificateRequest } from '../../../../electron/documents/sign/certificate.ts'
import { makeDemoCertificate } from '../../../../electron/documents/sign/certificate.ts'
import { signPdf } from '../../../../electron/documents/sign/sign-pdf.ts'
import { verifyPdf } from '../../../../electron/documents/sign/verify-pdf.ts'
import { FONTS } from './documents-room.ts'

export const AT = '2014-01-20T03:15:00.000Z'
export const CHAIR = { name: 'สมาชิกตัวอย่าง ๑', position: 'ประธานอนุกรรมการ' }
export const SECRETARY = { name: 'สมาชิกตัวอย่าง ๘', position: 'อนุกรรมการและเลขานุการ' }

export const certificateOf = (options: Partial<DemoCertificateRequest> = {}): Promise<DemoCertificate> =>
  makeDemoCertificate({ ...CHAIR, at: AT, ...options })

export const signAs = (
  pdf: Uint8Array,
  certificate: DemoCertificate,
  options: {
    fieldName?: string
    at?: string
    signer?: typeof CHAIR
    passphrase?: string
    image?: Uint8Array
  } = {},
): Promise<Uint8Array> =>
  signPdf(
    {
      pdf,
      p12: certificate.p12,
      passphrase: options.passphrase ?? certificate.passphrase,
      signer: options.signer ?? CHAIR,
      image: options.image ?? null,
      reason: 'รับรองรายงานการประชุม (ฉบับสมบูรณ์)',
      fieldName: options.fieldName ?? 'chair',
      at: options.at ?? AT,
    },
    FONTS,
  )

export const verifyWith = (pdf: Uint8Array, ...certificates: DemoCertificate[]) =>
  verifyPdf({ pdf, trustedPem: certificates.map(({ caPem }) => caPem) })
