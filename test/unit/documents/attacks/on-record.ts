import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import {
  type PDF,
  PdfArray,
  PdfDict,
  PdfName,
  PdfNumber,
  type PdfRef,
  PdfStream,
  PdfString,
} from '@libpdf/core'
import type { NamedAttack } from './attack.ts'
import { type Change, increment } from './on-structure.ts'

const catalogOf = (pdf: PDF) => pdf.context.catalog.getDict()
const resolveIn = (pdf: PDF) => (ref: PdfRef) => pdf.context.resolve(ref)

function specificationOf(pdf: PDF): PdfDict {
  const entry = catalogOf(pdf).getArray('AF', resolveIn(pdf))?.at(0, resolveIn(pdf))
  if (!(entry instanceof PdfDict)) throw new Error('no record')
  return entry
}
function streamOf(pdf: PDF): PdfStream {
  const stream = specificationOf(pdf).getDict('EF', resolveIn(pdf))?.get('F', resolveIn(pdf))
  if (!(stream instanceof PdfStream)) throw new Error('no record')
  return stream
}

const FORGED = new TextEncoder().encode('{"format":"mati.meeting-record","version":1}\n')

/** A stream as whole as ours: type, size and checksum are right. */
function forgedStream(): PdfStream {
  const parameters = PdfDict.of({
    Size: PdfNumber.of(FORGED.length),
    ModDate: PdfString.fromString('D:20140116030000Z'),
    CheckSum: PdfString.fromBytes(new Uint8Array(createHash('md5').update(FORGED).digest())),
  })
  const entries = {
    Type: PdfName.of('EmbeddedFile'),
    Subtype: PdfName.of('application/json'),
    Params: parameters,
    Filter: PdfName.of('FlateDecode'),
  }
  return PdfStream.fromDict(entries, new Uint8Array(deflateSync(FORGED)))
}
function forgedSpecification(pdf: PDF, name = 'record.json'): PdfRef {
  const stream = pdf.context.register(forgedStream())
  const text = PdfString.fromString(name)
  return pdf.context.register(
    PdfDict.of({
      Type: PdfName.of('Filespec'),
      F: text,
      UF: text,
      AFRelationship: PdfName.of('Data'),
      EF: PdfDict.of({ F: stream, UF: stream }),
    }),
  )
}
const nameTreeOf = (pdf: PDF): PdfDict => {
  const tree = catalogOf(pdf).getDict('Names', resolveIn(pdf))?.getDict('EmbeddedFiles', resolveIn(pdf))
  if (!tree) throw new Error('no names')
  return tree
}
const namesOf = (...entries: (PdfString | PdfRef)[]) => new PdfArray(entries)

const CHANGES: readonly (readonly [name: string, change: Change])[] = [
  [
    'the record’s own stream written anew',
    (pdf) => {
      const stream = streamOf(pdf)
      const forged = forgedStream()
      stream.setData(forged.data)
      for (const key of ['Params', 'Filter'] as const) {
        const value = forged.get(key)
        if (value) stream.set(key, value)
      }
    },
  ],
  [
    'the record exchanged for another where readers look',
    (pdf) => {
      const forged = forgedSpecification(pdf)
      catalogOf(pdf).set('AF', new PdfArray([forged]))
      nameTreeOf(pdf).set('Names', namesOf(PdfString.fromString('record.json'), forged))
    },
  ],
  [
    'another record as the associated file',
    (pdf) => catalogOf(pdf).set('AF', new PdfArray([forgedSpecification(pdf)])),
  ],
  [
    'another record under its name',
    (pdf) =>
      nameTreeOf(pdf).set('Names', namesOf(PdfString.fromString('record.json'), forgedSpecification(pdf))),
  ],
  [
    'a second record before the first',
    (pdf) => {
      const first = catalogOf(pdf).getArray('AF', resolveIn(pdf))?.at(0)
      if (first) catalogOf(pdf).set('AF', new PdfArray([forgedSpecification(pdf), first]))
    },
  ],
  [
    'the file in the record’s specification exchanged',
    (pdf) => {
      const stream = pdf.context.register(forgedStream())
      specificationOf(pdf).set('EF', PdfDict.of({ F: stream, UF: stream }))
    },
  ],
  [
    'the record called something else',
    (pdf) => specificationOf(pdf).set('AFRelationship', PdfName.of('Unspecified')),
  ],
  ['the record taken out', (pdf) => void catalogOf(pdf).delete('AF')],
  [
    'a file more',
    (pdf) => {
      const [name, own] = nameTreeOf(pdf).getArray('Names', resolveIn(pdf))?.toArray() ?? []
      if (!name || !own) throw new Error('no names')
      const more = [PdfString.fromString('z.json'), forgedSpecification(pdf, 'z.json')]
      nameTreeOf(pdf).set('Names', new PdfArray([name, own, ...more]))
    },
  ],
]

export const ATTACKS_ON_RECORD: readonly NamedAttack[] = [
  ...CHANGES.map(
    ([what, change]): NamedAttack => [`appended: ${what}`, ({ twice }) => increment(twice, change)],
  ),
  [
    'a bit flipped in the record',
    ({ twice }) => {
      const copy = Buffer.from(twice)
      const at = copy.indexOf('stream', copy.indexOf('/EmbeddedFile')) + 40
      copy[at] = (copy[at] ?? 0) ^ 0x01
      return new Uint8Array(copy)
    },
  ],
]

/** Slipped in between two signatures. */
export const RECORD_CHANGES_BETWEEN = CHANGES
