import { SRGB_PROFILE } from './srgb-profile.ts'

type PdfReference = { write: (bytes: Uint8Array) => void; end: () => void }
type PdfaDocument = {
  ref: (data: Record<string, unknown>) => PdfReference
  _root: { data: Record<string, unknown> }
  _addColorOutputIntent: () => void
}

/** pdfkit writes a String object as a PDF string and a plain string as a name. */
const pdfString = (text: string): unknown => new String(text)

/**
 * Replaces, on one document, pdfkit 0.19.1 `_addColorOutputIntent` (its PDF/A mixin): the same output intent, without
 * reading the profile from the disk. Call before the document is ended.
 */
export function embedOutputIntent(document: object): void {
  const pdfa = document as PdfaDocument
  pdfa._addColorOutputIntent = () => {
    const profile = pdfa.ref({ Length: SRGB_PROFILE.length, N: 3 })
    profile.write(SRGB_PROFILE)
    profile.end()
    const intent = pdfa.ref({
      Type: 'OutputIntent',
      S: 'GTS_PDFA1',
      Info: pdfString('sRGB IEC61966-2.1'),
      OutputConditionIdentifier: pdfString('sRGB IEC61966-2.1'),
      DestOutputProfile: profile,
    })
    intent.end()
    pdfa._root.data.OutputIntents = [intent]
  }
}
