/** Black and white: one byte for each pixel, 1 is ink. */
export type Bitmap = { width: number; height: number; ink: Uint8Array }

/** Reads the raw PBM (P4) that pdftoppm writes: eight pixels a byte, rows filled up to whole bytes. */
export function readPbm(bytes: Uint8Array): Bitmap {
  const head = /^P4\s+(?:#.*\s+)?(\d+)\s+(\d+)\s/.exec(Buffer.from(bytes.subarray(0, 100)).toString('latin1'))
  if (!head) throw new Error('not a PBM')
  const [width, height] = [Number(head[1]), Number(head[2])]
  const rowBytes = Math.ceil(width / 8)
  const ink = new Uint8Array(width * height)
  for (let y = 0; y < height; y += 1) {
    const row = head[0].length + y * rowBytes
    for (let x = 0; x < width; x += 1)
      ink[y * width + x] = ((bytes[row + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1
  }
  return { width, height, ink }
}

/** The rows from `top` on, over the whole width. */
export function bandOf({ width, ink }: Bitmap, top: number, height: number): Bitmap {
  return { width, height, ink: ink.subarray(top * width, (top + height) * width) }
}

export const countInk = ({ ink }: Bitmap): number => ink.reduce((sum, pixel) => sum + pixel, 0)

/** The first column and the first row with ink. */
function cornerOf({ width, height, ink }: Bitmap): { x: number; y: number } {
  let [left, top] = [width, height]
  for (let at = 0; at < ink.length; at += 1) {
    if (ink[at] === 0) continue
    left = Math.min(left, at % width)
    top = Math.min(top, Math.floor(at / width))
  }
  return { x: left, y: top }
}

/** Where the two differ when the second is moved by (dx, dy). */
function differenceOf(left: Bitmap, right: Bitmap, shift: { dx: number; dy: number }): Bitmap {
  const { width, height } = left
  const ink = new Uint8Array(width * height)
  for (let y = 0; y < height; y += 1) {
    const from = y - shift.dy
    for (let x = 0; x < width; x += 1) {
      const column = x - shift.dx
      const isInside = from >= 0 && from < right.height && column >= 0 && column < right.width
      const other = isInside ? right.ink[from * right.width + column] : 0
      ink[y * width + x] = left.ink[y * width + x] === other ? 0 : 1
    }
  }
  return { width, height, ink }
}

/** What is left when a pixel is taken off every edge: both programs round outlines to pixels in their own way. */
export function erode({ width, height, ink }: Bitmap): Bitmap {
  const eroded = new Uint8Array(ink.length)
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      const at = y * width + x
      if (ink[at] === 0) continue
      let isWhole = true
      for (const row of [at - width, at, at + width])
        if (!(ink[row - 1] && ink[row] && ink[row + 1])) isWhole = false
      if (isWhole) eroded[at] = 1
    }
  }
  return { width, height, ink: eroded }
}

/**
 * Pixels of difference that survive an erosion, the two lines laid on each other as well as a pixel allows: a browser
 * sets a baseline on its own grid.
 */
export function survivingDifference(left: Bitmap, right: Bitmap): number {
  const [a, b] = [cornerOf(left), cornerOf(right)]
  let least = Number.POSITIVE_INFINITY
  for (let dy = -1; dy <= 1; dy += 1) {
    for (let dx = -1; dx <= 1; dx += 1) {
      const shift = { dx: a.x - b.x + dx, dy: a.y - b.y + dy }
      least = Math.min(least, countInk(erode(differenceOf(left, right, shift))))
      if (least === 0) return 0
    }
  }
  return least
}
