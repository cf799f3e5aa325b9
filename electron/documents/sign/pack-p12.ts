import { webcrypto } from 'node:crypto'
import * as asn1js from 'asn1js'
import {
  Attribute,
  AuthenticatedSafe,
  CertBag,
  type Certificate,
  PFX,
  PKCS8ShroudedKeyBag,
  PrivateKeyInfo,
  SafeBag,
  SafeContents,
} from 'pkijs'
import type { IssuedCertificate } from './issue-certificate.ts'
import { installOwnEngine, OID, sha256, toArrayBuffer } from './pki.ts'

const ITERATIONS = 20_000
const CIPHER = { name: 'AES-CBC', length: 256 } as never

/** Ties the key to its certificate inside the file. */
const bagAttributes = (keyId: Uint8Array, name: string): Attribute[] => [
  new Attribute({ type: OID.friendlyName, values: [new asn1js.BmpString({ value: name })] }),
  new Attribute({
    type: OID.localKeyId,
    values: [new asn1js.OctetString({ valueHex: toArrayBuffer(keyId) })],
  }),
]

async function keyBag(person: IssuedCertificate, password: ArrayBuffer, attributes: Attribute[]) {
  const pkcs8 = await webcrypto.subtle.exportKey('pkcs8', person.keys.privateKey)
  const bag = new PKCS8ShroudedKeyBag({ parsedValue: PrivateKeyInfo.fromBER(pkcs8) })
  await bag.makeInternalValues({
    password,
    contentEncryptionAlgorithm: CIPHER as never,
    hmacHashAlgorithm: 'SHA-256',
    iterationCount: ITERATIONS,
  })
  return new SafeBag({ bagId: OID.keyBag, bagValue: bag, bagAttributes: attributes })
}

const certificateBag = (certificate: Certificate, attributes?: Attribute[]) =>
  new SafeBag({
    bagId: OID.certBag,
    bagValue: new CertBag({ parsedValue: certificate }),
    ...(attributes ? { bagAttributes: attributes } : {}),
  })

/**
 * A PKCS#12 file with the person's key (PBES2, AES-256) and certificate first, then the issuers, under one passphrase. In
 * UTF-8, as openssl and pkijs take it: both make a BMPString of it themselves for the MAC (RFC 7292 B.1). Marks over a
 * Thai letter can be typed in either order, hence NFC.
 */
export async function packP12(
  person: IssuedCertificate,
  options: { name: string; issuers: readonly Certificate[]; passphrase: string },
): Promise<Uint8Array> {
  installOwnEngine()
  const password = toArrayBuffer(Buffer.from(options.passphrase.normalize('NFC'), 'utf8'))
  const attributes = bagAttributes(
    sha256(Buffer.from(person.certificate.toSchema(true).toBER())),
    options.name,
  )
  const certificates = [
    certificateBag(person.certificate, attributes),
    ...options.issuers.map((issuer) => certificateBag(issuer)),
  ]
  const safe = new AuthenticatedSafe({
    parsedValue: {
      safeContents: [
        {
          privacyMode: 0,
          value: new SafeContents({ safeBags: [await keyBag(person, password, attributes)] }),
        },
        { privacyMode: 1, value: new SafeContents({ safeBags: certificates }) },
      ],
    },
  })
  await safe.makeInternalValues({
    safeContents: [
      {},
      {
        password,
        contentEncryptionAlgorithm: CIPHER,
        hmacHashAlgorithm: 'SHA-256',
        iterationCount: ITERATIONS,
      },
    ],
  } as never)
  const pfx = new PFX({ parsedValue: { integrityMode: 0, authenticatedSafe: safe } })
  await pfx.makeInternalValues({
    password,
    iterations: ITERATIONS,
    pbkdf2HashAlgorithm: 'SHA-256',
    hmacHashAlgorithm: 'SHA-256',
  } as never)
  return new Uint8Array(pfx.toSchema().toBER())
}
