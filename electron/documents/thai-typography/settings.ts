import type { Segmenter } from './segment.ts'
import type { Inline, PdfDocument } from './upstream-types.ts'

/** Where a marked inline was drawn: 1-based page, points from its upper left corner; `x` is the middle of the inline. */
export type DrawnMark = { name: string; page: number; x: number; y: number }

/** What one render brings along. Kept per document, so that two renders in one process never share state. */
export type ThaiSettings = {
  segment: Segmenter
  /** Ascent and descent that lines are made of, in thousandths of the em; the font's own when left out. */
  metrics?: { ascender: number; descender: number }
  /** Called after each laid-out leaf (paragraph or table cell). */
  onLeaf?: () => void
  /** Called when an inline with a `mark` is drawn. */
  onMark?: (mark: DrawnMark) => void
}

/**
 * Keyed by the virtual file system that the render gave to pdfmake: it is the one object of ours that every inner class
 * can reach through its document. A document that is not here was not made by us and is left to stock pdfmake.
 */
const settingsByFileSystem = new WeakMap<object, ThaiSettings>()

export function registerThaiSettings(fileSystem: object, settings: ThaiSettings): void {
  settingsByFileSystem.set(fileSystem, settings)
}

export const findThaiSettings = (document: PdfDocument | null | undefined): ThaiSettings | undefined =>
  document?.virtualfs ? settingsByFileSystem.get(document.virtualfs) : undefined

/** The settings of the document that an inline was measured for. */
export const findSettingsOfInline = (inline: Inline | undefined): ThaiSettings | undefined =>
  findThaiSettings(inline?.font.document)
