import { X509Certificate } from 'node:crypto'
import { PDF, PdfArray, PdfDict, PdfName, PdfNumber, type PdfRef, PdfStream } from '@libpdf/core'
import * as asn1js from 'asn1js'
import { BasicOCSPResponse, CertificateRevocationList, OCSPResponse } from 'pkijs'
import { OID, toArrayBuffer } from './pki.ts'

/** What issuers say about certificates: lists of revoked ones (CRL), and answers about single ones (OCSP). */
export type Evidence = { lists: CertificateRevocationList[]; answers: BasicOCSPResponse[] }
/** What lies in a file's DSS (EN 319 142-1, 5.4) for whoever checks it later. */
export type ValidationData = Evidence & { certificates: X509Certificate[] }

const KINDS = { certificates: 'Certs', lists: 'CRLs', answers: 'OCSPs' } as const
type Kind = keyof typeof KINDS

function storeOf(pdf: PDF): PdfDict | undefined {
  return pdf.context.catalog.getDict().getDict('DSS', (ref) => pdf.context.resolve(ref))
}

function streamsOf(pdf: PDF, name: string): Uint8Array[] {
  const resolve = (ref: PdfRef) => pdf.context.resolve(ref)
  const items = storeOf(pdf)?.getArray(name, resolve)?.toArray() ?? []
  return items.flatMap((_item, index) => {
    const stream = storeOf(pdf)?.getArray(name, resolve)?.at(index, resolve)
    return stream instanceof PdfStream ? [stream.getDecodedData()] : []
  })
}

/** One that cannot be read is passed over: it proves nothing. */
function readEach<Item>(ders: readonly Uint8Array[], read: (der: Uint8Array) => Item): Item[] {
  return ders.flatMap((der) => {
    try {
      return [read(der)]
    } catch {
      return []
    }
  })
}

/** asn1js stops at 10,000 nodes, some 3,400 certificates; an authority's list has more. */
const LIST_NODES = 1_000_000
/** All of them together: more would hold the worker for minutes. */
const EVIDENCE_BYTES = 4_000_000
/** Each answer's signature is checked for each certificate; a file of ours has one a certificate. */
const MOST_ANSWERS = 64

function readList(der: Uint8Array): CertificateRevocationList {
  const { result, offset } = asn1js.fromBER(toArrayBuffer(der), { maxNodes: LIST_NODES })
  if (offset === -1) throw new Error('no DER')
  return new CertificateRevocationList({ schema: result })
}

function readAnswer(der: Uint8Array): BasicOCSPResponse {
  const { responseStatus, responseBytes } = OCSPResponse.fromBER(toArrayBuffer(der))
  if (responseStatus.valueBlock.valueDec !== 0 || responseBytes?.responseType !== OID.ocspBasic)
    throw new Error('no answer in it')
  return BasicOCSPResponse.fromBER(toArrayBuffer(responseBytes.response.valueBlock.valueHexView))
}

/** An answer (RFC 6960 4.2.1) begins with its status, a list with what is signed. */
export function isAnswer(der: Uint8Array): boolean {
  const lengthBytes = (der[1] ?? 0) & 0x80 ? (der[1] ?? 0) & 0x7f : 0
  return der[2 + lengthBytes] === 0x0a
}

/** Lists and answers as they come, DER. */
export function readEvidence(ders: readonly Uint8Array[]): Evidence {
  let room = EVIDENCE_BYTES
  const fitting = ders.filter(({ byteLength }) => {
    room -= byteLength
    return room >= 0
  })
  return {
    lists: readEach(
      fitting.filter((der) => !isAnswer(der)),
      readList,
    ),
    answers: readEach(fitting.filter(isAnswer).slice(0, MOST_ANSWERS), readAnswer),
  }
}

export function readValidationData(pdf: PDF): ValidationData {
  return {
    certificates: readEach(streamsOf(pdf, KINDS.certificates), (der) => new X509Certificate(der)),
    ...readEvidence([...streamsOf(pdf, KINDS.answers), ...streamsOf(pdf, KINDS.lists)]),
  }
}

function addStreams(pdf: PDF, list: PdfArray, ders: readonly Uint8Array[]): void {
  for (const der of ders) list.push(pdf.context.register(PdfStream.fromDict({}, der)))
}

/** In an increment, beside what is there already. Readers of ISO 32000-1 are told of the extension by its name. */
export async function addValidationData(
  bytes: Uint8Array,
  data: Readonly<Record<Kind, readonly Uint8Array[]>>,
): Promise<Uint8Array> {
  const pdf = await PDF.load(bytes)
  const resolve = (ref: PdfRef) => pdf.context.resolve(ref)
  const catalog = pdf.context.catalog.getDict()
  const store = storeOf(pdf) ?? PdfDict.of({ Type: PdfName.of('DSS') })
  for (const kind of ['certificates', 'lists', 'answers'] as const) {
    const known = new Set(streamsOf(pdf, KINDS[kind]).map((der) => Buffer.from(der).toString('base64')))
    const fresh = data[kind].filter((der) => !known.has(Buffer.from(der).toString('base64')))
    const list = new PdfArray(store.getArray(KINDS[kind], resolve)?.toArray() ?? [])
    addStreams(pdf, list, fresh)
    if (list.length > 0) store.set(KINDS[kind], list)
  }
  catalog.set('DSS', pdf.context.register(store))
  const extensions = catalog.getDict('Extensions', resolve) ?? new PdfDict()
  extensions.set('ESIC', PdfDict.of({ BaseVersion: PdfName.of('1.7'), ExtensionLevel: PdfNumber.of(2) }))
  catalog.set('Extensions', extensions)
  return pdf.save({ incremental: true })
}
