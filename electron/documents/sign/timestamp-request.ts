import { randomBytes, type X509Certificate } from 'node:crypto'
import * as asn1js from 'asn1js'
import { AlgorithmIdentifier, MessageImprint, TimeStampReq, TimeStampResp } from 'pkijs'
import { OID, sha256, toArrayBuffer } from './pki.ts'
import { checkTimestamp } from './read-timestamp.ts'
import type { AnswerProblem } from './upgrade-request.ts'

const GRANTED = new Set([0, 1])

/** RFC 3161 2.4.1, with a nonce so that an old answer cannot be given again, and the certificate asked for. */
export function makeTimestampRequest(stamped: readonly Uint8Array[]): { request: Uint8Array; nonce: bigint } {
  const random = randomBytes(8)
  // A positive DER integer without a leading zero.
  random[0] = ((random[0] ?? 0) & 0x7f) | 0x40
  const nonce = new asn1js.Integer({ valueHex: toArrayBuffer(random) })
  const request = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({
        algorithmId: OID.sha256,
        algorithmParams: new asn1js.Null(),
      }),
      hashedMessage: new asn1js.OctetString({ valueHex: toArrayBuffer(sha256(...stamped)) }),
    }),
    nonce,
    certReq: true,
  })
  return { request: new Uint8Array(request.toSchema().toBER()), nonce: nonce.toBigInt() }
}

/** A token's own bytes are kept: written anew, a sloppy one would not be what was signed. */
function tokenOf(answer: Uint8Array): Uint8Array | null {
  const { result, offset } = asn1js.fromBER(toArrayBuffer(answer))
  if (offset !== answer.byteLength || !(result instanceof asn1js.Sequence)) return null
  const token = result.valueBlock.value[1]
  return token ? new Uint8Array(token.valueBeforeDecodeView) : null
}

type Asked = { stamped: readonly Uint8Array[]; nonce: bigint; trusted: readonly X509Certificate[] }

/** Looks at everything that a lying server could get wrong before the token is used. */
export async function readTimestampAnswer(
  answer: Uint8Array,
  asked: Asked,
): Promise<{ token: Uint8Array } | { problem: AnswerProblem }> {
  try {
    const { status } = TimeStampResp.fromBER(toArrayBuffer(answer))
    if (!GRANTED.has(status.status)) return { problem: 'REFUSED' }
    const token = tokenOf(answer)
    if (!token) return { problem: 'BAD_ANSWER' }
    const check = await checkTimestamp(token, asked.stamped, asked)
    if (check.problems.length > 0 || check.nonce !== asked.nonce) return { problem: 'BAD_ANSWER' }
    return check.isTrusted ? { token } : { problem: 'AUTHORITY_UNTRUSTED' }
  } catch {
    return { problem: 'BAD_ANSWER' }
  }
}
