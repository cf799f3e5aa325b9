import { createHash } from 'node:crypto'
import { type PdfDict, PdfStream } from '@libpdf/core'
import { decode, type Inspection } from './inspection.ts'

const RELATIONSHIPS = ['Source', 'Data', 'Alternative', 'Supplement', 'Unspecified']
const MEDIA_TYPE = /^[\w.+-]+\/[\w.+-]+$/

function checkStream(inspection: Inspection, stream: PdfStream): void {
  const fault = (detail: string) => inspection.fault('attachment', detail)
  if (!MEDIA_TYPE.test(inspection.name(stream.get('Subtype')) ?? '')) fault('no media type')
  const parameters = inspection.dict(stream.get('Params'))
  if (!parameters?.getString('ModDate', inspection.resolve)) fault('no ModDate')
  const bytes = decode(stream)
  if (parameters?.getNumber('Size', inspection.resolve)?.value !== bytes.byteLength) fault('another size')
  const checksum = parameters?.getString('CheckSum', inspection.resolve)?.bytes
  const isRight = checksum && Buffer.compare(checksum, createHash('md5').update(bytes).digest()) === 0
  if (!isRight) fault('another checksum')
}

function checkSpecification(inspection: Inspection, specification: PdfDict): void {
  const fault = (detail: string) => inspection.fault('attachment', detail)
  const names = ['F', 'UF'].map((key) => specification.getString(key, inspection.resolve)?.asString())
  if (!names[0] || names[0] !== names[1]) fault('F and UF are not one name')
  if (!RELATIONSHIPS.includes(inspection.name(specification.get('AFRelationship')) ?? ''))
    fault('no AFRelationship')
  const stream = inspection.value(inspection.dict(specification.get('EF'))?.get('F'))
  if (stream instanceof PdfStream) checkStream(inspection, stream)
  else fault('no file behind its name')
}

function namedFiles(inspection: Inspection): (PdfDict | null)[] {
  const tree = inspection.dict(inspection.dict(inspection.catalog.get('Names'))?.get('EmbeddedFiles'))
  const entries = inspection.list(tree?.get('Names'))
  return entries.filter((_entry, index) => index % 2 === 1).map((entry) => inspection.dict(entry))
}

/** ISO 19005-3, 6.8: each file has name, kind and date and belongs to something. A 2b carries none. */
export function checkAttachments(inspection: Inspection): void {
  const associated = inspection.list(inspection.catalog.get('AF')).map((entry) => inspection.dict(entry))
  const named = namedFiles(inspection)
  if (inspection.flavour === '2b') {
    if (associated.length + named.length > 0) inspection.fault('attachment', 'a file in a 2b')
    return
  }
  if (associated.length === 0) inspection.fault('attachment', 'a 3b without its file')
  for (const specification of new Set([...associated, ...named])) {
    if (!specification) inspection.fault('attachment', 'a name without a file')
    else {
      checkSpecification(inspection, specification)
      if (!associated.includes(specification))
        inspection.fault('attachment', 'a file that belongs to nothing')
      if (!named.includes(specification)) inspection.fault('attachment', 'a file that readers do not list')
    }
  }
}
