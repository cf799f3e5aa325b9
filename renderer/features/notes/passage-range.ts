/**
 * Between a selection on the screen and offsets in a text. What is drawn of a text says so itself: `data-place` names the
 * text, `data-start` on each piece says where in it the piece begins; the piece holds these characters and nothing else.
 */
export type Passage = { place: string; start: number; end: number }

const placeOf = (piece: Element) => piece.closest<HTMLElement>('[data-place]')?.dataset.place ?? ''
const startOf = (piece: HTMLElement) => Number(piece.dataset.start)

/** Characters of the piece before a point in it. */
function lengthBefore(piece: Element, node: Node, offset: number): number {
  const range = document.createRange()
  range.selectNodeContents(piece)
  range.setEnd(node, offset)
  return range.toString().length
}

function overlapOf(range: Range, piece: HTMLElement): Passage {
  const length = piece.textContent?.length ?? 0
  const from = piece.contains(range.startContainer)
    ? lengthBefore(piece, range.startContainer, range.startOffset)
    : 0
  const to = piece.contains(range.endContainer)
    ? lengthBefore(piece, range.endContainer, range.endOffset)
    : length
  const start = startOf(piece)
  return { place: placeOf(piece), start: start + from, end: start + to }
}

/** What of the first text is selected; a selection that runs into another text ends with the first. */
export function passageOf(range: Range, root: ParentNode): Passage | null {
  const parts = [...root.querySelectorAll<HTMLElement>('[data-start]')]
    .filter((piece) => range.intersectsNode(piece))
    .map((piece) => overlapOf(range, piece))
    .filter(({ start, end }) => end > start)
  const [first] = parts
  if (!first) return null
  const own = parts.filter(({ place }) => place === first.place)
  return {
    place: first.place,
    start: Math.min(...own.map(({ start }) => start)),
    end: Math.max(...own.map(({ end }) => end)),
  }
}

/** The whole of a piece, for who has no mouse. */
export const wholePiece = (piece: HTMLElement): Passage => ({
  place: placeOf(piece),
  start: startOf(piece),
  end: startOf(piece) + (piece.textContent?.length ?? 0),
})

/** The same passage without the spaces at its ends: a selection by double click or drag takes them along. */
export function trimmed({ place, start, end }: Passage, text: string): Passage | null {
  const quote = text.slice(start, end)
  const from = start + (quote.length - quote.trimStart().length)
  const to = end - (quote.length - quote.trimEnd().length)
  return to > from ? { place, start: from, end: to } : null
}

export type Pieces = ReadonlyMap<string, readonly HTMLElement[]>

/** Every piece under the root by its text; read once, since many notes ask. */
export const piecesIn = (root: ParentNode): Pieces =>
  Map.groupBy([...root.querySelectorAll<HTMLElement>('[data-start]')], placeOf)

/** Where a passage is drawn: one range a piece. Empty when it is not on the screen. */
export function rangesOf(pieces: Pieces, { place, start, end }: Passage): Range[] {
  return (pieces.get(place) ?? []).flatMap((piece) => {
    const begin = startOf(piece)
    const length = piece.textContent?.length ?? 0
    const from = Math.max(0, start - begin)
    const to = Math.min(length, end - begin)
    return to > from ? [rangeIn(piece, from, to)] : []
  })
}

function rangeIn(piece: Element, from: number, to: number): Range {
  const range = document.createRange()
  const walker = document.createTreeWalker(piece, NodeFilter.SHOW_TEXT)
  let before = 0
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0
    if (from >= before && from < before + length) range.setStart(node, from - before)
    if (to > before && to <= before + length) range.setEnd(node, to - before)
    before += length
  }
  return range
}

/** The character under the pointer, as a place and an offset. */
export function pointAt(x: number, y: number, root: Element): { place: string; offset: number } | null {
  const caret = document.caretPositionFromPoint(x, y)
  if (!caret || !root.contains(caret.offsetNode)) return null
  const piece = caret.offsetNode.parentElement?.closest<HTMLElement>('[data-start]')
  if (!piece) return null
  return {
    place: placeOf(piece),
    offset: startOf(piece) + lengthBefore(piece, caret.offsetNode, caret.offset),
  }
}
