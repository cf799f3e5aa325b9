import { type PDFPageProxy, type RenderTask, TextLayer } from 'pdfjs-dist'
import { useEffect, useRef } from 'react'
import { startsOf } from './page-text.ts'
import { itemsOf, type PdfFile } from './pdf-file.ts'
import styles from './pdf-page.module.css'

export type PageSize = { width: number; height: number }

type PdfPageProps = {
  file: PdfFile
  number: number
  /** Pixels of the screen a point. */
  scale: number
  label: string
  onSize: (number: number, size: PageSize) => void
  /** Its text can be selected and marked. */
  onText: () => void
}

/** One page: the picture, and over it the text, unseen, to select and to mark. */
export function PdfPage({ file, number, scale, label, onSize, onText }: PdfPageProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const text = useRef<HTMLDivElement>(null)
  const report = useRef({ onSize, onText })
  useEffect(() => {
    report.current = { onSize, onText }
  })
  useEffect(() => {
    const paper = canvas.current
    if (!paper) return
    return drawWhile(file.page(number), (page) => {
      const viewport = page.getViewport({ scale: 1 })
      report.current.onSize(number, { width: viewport.width, height: viewport.height })
      return paint(page, paper, scale)
    })
  }, [file, number, scale])
  useEffect(() => {
    const layer = text.current
    if (!layer) return
    return writeWhile(file.page(number), layer, () => report.current.onText())
  }, [file, number])
  return (
    <section
      className={`pdf-page ${styles.page}`}
      aria-label={label}
      style={{ '--total-scale-factor': scale } as React.CSSProperties}
    >
      <canvas ref={canvas} className={styles.picture} aria-hidden />
      <div ref={text} className={styles.text} data-place={String(number)} />
    </section>
  )
}

/** @returns what stops it: a page that has been scrolled past must not go on costing time and memory */
function drawWhile(coming: Promise<PDFPageProxy>, draw: (page: PDFPageProxy) => RenderTask): () => void {
  let isOver = false
  let task: RenderTask | null = null
  coming
    .then(async (page) => {
      if (isOver) return
      task = draw(page)
      await task.promise
    })
    // Cancelled, or the file was closed: the page is gone either way.
    .catch(() => {})
  return () => {
    isOver = true
    task?.cancel()
  }
}

function paint(page: PDFPageProxy, canvas: HTMLCanvasElement, scale: number): RenderTask {
  const viewport = page.getViewport({ scale })
  const pixels = Math.min(2, window.devicePixelRatio || 1)
  canvas.width = Math.floor(viewport.width * pixels)
  canvas.height = Math.floor(viewport.height * pixels)
  return page.render({
    canvas,
    viewport,
    transform: pixels === 1 ? undefined : [pixels, 0, 0, pixels, 0, 0],
  })
}

function writeWhile(coming: Promise<PDFPageProxy>, layer: HTMLDivElement, onDone: () => void): () => void {
  let isOver = false
  let writing: TextLayer | null = null
  const write = async () => {
    const page = await coming
    const [content, items] = await Promise.all([page.getTextContent(), itemsOf(page)])
    if (isOver) return
    layer.replaceChildren()
    writing = new TextLayer({
      textContentSource: content,
      container: layer,
      viewport: page.getViewport({ scale: 1 }),
    })
    await writing.render()
    if (isOver) return
    const starts = startsOf(items)
    for (const [index, piece] of writing.textDivs.entries()) piece.dataset.start = String(starts[index] ?? 0)
    onDone()
  }
  write().catch(() => {})
  return () => {
    isOver = true
    writing?.cancel()
    layer.replaceChildren()
  }
}
