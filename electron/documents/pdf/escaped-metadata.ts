type DescribedDocument = { info: Record<string, unknown>; _addInfo: () => void }

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/**
 * Wraps, on one document, pdfkit 0.19.1 `_addInfo`, which writes the title into the XMP as it is: a body called
 * "ศูนย์ R&D" would make XML that nobody can read. Call before the document is ended.
 */
export function escapeMetadata(document: object): void {
  const described = document as DescribedDocument
  const addInfo = described._addInfo
  described._addInfo = () => {
    const { info } = described
    const entries = Object.entries(info).map(([key, value]) => [
      key,
      typeof value === 'string' ? escapeXml(value) : value,
    ])
    described.info = Object.fromEntries(entries)
    try {
      addInfo.call(described)
    } finally {
      described.info = info
    }
  }
}
