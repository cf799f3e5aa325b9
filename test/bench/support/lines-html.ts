import { plain } from './document-html.ts'

type Line = { text: string; isBold: boolean; top: number }
type Style = {
  left: number
  size: number
  page: { width: number; height: number }
  rows: number
  fontFaces: readonly string[]
}

/** Lines at their places on pages of their own, shaped with the same font and nothing added. */
export function linesHtml(lines: readonly Line[], { left, size, page, rows, fontFaces }: Style): string {
  const css = [
    ...fontFaces,
    `@page{size:${page.width}pt ${page.height}pt;margin:0}`,
    `body{margin:0;font:${size}pt/1 Lines;line-height:normal;text-rendering:geometricPrecision}`,
    `section{position:relative;height:${page.height - 1}pt;break-after:page;overflow:hidden}section:last-child{break-after:auto}`,
    `p{position:absolute;left:${left}pt;margin:0;white-space:pre}`,
  ]
  const pages = Map.groupBy(
    lines.map((line, index) => ({ ...line, page: Math.floor(index / rows) })),
    (line) => line.page,
  )
  const lineHtml = ({ text, isBold, top }: Line) =>
    `<p style="top:${top}pt${isBold ? ';font-weight:700' : ''}">${plain(text)}</p>`
  const sections = [...pages.values()].map((each) => `<section>${each.map(lineHtml).join('\n')}</section>`)
  return `<!doctype html><html lang="th"><meta charset="utf-8"><title>Lines</title><style>${css.join('\n')}</style>\n${sections.join('\n')}\n</html>`
}
