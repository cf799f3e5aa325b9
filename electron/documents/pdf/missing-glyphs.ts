import { Blob, Face } from 'harfbuzzjs'
import { DocumentsError } from '../documents-error.ts'
import type { FontFiles } from './fonts.ts'

const coverageByFile = new WeakMap<Uint8Array, ReadonlySet<number>>()

function coverageOf(file: Uint8Array): ReadonlySet<number> {
  const known = coverageByFile.get(file)
  if (known) return known
  const coverage = new Set(new Face(new Blob(file)).collectUnicodes())
  coverageByFile.set(file, coverage)
  return coverage
}

/** Every text in a definition, wherever it stands. */
function* textsIn(node: unknown): Generator<string> {
  if (typeof node === 'string') yield node
  else if (Array.isArray(node)) for (const child of node) yield* textsIn(child)
  else if (typeof node === 'object' && node !== null) {
    const { text, stack, columns, table } = node as Record<string, unknown>
    const body = (table as { body?: unknown } | undefined)?.body
    for (const child of [text, stack, columns, body]) if (child !== undefined) yield* textsIn(child)
  }
}

/**
 * pdfmake has no second font to fall back on and would draw a box.
 * @throws DocumentsError MISSING_GLYPHS with the characters in `detail`, each once
 */
export function assertGlyphs(content: readonly unknown[], fonts: FontFiles): void {
  const coverages = [...fonts.values()].map(coverageOf)
  const missing = new Set<string>()
  for (const text of textsIn(content)) {
    for (const character of text) {
      const code = character.codePointAt(0) ?? 0
      if (!coverages.every((coverage) => coverage.has(code))) missing.add(character)
    }
  }
  if (missing.size === 0) return
  throw new DocumentsError('MISSING_GLYPHS', 'characters that the font lacks', { detail: [...missing] })
}

/** Number of texts that will be laid out, for progress. */
export const countTexts = (content: readonly unknown[]): number => [...textsIn(content)].length
