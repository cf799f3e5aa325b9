import { readFileSync } from 'node:fs'
import { TYPE } from './page-style.ts'

const SARABUN = {
  normal: 'Sarabun-Regular.ttf',
  bold: 'Sarabun-Bold.ttf',
  italics: 'Sarabun-Italic.ttf',
  bolditalics: 'Sarabun-BoldItalic.ttf',
} as const
export type Face = keyof typeof SARABUN
const FACES = ['normal', 'bold', 'italics', 'bolditalics'] as const satisfies readonly Face[]

/** By face. */
export type FontFiles = ReadonlyMap<string, Uint8Array>

/** pdfmake's font table: the family with the names of its files in our virtual file system. */
export const fontTable = () => ({ [TYPE.family]: Object.fromEntries(FACES.map((face) => [face, face])) })

/**
 * Reads Sarabun from a folder. Read once per process: HarfBuzz keeps its faces by these very byte arrays.
 * Throws node's ENOENT when a file is missing.
 */
export const loadFonts = (directory: URL): FontFiles =>
  new Map(FACES.map((face) => [face, new Uint8Array(readFileSync(new URL(SARABUN[face], directory)))]))

/** An agency's own files; a face that it has not is drawn with the nearest that it has. */
export function fillFaces(own: Readonly<Partial<Record<Face, Uint8Array>>>): FontFiles {
  const { normal, bold = normal, italics = normal } = own
  const faces = { normal, bold, italics, bolditalics: own.bolditalics ?? own.bold ?? italics }
  return new Map(FACES.flatMap((face) => (faces[face] ? [[face, faces[face]] as const] : [])))
}

export function faceOf(fonts: FontFiles, face: Face): Uint8Array {
  const file = fonts.get(face)
  if (!file) throw new Error(`no font file ${face}`)
  return file
}
