/** RFC 8017 9.2, note 1: what stands before a SHA-256 in a PKCS#1 v1.5 signature; CKM_RSA_PKCS adds the padding only. */
const DIGEST_INFO_SHA256 = Buffer.from('3031300d060960864801650304020105000420', 'hex')

export const digestInfo = (hash: Uint8Array): Buffer => Buffer.concat([DIGEST_INFO_SHA256, hash])

/** A positive INTEGER in as few bytes as hold it: no zeros before it but the one that keeps it positive. */
function derInteger(bytes: Uint8Array): Buffer {
  const from = bytes.findIndex((byte) => byte !== 0)
  const digits = from < 0 ? Buffer.from([0]) : Buffer.from(bytes.subarray(from))
  const isNegative = ((digits[0] ?? 0) & 0x80) !== 0
  const value = isNegative ? Buffer.concat([Buffer.from([0]), digits]) : digits
  return Buffer.concat([Buffer.from([0x02, value.length]), value])
}

/** CKM_ECDSA gives r||s; CMS wants SEQUENCE { r, s } (RFC 3279 2.2.3). Of P-256, whose length needs one byte. */
export function ecdsaToDer(raw: Uint8Array): Buffer {
  if (raw.length !== 64) throw new Error(`r||s of P-256 has 64 bytes, not ${raw.length}`)
  const parts = Buffer.concat([derInteger(raw.subarray(0, 32)), derInteger(raw.subarray(32))])
  return Buffer.concat([Buffer.from([0x30, parts.length]), parts])
}
