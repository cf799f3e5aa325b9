import { qrEncoder } from '../thai-typography/upstream.ts'
import type { Drawing } from './drawings.ts'

/** `size`: points from edge to edge. L and M: 7 and 15 % of the code may be lost. */
export type QrRequest = { qr: string; eccLevel: 'L' | 'M'; size: number }

const ENCODED = 1000

type Square = { x: number; y: number; w: number; h: number }

/** Black squares that touch in a row become one bar: fewer corners, and no seam of light between them. */
function barsOf(squares: readonly Square[]): Square[] {
  const bars: Square[] = []
  for (const square of squares) {
    const last = bars.at(-1)
    if (last && last.y === square.y && last.x + last.w === square.x) last.w += square.w
    else bars.push({ ...square })
  }
  return bars
}

/** A QR code as pdfmake's own encoder makes it, in one shape. The quiet zone round it is the caller's. */
export function qrDrawing({ qr, eccLevel, size }: QrRequest): Drawing {
  // The encoder's modules are whole points, so it is asked for many and its squares are brought to size.
  const { _canvas, _width } = qrEncoder.measure({ qr, eccLevel, fit: ENCODED })
  const [, ...squares] = _canvas
  const to = (points: number) => Number(((points / _width) * size).toFixed(3))
  const path = barsOf(squares).map(({ x, y, w, h }) => `M${to(x)} ${to(y)}h${to(w)}v${to(h)}h${to(-w)}z`)
  return { path: path.join(''), color: '#000000', width: size, height: size }
}
