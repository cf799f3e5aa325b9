import { readFileSync } from 'node:fs'

const FACES = {
  normal: 'Sarabun-Regular.ttf',
  bold: 'Sarabun-Bold.ttf',
  italics: 'Sarabun-Italic.ttf',
  bolditalics: 'Sarabun-BoldItalic.ttf',
} as const

export type FontFiles = ReadonlyMap<string, Uint8Array>

/** pdfmake's font table: the family with the names of its files in our virtual file system. */
export const fontTable = () => ({ Sarabun: { ...FACES } })

/**
 * Reads Sarabun from a folder. Read once per process: HarfBuzz keeps its faces by these very byte arrays.
 * Throws node's ENOENT when a file is missing.
 */
export const loadFonts = (directory: URL): FontFiles =>
  new Map(Object.values(FACES).map((name) => [name, new Uint8Array(readFileSync(new URL(name, directory)))]))

export function boldFace(fonts: FontFiles): Uint8Array {
  const file = fonts.get(FACES.bold)
  if (!file) throw new Error(`no font file ${FACES.bold}`)
  return file
}
