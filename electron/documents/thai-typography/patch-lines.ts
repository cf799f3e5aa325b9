import { justifyInlines } from './justify.ts'
import { mergeInlines } from './merge-inlines.ts'
import { findSettingsOfInline, findThaiSettings, type ThaiSettings } from './settings.ts'
import { ElementWriter, Renderer } from './upstream.ts'
import type { LineShape, RendererShape } from './upstream-types.ts'

/** Less than this (points) is rounding, not a gap. */
const NEGLIGIBLE = 0.01

/**
 * Replaces pdfmake 0.3.11 `ElementWriter.alignLine` for justified lines: the missing width is only noted, and given out
 * when the line is drawn. Why: stock spreads it evenly between all inlines, and with one inline per Thai word the gaps
 * become spaces in the extracted text.
 */
export function patchElementWriter(): void {
  const alignLine = ElementWriter.prototype.alignLine
  ElementWriter.prototype.alignLine = function (line) {
    const [first] = line.inlines
    if (first?.alignment !== 'justify' || !findSettingsOfInline(first)) return alignLine.call(this, line)
    if (line.newLineForced || line.lastLineInParagraph) return
    const extra = this.context().availableWidth - line.getWidth()
    if (extra > NEGLIGIBLE) line._extraWidth = extra
  }
}

/** A repeated table header draws the same line on every page, so what is drawn is a copy. */
function prepareForDrawing(line: LineShape): LineShape {
  const copy = line.clone()
  copy.inlines = mergeInlines(line.inlines, line.leadingCut)
  if (copy._extraWidth) justifyInlines(copy.inlines, copy._extraWidth)
  return copy
}

type Pages = Parameters<RendererShape['renderPages']>[0]

/** The lines of a page are final when drawing starts, so this is where a mark's place can be read. */
function reportMarks(pages: Pages, settings: ThaiSettings): void {
  for (const [index, { items }] of pages.entries()) {
    for (const { type, item } of items) {
      if (type !== 'line') continue
      const line = item as LineShape & { x: number; y: number }
      for (const { mark, x, width } of line.inlines) {
        if (mark) settings.onMark?.({ name: mark, page: index + 1, x: line.x + x + width / 2, y: line.y })
      }
    }
  }
}

/**
 * Wraps pdfmake 0.3.11 `Renderer.renderPages`: first reports where the marked inlines stand. Why: the positions that
 * pdfmake keeps on a node are wrong inside an unbreakable block, and that is where signatures are.
 */
function patchPages(): void {
  const renderPages = Renderer.prototype.renderPages
  Renderer.prototype.renderPages = function (pages) {
    const settings = findThaiSettings(this.pdfDocument)
    if (settings) reportMarks(pages, settings)
    return renderPages.call(this, pages)
  }
}

/**
 * Replaces pdfmake 0.3.11 `Renderer.renderLine`: joins equal neighbours into one text operation and justifies, then
 * calls it. Why: one operation per Thai word makes files large and leaves gaps that readers take for spaces.
 */
export function patchRenderer(): void {
  patchPages()
  const renderLine = Renderer.prototype.renderLine
  Renderer.prototype.renderLine = function (line, x, y) {
    const isOurs = findThaiSettings(this.pdfDocument) !== undefined
    const isPageReference = line._pageNodeRef !== undefined
    const canPrepare = isOurs && !isPageReference && line.inlines.length > 0
    return renderLine.call(this, canPrepare ? prepareForDrawing(line) : line, x, y)
  }
}
