import type { PrintedSigner } from '../../../shared/domain/documents/document-block.ts'
import { SIGNATURE_BOX } from './page-style.ts'
import type { PdfNode } from './pdf-node.ts'
import { pdfText } from './pdf-text.ts'

const signaturePlace = (fieldName: string | null): PdfNode => ({
  text: '\u00a0',
  fontSize: 1,
  ...(fieldName === null ? {} : { mark: fieldName }),
})

/** A pen needs less room than the visible block of a signature made by a certificate. */
const HAND_HEIGHT = 40

/** The mark is an invisible no-break space; the renderer reports where it came to stand, and the field is put there. */
const signerNode = ({ name, position, roleTitle, fieldName }: PrintedSigner): PdfNode => ({
  alignment: 'center',
  stack: [
    {
      text: [signaturePlace(fieldName)],
      margin: [0, 0, 0, fieldName === null ? HAND_HEIGHT : SIGNATURE_BOX.height],
    },
    { text: `(${pdfText(name)})` },
    ...(position === '' ? [] : [{ text: pdfText(position) }]),
    ...(roleTitle === '' ? [] : [{ text: pdfText(roleTitle) }]),
  ],
})

/** Between two signatures side by side. */
export const SIGNATURE_GAP = 20

/** Two signatures side by side; an odd last one stands on the right, where a single signature stands in Thai letters. */
export function signatureRows(signers: readonly PrintedSigner[]): PdfNode[] {
  const rows: PdfNode[] = []
  for (let index = 0; index < signers.length; index += 2) {
    const pair = signers.slice(index, index + 2).map(signerNode)
    const columns = pair.length === 2 ? pair : [{ text: '' }, ...pair]
    rows.push({ columns, columnGap: SIGNATURE_GAP, margin: [0, 14, 0, 0], alignment: 'center' })
  }
  return rows
}
