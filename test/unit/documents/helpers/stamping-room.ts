import type { Extension } from 'pkijs'
import { finishTimestamp, prepareTimestamp } from '../../../../electron/documents/sign/document-timestamp.ts'
import { embedChains } from '../../../../electron/documents/sign/embed-chains.ts'
import { issueCertificate, type KeyUsage } from '../../../../electron/documents/sign/issue-certificate.ts'
import { packP12 } from '../../../../electron/documents/sign/pack-p12.ts'
import { toPem } from '../../../../electron/documents/sign/pki.ts'
import type { UpgradeSteps } from '../../../../electron/documents/sign/upgrade-request.ts'
import { verifyPdf } from '../../../../electron/documents/sign/verify-pdf.ts'
import { findWantedEvidence } from '../../../../electron/documents/sign/wanted-evidence.ts'

/** The steps of an upgrade without the worker. */
export const STEPS: UpgradeSteps = {
  verify: verifyPdf,
  prepare: ({ pdf }) => prepareTimestamp(pdf),
  finish: finishTimestamp,
  wants: findWantedEvidence,
  embed: embedChains,
}
const DATES = { validFrom: new Date('2014-01-01T00:00:00Z'), validTo: new Date('2016-01-01T00:00:00Z') }
const names = (commonName: string) => ({ commonName, organization: 'ทดสอบ' })
const usages: KeyUsage[] = ['digitalSignature', 'nonRepudiation']

/** An authority whose key is kept, for lists of revoked certificates, and two people under it. */
export async function makePeople(dates: Partial<typeof DATES> = {}, extensions: Extension[] = []) {
  const root = await issueCertificate({
    ...DATES,
    ...dates,
    kind: 'p256',
    subject: names('ผู้ออกใบรับรอง (ทดสอบ)'),
    isAuthority: true,
    usages: ['keyCertSign', 'cRLSign'],
  })
  const person = async (name: string) => {
    const subject = names(name)
    const own = await issueCertificate({
      ...DATES,
      ...dates,
      kind: 'p256',
      subject,
      issuer: root,
      isAuthority: false,
      usages,
      extensions,
    })
    const p12 = await packP12(own, { name, issuers: [root.certificate], passphrase: 'x' })
    return { p12, passphrase: 'x', caPem: '', own }
  }
  const rootPem = toPem(new Uint8Array(root.certificate.toSchema(true).toBER()))
  return { root, rootPem, chair: await person('สมาชิกตัวอย่าง ๑'), secretary: await person('สมาชิกตัวอย่าง ๘') }
}
