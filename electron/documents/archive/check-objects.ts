import {
  PdfArray,
  PdfBool,
  PdfDict,
  PdfName,
  type PdfObject,
  PdfRef,
  PdfStream,
  PdfString,
} from '@libpdf/core'
import type { Inspection } from './inspection.ts'

/** ISO 19005-2, 6.5.1; the last four lead out of the file, which a paper of ours never does. */
const FORBIDDEN_ACTIONS = new Set([
  ...[
    'JavaScript',
    'Launch',
    'Sound',
    'Movie',
    'ResetForm',
    'ImportData',
    'Hide',
    'SetOCGState',
    'Rendition',
  ],
  ...['Trans', 'GoTo3DView', 'GoToR', 'GoToE', 'SubmitForm', 'Thread'],
])
/** Entries that PDF/A forbids wherever they stand, or that no paper of ours has a use for. */
const FORBIDDEN_ENTRIES = new Set([
  ...[
    'AA',
    'JS',
    'JavaScript',
    'XFA',
    'NeedsRendering',
    'Requirements',
    'PresSteps',
    'AlternatePresentations',
  ],
  ...['OCProperties', 'OPI', 'Alternates', 'TR', 'HTP', 'Collection'],
])
const FILTERS = new Set([
  ...['ASCIIHexDecode', 'ASCII85Decode', 'FlateDecode', 'RunLengthDecode', 'CCITTFaxDecode', 'JBIG2Decode'],
  ...['DCTDecode', 'JPXDecode'],
])
const BLEND_MODES = new Set([
  ...[
    'Normal',
    'Compatible',
    'Multiply',
    'Screen',
    'Overlay',
    'Darken',
    'Lighten',
    'ColorDodge',
    'ColorBurn',
  ],
  ...['HardLight', 'SoftLight', 'Difference', 'Exclusion', 'Hue', 'Saturation', 'Color', 'Luminosity'],
])
const MAX_NAME_BYTES = 127
const MAX_STRING_BYTES = 32_767

function checkStream(inspection: Inspection, stream: PdfStream, where: string): void {
  for (const key of ['F', 'FFilter', 'FDecodeParms'])
    if (stream.has(key)) inspection.fault('outside_content', `${where} has its data elsewhere (${key})`)
  const filter = inspection.value(stream.get('Filter'))
  for (const name of filter instanceof PdfArray ? inspection.list(filter) : filter ? [filter] : []) {
    const value = inspection.name(name)
    if (value === null || !FILTERS.has(value)) inspection.fault('filter', `${where}: ${value}`)
  }
  const length = stream.getNumber('Length', inspection.resolve)?.value
  if (length !== stream.data.byteLength)
    inspection.fault('stream_length', `${where} says ${length}, has ${stream.data.byteLength}`)
  const kind = inspection.name(stream.get('Subtype'))
  if (kind === 'Image') checkImage(inspection, stream, where)
  if (kind === 'PS' || inspection.name(stream.get('Subtype2')) === 'PS')
    inspection.fault('forbidden_entry', `${where} is PostScript`)
  if (kind === 'Form' && stream.has('Ref')) inspection.fault('outside_content', `${where} is in another file`)
}

function checkImage(inspection: Inspection, image: PdfDict, where: string): void {
  const interpolate = inspection.value(image.get('Interpolate'))
  if (interpolate instanceof PdfBool && interpolate.value)
    inspection.fault('image', `${where} is interpolated`)
}

/** A graphics state: no transfer functions, and the blend modes that the standard has. */
function checkGraphicsState(inspection: Inspection, state: PdfDict, where: string): void {
  const transfer = inspection.value(state.get('TR2'))
  if (transfer && inspection.name(transfer) !== 'Default')
    inspection.fault('graphics_state', `${where} has TR2`)
  const mode = inspection.value(state.get('BM'))
  for (const name of mode instanceof PdfArray ? inspection.list(mode) : mode ? [mode] : [])
    if (!BLEND_MODES.has(inspection.name(name) ?? '')) inspection.fault('blend_mode', where)
}

function checkDict(inspection: Inspection, dict: PdfDict, where: string): void {
  for (const [key] of dict) {
    if (FORBIDDEN_ENTRIES.has(key.value)) inspection.fault('forbidden_entry', `${where} has ${key.value}`)
    if (Buffer.byteLength(key.value) > MAX_NAME_BYTES)
      inspection.fault('limit', `${where}: a name is too long`)
  }
  const action = inspection.name(dict.get('S'))
  if (action !== null && FORBIDDEN_ACTIONS.has(action))
    inspection.fault('forbidden_action', `${where}: ${action}`)
  const type = inspection.name(dict.get('Type'))
  const isState = ['BM', 'TR2', 'SMask', 'ca', 'CA'].some((key) => dict.has(key)) && type !== 'Annot'
  if (type === 'ExtGState' || isState) checkGraphicsState(inspection, dict, where)
  if (dict instanceof PdfStream) checkStream(inspection, dict, where)
}

function checkLeaf(inspection: Inspection, object: PdfObject, where: string): void {
  if (object instanceof PdfName && (object.value === 'DeviceCMYK' || object.value === 'DeviceN'))
    inspection.fault('colour_space', `${where}: ${object.value}`)
  if (object instanceof PdfString && object.bytes.length > MAX_STRING_BYTES)
    inspection.fault('limit', `${where}: a string is too long`)
}

/** Whatever the trailer leads to, each object once. Signatures' own bytes are strings and may be long. */
export function checkObjects(inspection: Inspection): void {
  const seen = new Set<string>()
  const queue: { object: PdfObject; where: string }[] = [
    { object: inspection.pdf.context.info.trailer, where: 'trailer' },
  ]
  for (let entry = queue.pop(); entry; entry = queue.pop()) {
    const { object, where } = entry
    if (object instanceof PdfRef) {
      const key = `${object.objectNumber} ${object.generation}`
      const target = seen.has(key) ? null : inspection.resolve(object)
      seen.add(key)
      if (target) queue.push({ object: target, where: key })
    } else if (object instanceof PdfArray) {
      for (const item of object) queue.push({ object: item, where })
    } else if (object instanceof PdfDict) {
      checkDict(inspection, object, where)
      const isSignature = object.has('ByteRange')
      for (const [key, item] of object)
        if (!(isSignature && key.value === 'Contents')) queue.push({ object: item, where })
    } else checkLeaf(inspection, object, where)
  }
}
