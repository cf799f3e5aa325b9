import { PDF, PdfArray, PdfDict, PdfName, PdfNumber, PdfString } from '@libpdf/core'
import { readTrusted } from './check-chain.ts'
import { addSignatureField } from './signature-fields.ts'
import { bytesToSign, fillContents, fixRange, PLACEHOLDER_RANGE } from './signature-placeholder.ts'
import { makeTimestampRequest, readTimestampAnswer } from './timestamp-request.ts'
import type { AnswerProblem, PreparedTimestamp } from './upgrade-request.ts'

/** A token with a chain of three RSA-4096 certificates takes some 7 KB. */
const TOKEN_BYTES = 16_384
const NAME = 'timestamp'

function freeName(pdf: PDF): string {
  const taken = new Set((pdf.getForm()?.getFields() ?? []).map(({ name }) => name))
  let number = 1
  while (taken.has(`${NAME}_${number}`)) number += 1
  return `${NAME}_${number}`
}

/** An increment with a room for a token over everything before and around it (EN 319 142-1, 5.4.3), and what to ask. */
export async function prepareTimestamp(bytes: Uint8Array): Promise<PreparedTimestamp> {
  const pdf = await PDF.load(bytes)
  const { dict } = addSignatureField(pdf, { name: freeName(pdf), page: 1, rect: [0, 0, 0, 0] })
  const value = PdfDict.of({
    Type: PdfName.of('DocTimeStamp'),
    Filter: PdfName.of('Adobe.PPKLite'),
    SubFilter: PdfName.of('ETSI.RFC3161'),
    ByteRange: new PdfArray(PLACEHOLDER_RANGE.map((number) => PdfNumber.of(number))),
    Contents: PdfString.fromBytes(new Uint8Array(TOKEN_BYTES)),
  })
  dict.set('V', pdf.context.register(value))
  const prepared = fixRange(await pdf.save({ incremental: true }), bytes.byteLength, TOKEN_BYTES)
  return { prepared, ...makeTimestampRequest(bytesToSign(prepared)) }
}

export async function finishTimestamp(request: {
  prepared: Uint8Array
  nonce: bigint
  answer: Uint8Array
  trustedPem: readonly string[]
}): Promise<{ pdf: Uint8Array } | { problem: AnswerProblem }> {
  const { prepared, nonce, answer } = request
  const read = await readTimestampAnswer(answer, {
    stamped: bytesToSign(prepared),
    nonce,
    trusted: readTrusted(request.trustedPem),
  })
  return 'problem' in read ? read : { pdf: fillContents(prepared, read.token) }
}
