import { useElementSize } from '@mantine/hooks'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useState } from 'react'
import { fitWidth, zoomIn, zoomOut } from './page-text.ts'
import type { PageSize } from './pdf-page.tsx'

/** A point is 1/72 inch, a pixel of the page 1/96. */
const PIXELS_PER_POINT = 96 / 72
const A4: PageSize = { width: 595, height: 842 }
const GAP = 16
/** The frame's own edges and the bar that scrolls it. */
const EDGES = 44

/** Which pages are drawn, how large, and where the reader is. */
export function useReaderView(pages: number) {
  const { ref, width } = useElementSize<HTMLElement>()
  const [scroller, setScroller] = useState<HTMLElement | null>(null)
  const [sizes, setSizes] = useState<ReadonlyMap<number, PageSize>>(new Map())
  // Null: as wide as the room.
  const [chosen, setZoom] = useState<number | null>(null)
  const usual = sizes.get(1) ?? A4
  const zoom = chosen ?? fitWidth(width - EDGES, usual.width * PIXELS_PER_POINT)
  const scale = zoom * PIXELS_PER_POINT
  const sizeOf = (number: number) => sizes.get(number) ?? usual
  const virtual = useVirtualizer({
    count: pages,
    getScrollElement: () => scroller,
    estimateSize: (index) => Math.round(sizeOf(index + 1).height * scale) + GAP,
    overscan: 1,
  })
  const { measure } = virtual
  // biome-ignore lint/correctness/useExhaustiveDependencies: heights follow from these two, which the virtualizer cannot know
  useEffect(() => measure(), [measure, scale, sizes])
  const noteSize = useCallback((number: number, size: PageSize) => {
    setSizes((before) => {
      const known = before.get(number)
      if (known?.width === size.width && known.height === size.height) return before
      return new Map(before).set(number, size)
    })
  }, [])
  const middle = (virtual.scrollOffset ?? 0) + (virtual.scrollRect?.height ?? 0) / 3
  const drawn = virtual.getVirtualItems()
  const current = (drawn.findLast(({ start }) => start <= middle)?.index ?? 0) + 1
  const goToPage = (page: number) =>
    virtual.scrollToIndex(Math.min(pages, Math.max(1, page)) - 1, { align: 'start' })
  return {
    setScroller: useCallback(
      (element: HTMLElement | null) => {
        ref(element)
        setScroller(element)
      },
      [ref],
    ),
    scroller,
    virtual,
    drawn,
    zoom,
    scale,
    sizeOf,
    noteSize,
    current,
    goToPage,
    isFitting: chosen === null,
    zoomIn: () => setZoom(zoomIn(zoom)),
    zoomOut: () => setZoom(zoomOut(zoom)),
    fit: () => setZoom(null),
  }
}

export type ReaderView = ReturnType<typeof useReaderView>
