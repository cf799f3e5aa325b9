import { type FontFiles, fillFaces } from '../pdf/fonts.ts'
import type { TypefaceFiles } from './inspect-typeface.ts'

/** An agency's own files for a call. `key` names their bytes: the same key, the same bytes. */
export type Typeface = { key: string; files: TypefaceFiles }

/** The last one is kept: HarfBuzz and its caches know a font by the very array of its bytes. */
let last: { key: string; fonts: FontFiles } | null = null

export function fontsOfTypeface({ key, files }: Typeface): FontFiles {
  if (last?.key !== key) last = { key, fonts: fillFaces(files) }
  return last.fonts
}
