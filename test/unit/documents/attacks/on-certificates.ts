import { issueCertificate } from '../../../../electron/documents/sign/issue-certificate.ts'
import { loadP12 } from '../../../../electron/documents/sign/load-p12.ts'
import { packP12 } from '../../../../electron/documents/sign/pack-p12.ts'
import { derOf, findByteRanges } from '../../../../electron/documents/sign/signed-ranges.ts'
import { signAs } from '../helpers/signing-room.ts'
import type { Booty, NamedAttack } from './attack.ts'

const VALID = { validFrom: new Date('2014-01-01T00:00:00Z'), validTo: new Date('2015-01-01T00:00:00Z') }
const KIND = { kind: 'p256' } as const
const person = (commonName: string) => ({ commonName, organization: 'ทดสอบ' })

/** Replaces one stretch of DER in the signature by another of the same length. */
function swapInSignature(bytes: Uint8Array, from: Uint8Array, to: Uint8Array): Uint8Array {
  const [range] = findByteRanges(bytes)
  const der = range && derOf(bytes, range)
  if (!range || !der) throw new Error('no signature')
  const hex = Buffer.from(der).toString('hex')
  const [old, put] = [from, to].map((part) => Buffer.from(part).toString('hex'))
  if (!old || !put || !hex.includes(old)) throw new Error('not in the signature')
  const swapped = hex.replace(old, put)
  const copy = Buffer.from(bytes)
  copy.write(swapped.slice(0, range[2] - range[1] - 2), range[1] + 1, 'latin1')
  return new Uint8Array(copy)
}

async function certificateOfP12({
  p12,
  passphrase,
}: {
  p12: Uint8Array
  passphrase: string
}): Promise<Uint8Array> {
  return new Uint8Array((await loadP12(p12, passphrase)).certificate.raw)
}

/** Signs with a certificate that somebody made whose authority is no authority, or whose chain does not hold. */
async function signWithChain(booty: Booty, options: { isAuthority: boolean }): Promise<Uint8Array> {
  const { secretary } = booty
  const middle = await issueCertificate({
    ...KIND,
    ...VALID,
    subject: person('ผู้ออกใบรับรองแทรก'),
    isAuthority: options.isAuthority,
    usages: ['digitalSignature', 'keyCertSign'],
  })
  const own = await issueCertificate({
    ...KIND,
    ...VALID,
    subject: person('สมาชิกตัวอย่าง ๑ (ตัวอย่าง)'),
    issuer: middle,
    isAuthority: false,
    usages: ['digitalSignature', 'nonRepudiation'],
  })
  const p12 = await packP12(own, { name: 'x', issuers: [middle.certificate], passphrase: 'x' })
  return signAs(booty.unsigned, { ...secretary, p12, passphrase: 'x' })
}

export const ATTACKS_ON_CERTIFICATES: readonly NamedAttack[] = [
  [
    'signed by somebody of the same name, from an authority of their own',
    ({ unsigned, impostor }) => signAs(unsigned, impostor),
  ],
  [
    'the certificate exchanged for one of the same name',
    async ({ once, chair, impostor }) =>
      swapInSignature(once, await certificateOfP12(chair), await certificateOfP12(impostor)),
  ],
  [
    'the certificate’s bytes damaged',
    async ({ once, chair }) => {
      const der = await certificateOfP12(chair)
      const bad = der.slice()
      bad[der.byteLength - 20] = (bad[der.byteLength - 20] ?? 0) ^ 1
      return swapInSignature(once, der, bad)
    },
  ],
  ['the digest in the signature damaged', ({ once }) => damageAfter(once, '06092a864886f70d010904', 20)],
  [
    'the hash of the certificate in the signature damaged',
    ({ once }) => damageAfter(once, '060b2a864886f70d010910022f', 20),
  ],
  ['signed by a chain whose middle is no authority', (booty) => signWithChain(booty, { isAuthority: false })],
  ['signed by a chain that nobody knows', (booty) => signWithChain(booty, { isAuthority: true })],
]

/** Flips a bit a few bytes behind an object identifier of the first signature. */
function damageAfter(bytes: Uint8Array, oid: string, behind: number): Uint8Array {
  const [range] = findByteRanges(bytes)
  const der = range && derOf(bytes, range)
  if (!der) throw new Error('no signature')
  const at = Buffer.from(der).toString('hex').indexOf(oid) / 2
  if (at < 0) throw new Error(`no ${oid}`)
  const bad = der.slice()
  const place = at + oid.length / 2 + behind
  bad[place] = (bad[place] ?? 0) ^ 1
  return swapInSignature(bytes, der, bad)
}
