import { type ReactNode, useEffect, useState } from 'react'
import { reader as words } from '../../../shared/messages/notes.ts'
import { useFormat } from '../../ui/format.ts'
import { useKeys } from '../../ui/use-keys.ts'
import { drawLayer } from '../notes/highlights.ts'
import { type Passage, piecesIn, rangesOf } from '../notes/passage-range.ts'
import type { PdfFile } from './pdf-file.ts'
import { PdfPage } from './pdf-page.tsx'
import styles from './pdf-reader.module.css'
import { ReaderBar } from './reader-bar.tsx'
import { type ReaderView, useReaderView } from './use-reader-view.ts'
import { useSearchHits } from './use-search-hits.ts'

type PdfReaderProps = {
  file: PdfFile
  /** Text of each page. */
  texts: readonly string[]
  /** A passage to show; a new object is a new wish. */
  wanted: Passage | null
  /** Drawn with the pages: marks and what listens to a selection. `drawn` changes when a page's text has come. */
  children?: (root: HTMLElement, drawn: number) => ReactNode
}

/** A PDF to read: only the pages near the screen are drawn, so a file of 200 pages costs what ten cost. */
export function PdfReader({ file, texts, wanted, children }: PdfReaderProps) {
  const format = useFormat()
  const view = useReaderView(file.pages)
  const search = useSearchHits(texts)
  const [drawn, setDrawn] = useState(0)
  const { scroller } = view
  useShowPassage(view, search.hit ?? null, drawn)
  useShowPassage(view, wanted, drawn)
  useEffect(() => {
    // Pages come and go while one scrolls; a hit is marked where its page is drawn.
    if (!scroller || !search.hit || drawn < 0) return
    return drawLayer({ found: rangesOf(piecesIn(scroller), search.hit) })
  }, [scroller, search.hit, drawn])
  useKeys([
    { keys: 'PageDown', label: words.nextPage, run: () => view.goToPage(view.current + 1) },
    { keys: 'PageUp', label: words.previousPage, run: () => view.goToPage(view.current - 1) },
    { keys: 'Shift+Equal', label: words.zoomIn, run: view.zoomIn, isHidden: true },
    { keys: 'Equal', label: words.zoomIn, run: view.zoomIn },
    { keys: 'NumpadAdd', label: words.zoomIn, run: view.zoomIn, isHidden: true },
    { keys: '-', label: words.zoomOut, run: view.zoomOut },
    { keys: 'W', label: words.fitWidth, run: view.fit },
  ])
  return (
    <div className={styles.reader}>
      <ReaderBar view={view} pages={file.pages} search={search} />
      {/* A region that scrolls has to be reachable by the keyboard. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <section ref={view.setScroller} className={styles.scroller} aria-label={words.pages} tabIndex={0}>
        <div className={styles.pages} style={{ height: view.virtual.getTotalSize() }}>
          {view.drawn.map(({ index, key, start }) => {
            const { width, height } = view.sizeOf(index + 1)
            return (
              <div
                key={key}
                className={styles.place}
                style={{
                  transform: `translate(-50%, ${start}px)`,
                  width: Math.round(width * view.scale),
                  height: Math.round(height * view.scale),
                }}
              >
                <PdfPage
                  file={file}
                  number={index + 1}
                  scale={view.scale}
                  label={words.page(format.show(index + 1))}
                  onSize={view.noteSize}
                  onText={() => setDrawn((count) => count + 1)}
                />
              </div>
            )
          })}
        </div>
      </section>
      {scroller && children ? children(scroller, drawn) : null}
    </div>
  )
}

/** Goes to the page at once, and to the words when the page has drawn them. */
function useShowPassage({ scroller, goToPage }: ReaderView, wanted: Passage | null, drawn: number): void {
  const [shown, setShown] = useState<Passage | null>(null)
  const [gone, setGone] = useState<Passage | null>(null)
  useEffect(() => {
    if (!wanted || !scroller || shown === wanted) return
    const range = rangesOf(piecesIn(scroller), wanted)[0]
    if (range) {
      const box = range.getBoundingClientRect()
      const frame = scroller.getBoundingClientRect()
      if (box.top < frame.top || box.bottom > frame.bottom - 40)
        scroller.scrollBy({ top: box.top - frame.top - frame.height / 3 })
      setShown(wanted)
      return
    }
    if (gone === wanted || drawn < 0) return
    goToPage(Number(wanted.place))
    setGone(wanted)
  }, [scroller, goToPage, wanted, drawn, shown, gone])
}
