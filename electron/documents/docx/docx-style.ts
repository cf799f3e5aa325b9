/**
 * What a secretary edits in Word has the office's own font: TH SarabunPSK 16 pt is on every government machine
 * (มติ ครม. ๗ กันยายน ๒๕๕๓), and a .docx carries no font along. Sizes are half points, lengths twentieths of a point.
 */
export const DOCX = {
  font: 'TH SarabunPSK',
  bodySize: 32,
  titleSize: 34,
  memoTitleSize: 58,
  tableSize: 28,
  smallSize: 24,
  footerSize: 16,
  language: 'th-TH',
  page: { width: 11906, height: 16838 },
  margins: { left: 1701, top: 1417, right: 1134, bottom: 1134, header: 720, footer: 400 },
  textWidth: 11906 - 1701 - 1134,
  firstLineIndent: 1417,
} as const
