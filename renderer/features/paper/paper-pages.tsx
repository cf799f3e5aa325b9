import { memo, useEffect, useMemo, useRef, useState } from 'react'
import { paperPreview } from '../../../shared/messages/printed-paper.ts'
import styles from './paper.module.css'
import { BlockView } from './paper-block.tsx'
import { isSameChunk, type PaperChunk, type PrintedPaper, sheetsOf } from './paper-parts.ts'

type PagesProps = {
  paper: PrintedPaper
  /** Draws everything at once, however long it is. */
  isWhole?: boolean
}

/** A paper on the screen: a sheet for each run of pages. Of a long one only what has come near is drawn. */
export function PaperPages({ paper, isWhole = false }: PagesProps) {
  const sheets = useMemo(() => sheetsOf(paper.blocks), [paper.blocks])
  const { watermark, footer } = paper
  return (
    <div className={styles.pages}>
      {sheets.map((chunks, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: sheets have no name but their place
        <div key={index} className={styles.sheet}>
          {watermark === null ? null : <Mark word={watermark} />}
          <div className={styles.text}>
            {chunks.map((chunk) => (
              <Chunk key={chunk.number} chunk={chunk} isWhole={isWhole} />
            ))}
          </div>
          {footer === null ? null : <p className={styles.footer}>{footer}</p>}
        </div>
      ))}
    </div>
  )
}

const Mark = ({ word }: { word: string }) => (
  <>
    <p className={styles.mark}>
      <span className="visually-hidden">{paperPreview.mark(word)}</span>
      <span aria-hidden>{word}</span>
    </p>
    <span className={styles.watermark} aria-hidden>
      {word}
    </span>
  </>
)

/** Drawn at once: more than the tallest screen shows. */
const FIRST_CHUNKS = 8
/** How far beyond the screen's edge a chunk is drawn. */
const AHEAD = '1200px 0px'

const Chunk = memo(
  ({ chunk, isWhole }: { chunk: PaperChunk; isWhole: boolean }) => {
    const place = useRef<HTMLDivElement>(null)
    const [isNear, setNear] = useState(isWhole || chunk.number < FIRST_CHUNKS)
    useEffect(() => {
      const element = place.current
      if (isNear || !element) return
      const root = element.closest('[data-paper-scroller]')
      const watch = new IntersectionObserver(
        (seen) => {
          if (seen.some(({ isIntersecting }) => isIntersecting)) setNear(true)
        },
        { root, rootMargin: AHEAD },
      )
      watch.observe(element)
      return () => watch.disconnect()
    }, [isNear])
    if (!isNear) return <div ref={place} style={{ height: chunk.height }} />
    return chunk.blocks.map((block, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no name but their place
      <BlockView key={index} block={block} />
    ))
  },
  (before, after) => before.isWhole === after.isWhole && isSameChunk(before.chunk, after.chunk),
)
