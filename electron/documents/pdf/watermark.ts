import { outlineOfGlyph, shapeWithHarfBuzz, unitsPerEm } from '../thai-typography/harfbuzz.ts'
import type { Drawing } from './drawings.ts'
import { type FontFiles, faceOf } from './fonts.ts'
import { PAGE } from './page-style.ts'

/** As black at 7 % on white: read through by print and copier, and no transparency that an old printer gets wrong. */
const COLOR = '#ededed'
const ANGLE = (-50 * Math.PI) / 180

const sizeOf = (text: string): number => (text.length > 8 ? 90 : 130)

type Point = { x: number; y: number }

/** Every pair of numbers in an outline goes through `place`; the commands (M, L, Q, C, Z) take nothing but pairs. */
const movePath = (path: string, place: (point: Point) => Point): string =>
  path.replace(/(-?[\d.]+),(-?[\d.]+)/g, (_pair, x: string, y: string) => {
    const point = place({ x: Number(x), y: Number(y) })
    return `${point.x.toFixed(1)} ${point.y.toFixed(1)} `
  })

/**
 * A word aslant over the middle of the page, as one drawn shape: letters of a watermark would come out of the file
 * between the lines that they lie behind.
 */
export function watermarkDrawing(text: string, fonts: FontFiles): Drawing {
  const file = faceOf(fonts, 'bold')
  const shaped = shapeWithHarfBuzz(file, text, [])
  const scale = sizeOf(text) / unitsPerEm(file)
  const width = shaped.reduce((sum, { xAdvance }) => sum + xAdvance, 0)
  const capitalHeight = 0.5 * unitsPerEm(file)
  const [cos, sin] = [Math.cos(ANGLE), Math.sin(ANGLE)]
  let pen = 0
  const paths = shaped.map(({ id, xAdvance, xOffset, yOffset }) => {
    const left = pen + xOffset - width / 2
    pen += xAdvance
    return movePath(outlineOfGlyph(file, id), ({ x, y }) => {
      const [across, down] = [(x + left) * scale, (capitalHeight / 2 - y - yOffset) * scale]
      return { x: PAGE.width / 2 + across * cos - down * sin, y: PAGE.height / 2 + across * sin + down * cos }
    })
  })
  return { path: paths.join(''), color: COLOR, width: PAGE.width, height: PAGE.height }
}
