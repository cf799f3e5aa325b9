import { splitOverWide } from './over-wide.ts'
import { countLines, type PagePlan, planHeading, planParagraph, planWhole } from './page-breaks.ts'
import { findSettingsOfInline } from './settings.ts'
import { LayoutBuilder, TextInlines } from './upstream.ts'
import type { Inline, LayoutContext, LeafNode, PageWriterShape } from './upstream-types.ts'

const DEFAULT_KEEP_LINES = 3
const LOOK_AHEAD = 64
const ROUNDING = 0.01

const measureText = (text: string, inline: Inline): number => TextInlines.prototype.widthOfText(text, inline)

/**
 * pdfmake copies the rest of the paragraph for every word (`_inlines.slice(1)`), which is quadratic: 16 s for 300,000
 * characters. It only looks at what is kept together with the word, so a bounded copy is the same answer.
 */
function limitLookAhead(inlines: Inline[]): Inline[] {
  inlines.slice = (start = 0, end = start + LOOK_AHEAD) => Array.prototype.slice.call(inlines, start, end)
  return inlines
}

/** Table cells, unbreakable blocks and placed text are laid out by their containers. */
const isPlainFlow = (node: LeafNode, writer: PageWriterShape): boolean =>
  writer.transactionLevel === 0 &&
  writer.context().snapshots.length === 0 &&
  !node.absolutePosition &&
  !node.relativePosition

function planLeaf(node: LeafNode, inlines: readonly Inline[], context: LayoutContext): PagePlan {
  const height = Math.max(...inlines.map((inline) => inline.height))
  const linesIn = (points: number) => Math.floor((points + ROUNDING) / height)
  const page = context.getCurrentPage().pageSize.height - context.pageMargins.top - context.pageMargins.bottom
  const lines = countLines(inlines, context.availableWidth)
  const room = linesIn(context.availableHeight)
  if (node.headlineLevel) return planHeading(lines, room, node.keepLines ?? DEFAULT_KEEP_LINES)
  return node.keepWhole ? planWhole(lines, room, linesIn(page)) : planParagraph(lines, room, linesIn(page))
}

/** Runs `layOut` while the writer turns the page before each line whose number is in the plan. */
function withPageBreaks(writer: PageWriterShape, plan: PagePlan, layOut: () => void): void {
  if (plan.startsOnNextPage) writer.moveToNextPage()
  if (plan.breaksBefore.length === 0) {
    layOut()
    return
  }
  const addLine = writer.addLine
  let line = 0
  let { page } = writer.context()
  writer.addLine = function (...args) {
    // processLeaf has turned the page itself when the line did not fit; once more would leave an empty one.
    const isTurned = this.context().page !== page
    if (plan.breaksBefore.includes(line) && !isTurned) this.moveToNextPage()
    line += 1
    const position = addLine.apply(this, args)
    page = this.context().page
    return position
  }
  try {
    layOut()
  } finally {
    // The method is the prototype's; what was set here is only a shadow of it.
    Reflect.deleteProperty(writer, 'addLine')
  }
}

/**
 * Replaces pdfmake 0.3.11 `LayoutBuilder.processLeaf`: cuts what is wider than the line, then plans the page breaks of a
 * paragraph or heading and calls it. Why: pdfmake has no widow, orphan or heading control (20, 26 and 6 on 187 pages),
 * and its `pageBreakBefore` lays the whole document out again for every break.
 */
export function patchLayoutBuilder(): void {
  const processLeaf = LayoutBuilder.prototype.processLeaf
  LayoutBuilder.prototype.processLeaf = function (node) {
    const settings = findSettingsOfInline(node._inlines?.[0])
    if (!settings || !node._inlines) return processLeaf.call(this, node)
    const context = this.writer.context()
    const inlines = splitOverWide(node._inlines, context.availableWidth, measureText)
    node._inlines = limitLookAhead(inlines)
    if (isPlainFlow(node, this.writer)) {
      withPageBreaks(this.writer, planLeaf(node, inlines, context), () => processLeaf.call(this, node))
    } else processLeaf.call(this, node)
    settings.onLeaf?.()
  }
}
