/** How a passage is drawn. Each has its own line under the words as well as its colour. */
export const HIGHLIGHTS = ['private', 'shared', 'resolved', 'active', 'found'] as const
export type HighlightKind = (typeof HIGHLIGHTS)[number]

type Layer = Partial<Record<HighlightKind, readonly Range[]>>

/** The registry is the document's; several texts are on the screen at once (pages of a file), each with its own layer. */
const layers = new Map<symbol, Layer>()

function draw(): void {
  for (const [index, kind] of HIGHLIGHTS.entries()) {
    const ranges = [...layers.values()].flatMap((layer) => layer[kind] ?? [])
    const highlight = new Highlight(...ranges)
    highlight.priority = index
    CSS.highlights.set(`note-${kind}`, highlight)
  }
}

/** @returns what takes the layer away again */
export function drawLayer(layer: Layer): () => void {
  const id = Symbol('highlights')
  layers.set(id, layer)
  draw()
  return () => {
    layers.delete(id)
    draw()
  }
}
