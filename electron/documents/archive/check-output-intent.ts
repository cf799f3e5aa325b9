import { PdfStream } from '@libpdf/core'
import { decode, type Inspection } from './inspection.ts'

const COMPONENTS: Readonly<Record<string, number>> = { 'RGB ': 3, GRAY: 1, CMYK: 4 }
const CLASSES = ['mntr', 'prtr', 'scnr', 'spac']
const ICC_HEADER_BYTES = 128

/** A profile that a reader can use: signed "acsp", as long as it says, of as many components as N, at most version 4. */
function checkProfile(inspection: Inspection, stream: PdfStream): void {
  const profile = Buffer.from(decode(stream))
  const field = (from: number) => profile.toString('latin1', from, from + 4)
  if (profile.byteLength < ICC_HEADER_BYTES || field(36) !== 'acsp') {
    inspection.fault('output_intent', 'the profile is no ICC profile')
    return
  }
  if (profile.readUInt32BE(0) !== profile.byteLength)
    inspection.fault('output_intent', 'the profile is cut short')
  if ((profile[8] ?? 9) > 4) inspection.fault('output_intent', 'a profile of a later version')
  if (!CLASSES.includes(field(12))) inspection.fault('output_intent', `a profile of class ${field(12)}`)
  if (COMPONENTS[field(16)] !== stream.getNumber('N', inspection.resolve)?.value)
    inspection.fault('output_intent', 'N is not the profile’s')
  if (field(16) !== 'RGB ') inspection.fault('output_intent', 'our colours are RGB, the profile’s are not')
}

/** Colours are device RGB and grey, so there is one intent for PDF/A, with an RGB profile of its own. */
export function checkOutputIntent(inspection: Inspection): void {
  const intents = inspection
    .list(inspection.catalog.get('OutputIntents'))
    .map((entry) => inspection.dict(entry))
  const archival = intents.filter((intent) => inspection.name(intent?.get('S')) === 'GTS_PDFA1')
  const [intent] = archival
  if (!intent || archival.length > 1) {
    inspection.fault('output_intent', `${archival.length} for PDF/A`)
    return
  }
  if (!intent.getString('OutputConditionIdentifier', inspection.resolve))
    inspection.fault('output_intent', 'no OutputConditionIdentifier')
  if (intent.has('DestOutputProfileRef')) inspection.fault('output_intent', 'a profile elsewhere')
  const profile = inspection.value(intent.get('DestOutputProfile'))
  if (profile instanceof PdfStream) checkProfile(inspection, profile)
  else inspection.fault('output_intent', 'no profile')
}
