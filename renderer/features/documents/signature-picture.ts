/** Pixels of a picture, four bytes each (red, green, blue, alpha), row by row. */
export type Pixels = { data: Uint8ClampedArray; width: number; height: number }
export type Box = { left: number; top: number; width: number; height: number }

/** Lighter than this in every colour is paper. */
const PAPER = 205
/** What the block on the page can show, three times over. */
const FIT = { width: 900, height: 450 } as const

/** Makes the paper see-through in place, and gives the box that the ink fills; null where there is none. */
export function clearPaper({ data, width, height }: Pixels): Box | null {
  let [left, right, top, bottom] = [width, -1, height, -1]
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 4
      const [red = 0, green = 0, blue = 0, alpha = 0] = data.subarray(at, at + 4)
      if (alpha < 16 || Math.min(red, green, blue) > PAPER) {
        data[at + 3] = 0
        continue
      }
      left = Math.min(left, x)
      right = Math.max(right, x)
      top = Math.min(top, y)
      bottom = Math.max(bottom, y)
    }
  }
  return right < 0 ? null : { left, top, width: right - left + 1, height: bottom - top + 1 }
}

const canvasOf = (width: number, height: number) => {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  return { canvas, context: canvas.getContext('2d', { willReadFrequently: true }) }
}

/**
 * The ink of a photographed or scanned signature as a small PNG without its paper.
 * @returns null when the file is no picture, or an empty one
 */
export async function readSignaturePicture(file: Blob): Promise<File | null> {
  const bitmap = await createImageBitmap(file).catch(() => null)
  if (!bitmap) return null
  const scale = Math.min(1, FIT.width / bitmap.width, FIT.height / bitmap.height)
  const [width, height] = [bitmap.width, bitmap.height].map((side) => Math.max(1, Math.round(side * scale)))
  const whole = canvasOf(width ?? 1, height ?? 1)
  whole.context?.drawImage(bitmap, 0, 0, width ?? 1, height ?? 1)
  bitmap.close()
  const pixels = whole.context?.getImageData(0, 0, width ?? 1, height ?? 1)
  const box = pixels && clearPaper(pixels)
  if (!box) return null
  const ink = canvasOf(box.width, box.height)
  ink.context?.putImageData(pixels, -box.left, -box.top)
  const png = await new Promise<Blob | null>((resolve) => ink.canvas.toBlob(resolve, 'image/png'))
  return png && new File([png], 'signature.png', { type: 'image/png' })
}
