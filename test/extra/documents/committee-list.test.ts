import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import {
  createCommitteeAuthority,
  issueMemberCertificate,
  signAuthorityList,
} from '../../../electron/documents/sign/committee-authority.ts'
import { isMissing, makeFolder, run, title } from './tools.ts'

const folder = makeFolder()
const path = (name: string) => join(folder, name)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe.skipIf(isMissing('openssl'))(
  title('openssl', 'the committee’s own list of revoked certificates'),
  () => {
    it('is signed, numbered and names its authority’s key; who is on it is refused, and nobody else', async () => {
      const at = new Date(Date.now() - 60_000).toISOString()
      const passphrase = 'รหัสผู้ออก-1'
      const authority = await createCommitteeAuthority({ name: 'คณะทดสอบ', passphrase, at })
      const member = (name: string) =>
        issueMemberCertificate({
          ...{
            authority,
            authorityPassphrase: passphrase,
            bodyName: 'คณะทดสอบ',
            passphrase: 'abcd-1234',
            at,
          },
          person: { name, position: 'กรรมการ' },
        })
      const [gone, stays] = [await member('ผู้พ้นหน้าที่'), await member('ผู้อยู่ในหน้าที่')]
      // A number that begins with a set bit is positive all the same.
      const revoked = [gone.serial, 'F0'.repeat(16)].map((serial) => ({ serial, at }))
      const list = await signAuthorityList({ authority, authorityPassphrase: passphrase, revoked, at })
      writeFileSync(path('root.pem'), authority.certificatePem)
      writeFileSync(path('list.der'), list)
      for (const [name, { certificatePem }] of Object.entries({ gone, stays }))
        writeFileSync(path(`${name}.pem`), certificatePem)
      const crl = ['crl', '-inform', 'DER', '-in', path('list.der')]
      const text = await run('openssl', [...crl, '-CAfile', path('root.pem'), '-noout', '-text'])
      expect(text).toContain('verify OK')
      expect(text).toMatch(/X509v3 CRL Number/)
      expect(text).toMatch(/X509v3 Authority Key Identifier/)
      expect(text).toContain(`Serial Number: ${'F0'.repeat(16)}`)
      await run('openssl', [...crl, '-out', path('list.pem')])
      const check = ['verify', '-crl_check', '-CAfile', path('root.pem'), '-CRLfile', path('list.pem')]
      expect(await run('openssl', [...check, path('stays.pem')])).toContain('OK')
      await expect(run('openssl', [...check, path('gone.pem')])).rejects.toThrow(/certificate revoked/)
    })
  },
)
