import { dropZeroWidth, normaliseThai } from '../../../shared/thai/normalise.ts'

/** Line separators, tabs and other spaces as one space each; control characters would be drawn as boxes. */
const ODD_SPACES = /[\t\n\r\v\f\u2028\u2029\u3000]+/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is removed
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\ufff0-\uffff]/g

/** A text as it is drawn: one spelling, nothing invisible. */
export const pdfText = (text: string): string =>
  dropZeroWidth(normaliseThai(text.replace(ODD_SPACES, ' '))).replace(CONTROLS, '')
