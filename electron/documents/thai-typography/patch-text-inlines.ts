import { isBound } from './keep-together.ts'
import { findThaiSettings } from './settings.ts'
import { TextInlines } from './upstream.ts'
import type { Inline, StyleStack, TextInlinesShape } from './upstream-types.ts'

/** A reader that joins lines takes a hyphen at a line's end for a word division and drops it ("e-" | "Service"). */
const ENDS_WITH_HYPHEN = /[-\u2010\u2011]\s*$/

/** Copies of one measured inline, one per part. Cuts and ends belong to the first or the last part only. */
function splitInline(measure: TextInlinesShape, inline: Inline, parts: readonly string[]): Inline[] {
  return parts.map((text, index) => {
    const part: Inline = { ...inline, text, width: measure.widthOfText(text, inline) }
    if (index > 0) {
      part.leadingCut = 0
      delete part.leadingIndent
    }
    if (index < parts.length - 1) {
      part.trailingCut = 0
      delete part.lineEnd
      delete part.noNewLine
    }
    return part
  })
}

function forbidBreakAfterHyphen(inline: Inline): Inline {
  if (!inline.lineEnd && ENDS_WITH_HYPHEN.test(inline.text)) inline.noNewLine = true
  return inline
}

/** "12 มกราคม 2570", "09.30 น.", "มาตรา 82" are not torn by a line's end. */
function keepFigures(inlines: Inline[]): Inline[] {
  for (const [index, inline] of inlines.entries()) {
    const next = inlines[index + 1]
    if (!next || inline.lineEnd || !isBound(inline.text, next.text)) continue
    inline.noNewLine = true
    // pdfmake counts the space inside as cut off, although it is only at the end of a line.
    inline.trailingCut = 0
  }
  return inlines
}

/**
 * What a stack of styles answers, asked for once: pdfmake asks for 25 properties anew at every piece of a paragraph,
 * where the stack is the same for all of them. A piece's own properties are looked at before the stack is.
 */
function rememberStyles(styles: StyleStack): StyleStack {
  const known = new Map<string, unknown>()
  return {
    auto: (_piece, ask) => ask(),
    getProperty(name) {
      if (!known.has(name)) known.set(name, styles.getProperty(name))
      return known.get(name)
    },
  }
}

/** Named styles are pushed upon the stack piece by piece; the papers have none. */
const haveNamedStyle = (pieces: readonly object[]): boolean => pieces.some((piece) => 'style' in piece)

/**
 * Replaces pdfmake 0.3.11 `TextInlines.measure`: calls it, then splits every measured inline where Thai may be broken.
 * Why: pdfmake's line breaking (UAX #14) takes a Thai run for one word and, when it is too wide, cuts it at any
 * character. Why here: measure() looks up some 25 style properties per inline, so splitting earlier costs 2–3 times as
 * much; and no zero-width space is written, which would be drawn as a box.
 */
export function patchTextInlines(): void {
  const measure = TextInlines.prototype.measure
  TextInlines.prototype.measure = function (pieces, styles) {
    const settings = findThaiSettings(this.pdfDocument)
    if (!settings) return measure.call(this, pieces, styles)
    const stack = styles && !haveNamedStyle(pieces) ? rememberStyles(styles) : styles
    const measured = measure.call(this, pieces, stack)
    const words = measured.flatMap((inline) => {
      if (inline.noWrap || inline.text.length < 2) return [inline]
      const parts = settings.segment(inline.text)
      return (parts.length === 1 ? [inline] : splitInline(this, inline, parts)).map(forbidBreakAfterHyphen)
    })
    return keepFigures(words)
  }
}
