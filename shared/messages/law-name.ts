/** The Act by which committees proceed where nothing else is said. */
export const PROCEDURE_ACT = 'พระราชบัญญัติวิธีปฏิบัติราชการทางปกครอง พ.ศ. 2539'

const SHORT_NAMES: readonly [RegExp, string][] = [
  [/พ\.ร\.บ\.\s*/g, 'พระราชบัญญัติ'],
  [/พ\.ร\.ฎ\.\s*/g, 'พระราชกฤษฎีกา'],
  [/พ\.ร\.ก\.\s*/g, 'พระราชกำหนด'],
]

/** A screen may say "พ.ร.บ."; an official paper names a law in full. */
export const lawInFull = (citation: string): string =>
  SHORT_NAMES.reduce((text, [short, full]) => text.replace(short, full), citation)
