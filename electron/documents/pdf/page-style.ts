/** Centimetres to points. */
const cm = (value: number): number => (value * 72) / 2.54

const A4 = { width: 595.28, height: 841.89 } as const

/**
 * The page of ระเบียบงานสารบรรณ: A4, 3 cm left, 2 cm right and bottom; the page number stands in the 2.5 cm on top.
 *
 * Font size: the office's TH SarabunPSK at 16 pt has capitals of 0.476 em, so 7.6 pt; Sarabun's are 0.7 em. 12 pt of
 * Sarabun (8.4 pt) is the whole size nearest to it that a reader of 60 still reads without glasses, and 453 pt of width
 * then hold 70–77 characters, as an official page does. `lineHeight` 1.2 × Sarabun's 1.3 em gives 18.7 pt from line to
 * line, close to what Word makes of TH SarabunPSK at 16 pt, and room for ปี่ ปู่ ญี่.
 */
export const PAGE = {
  margins: { left: cm(3), top: cm(2.5), right: cm(2), bottom: cm(2) },
  width: A4.width,
  height: A4.height,
  textWidth: A4.width - cm(3) - cm(2),
  firstLineIndent: cm(2.5),
  /** Top edge of the page number, from the edge of the paper. */
  pageNumberTop: cm(1.4),
  footerTop: cm(0.6),
} as const

export const TYPE = {
  /** Whatever files it is made of. */
  family: 'document',
  bodySize: 12,
  titleSize: 13,
  /** "บันทึกข้อความ" is 29 pt of the office's font, which is drawn at 0.68 of Sarabun's size. */
  memoTitleSize: 20,
  tableSize: 11,
  footerSize: 7,
  lineHeight: 1.2,
  tableLineHeight: 1.1,
} as const

/** Room above a printed name for the visible signature, and its width (points). */
export const SIGNATURE_BOX = { width: 200, height: 58 } as const
