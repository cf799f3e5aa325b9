/** A run of characters of a page, as the reader draws it. */
export type PageItem = { str: string; hasEOL: boolean }

const written = ({ str, hasEOL }: PageItem) => (hasEOL ? `${str}\n` : str)

/** A page's text: its runs one after another, a new line where one ends. Offsets of notes count in this. */
export const pageText = (items: readonly PageItem[]): string => items.map(written).join('')

/** Where each run begins in that text. */
export function startsOf(items: readonly PageItem[]): number[] {
  let length = 0
  return items.map((item) => {
    const start = length
    length += written(item).length
    return start
  })
}

/** Zoom that makes a page as wide as the room for it. */
export const fitWidth = (room: number, page: number): number => (page <= 0 ? 1 : clampZoom(room / page))

const STEPS = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3] as const

export const clampZoom = (zoom: number): number => Math.min(STEPS[7], Math.max(STEPS[0], zoom))

export const zoomIn = (zoom: number): number => STEPS.find((step) => step > zoom + 0.01) ?? STEPS[7]
export const zoomOut = (zoom: number): number => STEPS.findLast((step) => step < zoom - 0.01) ?? STEPS[0]
