/** The shapes inside pdfmake 0.3.11, pdfkit 0.19.1 and fontkit 2.0.4 that the Thai layer reads or replaces. */

/** One glyph as pdfkit's encoder sees it. `text` and `parts` are ours. Units: font units (1000 to the em after scaling). */
export type Glyph = {
  id: number
  advanceWidth: number
  /** The exact characters this glyph stands for, in logical order; '' when another glyph of the cluster carries them. */
  text: string
  /** Set when the glyph is drawn from several outlines or moved: it is embedded as one composite glyph. */
  parts: GlyphPart[] | null
}
export type GlyphPart = { id: number; dx: number; dy: number }
/** Thousandths of the em. */
export type GlyphPosition = {
  xAdvance: number
  yAdvance: number
  xOffset: number
  yOffset: number
  advanceWidth: number
}
export type GlyphRun = { glyphs: Glyph[]; positions: GlyphPosition[]; advanceWidth: number }

type FontkitGlyph = { id: number; advanceWidth: number; _decode(): GlyphBox | null }
export type GlyphBox = { xMin: number; yMin: number; xMax: number; yMax: number }

export type FontkitFont = {
  postscriptName: string
  stream: { buffer: Uint8Array }
  unitsPerEm: number
  maxp: { maxComponentDepth: number; maxComponentElements: number }
  getGlyph(id: number): FontkitGlyph
  glyphForCodePoint(codePoint: number): FontkitGlyph
  hasGlyphForCodePoint(codePoint: number): boolean
}

/** fontkit's TrueType subset: `glyphs` lists what goes into the file, by glyph id or (ours) as a composite. */
export type FontkitSubset = {
  font: FontkitFont
  glyphs: (number | CompositeGlyph)[]
  mapping: Record<number, number | undefined>
  includeGlyph(id: number): number
  encode(): Uint8Array
  _addGlyph?(item: number | CompositeGlyph): number
  glyf: Uint8Array[]
  loca: { offsets: number[] }
  hmtx: { metrics: { advance: number; bearing: number }[] }
  offset: number
}
export type CompositeGlyph = { parts: GlyphPart[]; advance: number }

/** pdfkit's EmbeddedFont. */
export type PdfFont = {
  document?: PdfDocument
  font?: FontkitFont
  subset: FontkitSubset
  scale: number
  ascender: number
  descender: number
  widths: number[]
  unicode: number[][]
  layoutRun(text: string, features?: string[]): GlyphRun
  /** Keeps what `layoutRun` answered. */
  layoutCached(text: string): GlyphRun
  layout(text: string, features?: string[] | null): GlyphRun
  encode(text: string, features?: string[] | null): [string[], GlyphPosition[]]
  widthOfString(text: string, size: number, features?: string[] | null): number
  ref(): unknown
}

/** pdfmake's PDFDocument. `virtualfs` is the object given to the printer; the layer finds its settings by it. */
export type PdfDocument = {
  virtualfs: object | null
  provideFont(family: string, bold: boolean, italics: boolean): PdfFont
}

/** What a piece is drawn with, besides its font and size. */
type InlineStyle = {
  color?: unknown
  opacity?: unknown
  background?: unknown
  decoration?: unknown
  decorationColor?: unknown
  decorationStyle?: unknown
  decorationThickness?: unknown
  link?: unknown
  linkToPage?: unknown
  linkToDestination?: unknown
  sup?: unknown
  sub?: unknown
  _tocItemRef?: unknown
}

/** One measured piece of text. Widths and cuts in points. */
export type Inline = InlineStyle & {
  text: string
  width: number
  height: number
  x: number
  font: PdfFont
  fontSize: number
  fontFeatures: string[] | null
  characterSpacing: number
  alignment: string
  leadingCut: number
  trailingCut: number
  leadingIndent?: number
  lineEnd?: boolean
  noNewLine?: boolean
  noWrap?: boolean | null
  justifyShift?: number
  _pageNodeRef?: unknown
  /** Ours: a name whose place on the page is reported when the inline is drawn. */
  mark?: string
}

export type LineShape = {
  maxWidth: number
  inlines: Inline[]
  inlineWidths: number
  leadingCut: number
  trailingCut: number
  newLineForced?: boolean
  lastLineInParagraph?: boolean
  _pageNodeRef?: unknown
  /** Ours: points of width that justification still has to give out. */
  _extraWidth?: number
  addInline(inline: Inline): void
  getWidth(): number
  hasEnoughSpaceForInline(inline: Inline, next?: Inline[]): boolean
  clone(): LineShape
}

/** pdfmake's StyleContextStack, as far as measuring asks it. `auto` has the piece's own styles on the stack while it asks. */
export type StyleStack = {
  auto<Answer>(piece: object, ask: () => Answer): Answer
  getProperty(name: string): unknown
}
export type TextInlinesShape = {
  pdfDocument: PdfDocument | null
  measure(pieces: Inline[], styles: StyleStack | null): Inline[]
  widthOfText(text: string, inline: Inline): number
}
export type LayoutContext = {
  availableWidth: number
  availableHeight: number
  snapshots: unknown[]
  /** Index of the page. */
  page: number
  pageMargins: { top: number; bottom: number }
  getCurrentPage(): { pageSize: { height: number } }
}
export type ElementWriterShape = {
  context(): LayoutContext
  alignLine(line: LineShape): void
}
export type PageWriterShape = {
  transactionLevel: number
  context(): LayoutContext
  moveToNextPage(): void
  addLine(...args: unknown[]): unknown
}
export type LayoutBuilderShape = {
  writer: PageWriterShape
  processLeaf(node: LeafNode): void
}
export type LeafNode = {
  _inlines?: Inline[]
  headlineLevel?: number
  /** Ours: how many lines must stand below a heading on its page. */
  keepLines?: number
  /** Ours: not torn by a page's end, unless it is longer than a page. */
  keepWhole?: boolean
  absolutePosition?: unknown
  relativePosition?: unknown
}
export type RendererShape = {
  pdfDocument: PdfDocument
  renderPages(pages: { items: { type: string; item: unknown }[] }[]): void
  renderLine(line: LineShape, x: number, y: number): void
  renderVector(vector: object): void
}
