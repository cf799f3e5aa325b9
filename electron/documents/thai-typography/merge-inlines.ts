import type { Inline } from './upstream-types.ts'

/** What must be equal for two neighbours to be drawn by one text operation. `height` stands for line height. */
const hasSameStyle = (left: Inline, right: Inline): boolean =>
  left.font === right.font &&
  left.fontSize === right.fontSize &&
  left.color === right.color &&
  left.decoration === right.decoration &&
  left.decorationColor === right.decorationColor &&
  left.decorationStyle === right.decorationStyle &&
  left.decorationThickness === right.decorationThickness &&
  left.background === right.background &&
  left.link === right.link &&
  left.linkToPage === right.linkToPage &&
  left.linkToDestination === right.linkToDestination &&
  left.opacity === right.opacity &&
  left.sup === right.sup &&
  left.sub === right.sub &&
  left.characterSpacing === right.characterSpacing &&
  left.fontFeatures === right.fontFeatures &&
  left.height === right.height &&
  left._tocItemRef === right._tocItemRef

export const canMerge = (left: Inline, right: Inline): boolean =>
  !right.justifyShift && !left._pageNodeRef && !right._pageNodeRef && hasSameStyle(left, right)

/** Spaces that pdfmake cut off the line are not drawn: they would stand outside the margins. */
function trimEnds(inlines: Inline[], leadingCut: number): void {
  const last = inlines.at(-1)
  if (last && last.trailingCut > 0) {
    last.text = last.text.replace(/\s+$/, '')
    last.width -= last.trailingCut
    last.trailingCut = 0
  }
  const first = inlines[0]
  if (first && leadingCut > 0 && /^\s/.test(first.text)) {
    first.text = first.text.replace(/^\s+/, '')
    first.width -= leadingCut
    first.x += leadingCut
  }
}

/**
 * The inlines of a line with equal neighbours joined, so that a line of one style is one text operation: the file gets
 * about 20 % smaller and readers see no gaps between the words. The given inlines are not changed.
 */
export function mergeInlines(inlines: readonly Inline[], leadingCut: number): Inline[] {
  const merged: Inline[] = []
  for (const inline of inlines) {
    const last = merged.at(-1)
    if (last && canMerge(last, inline)) {
      last.text += inline.text
      last.width += inline.width
      last.trailingCut = inline.trailingCut
    } else merged.push({ ...inline })
  }
  trimEnds(merged, leadingCut)
  return merged.filter((inline) => inline.text !== '')
}
