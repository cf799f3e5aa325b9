import { verify, X509Certificate } from 'node:crypto'
import { P12Signer } from '@libpdf/core'
import * as asn1js from 'asn1js'
import { PFX } from 'pkijs'
import { DocumentsError } from '../documents-error.ts'
import type { LoadedSigner } from './loaded-signer.ts'
import { toArrayBuffer } from './pki.ts'

/** LibPDF says the same for a wrong passphrase and a broken file, so the outer structure is checked first. */
function assertReadable(p12: Uint8Array): void {
  try {
    const parsed = asn1js.fromBER(toArrayBuffer(p12))
    if (parsed.offset !== p12.byteLength) throw new Error('length')
    new PFX({ schema: parsed.result })
  } catch (cause) {
    throw new DocumentsError('CERTIFICATE_DAMAGED', 'not a whole PKCS#12 file', { cause })
  }
}

/** As typed, and with the marks over a letter in the order that our own files use. */
async function tryPassphrases(p12: Uint8Array, passphrase: string): Promise<P12Signer> {
  const ordered = passphrase.normalize('NFC')
  return P12Signer.create(p12, passphrase).catch((cause) => {
    if (ordered === passphrase) throw cause
    return P12Signer.create(p12, ordered)
  })
}

async function openSigner(p12: Uint8Array, passphrase: string): Promise<P12Signer> {
  try {
    return await tryPassphrases(p12, passphrase)
  } catch (cause) {
    const isUnusable =
      cause instanceof Error && /No (private key|certificates)|Unsupported/i.test(cause.message)
    throw new DocumentsError(
      isUnusable ? 'CERTIFICATE_DAMAGED' : 'WRONG_PASSPHRASE',
      'the PKCS#12 file did not open',
      { cause },
    )
  }
}

/** Files made by other programs may put an issuer first: the signer's certificate is the one that fits the key. */
async function arrange(signer: P12Signer, sign: LoadedSigner['sign']): Promise<X509Certificate[]> {
  const all = [signer.certificate, ...signer.certificateChain].map((der) => new X509Certificate(der))
  const probe = Buffer.from('mati')
  const signature = await sign(probe)
  const own = all.find((certificate) => verify('sha256', probe, certificate.publicKey, signature))
  if (!own) throw new DocumentsError('CERTIFICATE_DAMAGED', 'no certificate in the file belongs to its key')
  return [own, ...all.filter((certificate) => certificate !== own)]
}

/**
 * Opens a .p12.
 * @throws DocumentsError CERTIFICATE_DAMAGED, WRONG_PASSPHRASE (a file damaged inside its encrypted part looks the same)
 */
export async function loadP12(p12: Uint8Array, passphrase: string): Promise<LoadedSigner> {
  assertReadable(p12)
  const signer = await openSigner(p12, passphrase)
  const sign = (data: Uint8Array) => signer.sign(data, 'SHA-256')
  const [certificate, ...chain] = await arrange(signer, sign)
  if (!certificate) throw new DocumentsError('CERTIFICATE_DAMAGED', 'no certificate in the file')
  return { certificate, chain, keyType: signer.keyType === 'RSA' ? 'RSA' : 'EC', sign }
}
