import { type PDF, PdfDict, PdfName, PdfNumber, PdfString } from '@libpdf/core'
import * as asn1js from 'asn1js'
import { Attribute, ContentInfo, SignedAndUnsignedAttributes, SignedData } from 'pkijs'
import { prepareTimestamp } from '../../../../electron/documents/sign/document-timestamp.ts'
import { OID, toArrayBuffer } from '../../../../electron/documents/sign/pki.ts'
import { bytesToSign, fillContents } from '../../../../electron/documents/sign/signature-placeholder.ts'
import { type ByteRange, derOf, findByteRanges } from '../../../../electron/documents/sign/signed-ranges.ts'
import type { TimestampAuthority } from '../helpers/timestamp-authority.ts'
import { increment } from './on-structure.ts'

export type StampedBooty = {
  /** Signed by the chair, and no more. */
  once: Uint8Array
  /** With a document time-stamp. */
  stamped: Uint8Array
  /** With lists and certificates behind the time-stamp. */
  listed: Uint8Array
  /** Another document that was stamped. */
  other: Uint8Array
  tsa: TimestampAuthority
  /** Trusted as well, and not fit to stamp anything: no purpose in its certificate. */
  unfit: TimestampAuthority
  /** Trusted and fit, but its certificate had run out by the time that it gives. */
  expired: TimestampAuthority
}
export type StampAttack = readonly [
  name: string,
  attack: (booty: StampedBooty) => Uint8Array | Promise<Uint8Array>,
]

const rangeAt = (bytes: Uint8Array, index: number): ByteRange => {
  const range = findByteRanges(bytes).at(index)
  if (!range) throw new Error('no signature')
  return range
}
const derAt = (bytes: Uint8Array, index: number): Uint8Array => derOf(bytes, rangeAt(bytes, index)) ?? bytes

/** Puts DER into a signature's room and leaves all other bytes. */
function putDer(bytes: Uint8Array, index: number, der: Uint8Array): Uint8Array {
  const range = rangeAt(bytes, index)
  const room = range[2] - range[1] - 2
  const copy = Buffer.from(bytes)
  copy.write(Buffer.from(der).toString('hex').padEnd(room, '0').slice(0, room), range[1] + 1, 'latin1')
  return new Uint8Array(copy)
}

function readCms(der: Uint8Array): SignedData {
  const info = new ContentInfo({ schema: asn1js.fromBER(toArrayBuffer(der)).result })
  return new SignedData({ schema: info.content })
}

/** Adds a token to the first signature itself: the attribute is unsigned, so that anybody can. */
export function withToken(bytes: Uint8Array, token: Uint8Array): Uint8Array {
  const signedData = readCms(derAt(bytes, 0))
  const [signer] = signedData.signerInfos
  if (!signer) throw new Error('no signer')
  const values = [asn1js.fromBER(toArrayBuffer(token)).result]
  signer.unsignedAttrs = new SignedAndUnsignedAttributes({
    type: 1,
    attributes: [new Attribute({ type: OID.signatureTimestamp, values })],
  })
  const info = new ContentInfo({ contentType: OID.signedData, content: signedData.toSchema(true) })
  return putDer(bytes, 0, new Uint8Array(info.toSchema().toBER()))
}
export const signatureValueOf = (bytes: Uint8Array): Uint8Array =>
  readCms(derAt(bytes, 0)).signerInfos[0]?.signature.valueBlock.valueHexView ?? bytes

/** A document time-stamp by whom and when the forger likes. */
export async function stampBy(bytes: Uint8Array, tsa: TimestampAuthority, at?: Date): Promise<Uint8Array> {
  const { prepared } = await prepareTimestamp(bytes)
  return fillContents(prepared, await tsa.token(Buffer.concat(bytesToSign(prepared)), at))
}

function flipAfter(bytes: Uint8Array, index: number, text: Uint8Array): Uint8Array {
  const der = derAt(bytes, index).slice()
  const at = Buffer.from(der).indexOf(text)
  if (at < 0) throw new Error('not there')
  der[at + text.byteLength - 2] = (der[at + text.byteLength - 2] ?? 0) ^ 1
  return putDer(bytes, index, der)
}
const append = (bytes: Uint8Array, text: string) => new Uint8Array(Buffer.concat([bytes, Buffer.from(text)]))

function replaceStore(pdf: PDF): void {
  const store = PdfDict.of({ Type: PdfName.of('DSS'), Forged: PdfNumber.of(1) })
  pdf.context.catalog.getDict().set('DSS', pdf.context.register(store))
}
/** Lists and certificates "for later", and something else under their cover. */
const underCover = (bytes: Uint8Array, change: (pdf: PDF) => void) =>
  increment(bytes, (pdf) => {
    replaceStore(pdf)
    change(pdf)
  })
const coverAPage = (pdf: PDF) => pdf.getPages()[0]?.drawRectangle({ x: 100, y: 600, width: 200, height: 100 })

export const ATTACKS_ON_TIMESTAMPS: readonly StampAttack[] = [
  ['the token of another file', ({ stamped, other }) => putDer(stamped, -1, derAt(other, -1))],
  ['a token over other bytes', async ({ stamped, tsa }) => putDer(stamped, -1, await tsa.token(stamped))],
  ['the time altered in the token', ({ stamped }) => flipAfter(stamped, -1, Buffer.from('20140201000000Z'))],
  ['a signature in the token’s place', ({ stamped }) => putDer(stamped, -1, derAt(stamped, 0))],
  ['the token in the signature’s place', ({ stamped }) => putDer(stamped, 0, derAt(stamped, -1))],
  ['the token wiped', ({ stamped }) => putDer(stamped, -1, new Uint8Array())],
  ['a token by a certificate that is for no time-stamps', ({ once, unfit }) => stampBy(once, unfit)],
  ['a token by a certificate that had run out', ({ once, expired }) => stampBy(once, expired)],
  [
    'a time before the signer’s certificate',
    ({ once, tsa }) => stampBy(once, tsa, new Date('2014-01-01T00:00:00Z')),
  ],
  ['a page changed after the time-stamp', ({ stamped }) => increment(stamped, (pdf) => void coverAPage(pdf))],
  [
    'a page changed between signature and time-stamp',
    async ({ once, tsa }) => stampBy(await increment(once, (pdf) => void coverAPage(pdf)), tsa),
  ],
  [
    'lists appended and a page changed with them',
    ({ stamped }) => underCover(stamped, (pdf) => void coverAPage(pdf)),
  ],
  [
    'lists appended and a page added with them',
    ({ stamped }) => underCover(stamped, (pdf) => void pdf.addPage()),
  ],
  [
    'lists appended and an action with them',
    ({ stamped }) =>
      underCover(stamped, (pdf) =>
        pdf.context.catalog
          .getDict()
          .set(
            'OpenAction',
            PdfDict.of({ S: PdfName.of('JavaScript'), JS: PdfString.fromString('app.alert("x")') }),
          ),
      ),
  ],
  [
    'lists appended and a field with them',
    ({ stamped }) => underCover(stamped, (pdf) => void pdf.getOrCreateForm().createSignatureField('more')),
  ],
  ['a comment behind the lists', ({ listed }) => append(listed, '\n% more\n')],
  ['a comment behind the time-stamp', ({ stamped }) => append(stamped, '\n% more\n')],
  [
    'the time-stamp taken out of the form',
    ({ stamped }) =>
      increment(stamped, (pdf) => {
        const field = pdf
          .getForm()
          ?.getFields()
          .find(({ name }) => name === 'timestamp_1')
        field?.getDict().delete('V')
      }),
  ],
  [
    'in the signature: the token of another signature',
    async ({ once, other, tsa }) => withToken(once, await tsa.token(signatureValueOf(other))),
  ],
  [
    'in the signature: a token over the file',
    async ({ once, tsa }) => withToken(once, await tsa.token(once)),
  ],
  [
    'in the signature: a token by a certificate that is for no time-stamps',
    async ({ once, unfit }) => withToken(once, await unfit.token(signatureValueOf(once))),
  ],
  [
    'in the signature: a time before the signer’s certificate',
    async ({ once, tsa }) =>
      withToken(once, await tsa.token(signatureValueOf(once), new Date('2014-01-01T00:00:00Z'))),
  ],
  ['in the signature: no token at all', ({ once }) => withToken(once, new Uint8Array([0x30, 0x00]))],
]
