import type { Segmenter } from './segment.ts'
import type { Inline, PdfDocument } from './upstream-types.ts'

/** What one render brings along. Kept per document, so that two renders in one process never share state. */
export type ThaiSettings = {
  segment: Segmenter
  /** Called after each laid-out leaf (paragraph or table cell). */
  onLeaf?: () => void
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
