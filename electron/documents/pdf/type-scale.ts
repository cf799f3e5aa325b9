import { outlineOfGlyph, shapeWithHarfBuzz, unitsPerEm } from '../thai-typography/harfbuzz.ts'
import { type FontFiles, faceOf } from './fonts.ts'

/** Sarabun's ascent and descent, thousandths of the em: what every line, cell and footer was measured with. */
const SARABUN_METRICS = { ascender: 1068, descender: -232 } as const
/** Below this height of ก (parts of the em) letters are drawn small in their em, as TH SarabunPSK's are (0.40). */
const SMALL_LETTERS = 0.5
/** 16 pt for such a font, the office's own rule (page-style.ts), where Sarabun has 12. */
const SMALL_LETTERS_SCALE = 16 / 12

export type TypeScale = {
  /** Times the sizes of Sarabun. */
  size: number
  metrics: { ascender: number; descender: number }
}

const heightOf = (path: string): number =>
  Math.max(0, ...[...path.matchAll(/-?[\d.]+,(-?[\d.]+)/g)].map(([, y]) => Number(y)))

const scales = new WeakMap<Uint8Array, TypeScale>()

/**
 * How large a typeface is set. Fonts of the same look fill their em very differently (ก: 0.59 em in Sarabun, 0.61 in one
 * TH Sarabun New, 0.40 in TH SarabunPSK) and claim lines of 1.3 to 1.94 em: the letters decide the size, and every line
 * is as high as Sarabun's, in points.
 */
export function typeScaleOf(fonts: FontFiles): TypeScale {
  const file = faceOf(fonts, 'normal')
  const known = scales.get(file)
  if (known) return known
  const [letter] = shapeWithHarfBuzz(file, 'ก', [])
  const height = letter ? heightOf(outlineOfGlyph(file, letter.id)) / unitsPerEm(file) : 0
  const size = height < SMALL_LETTERS ? SMALL_LETTERS_SCALE : 1
  const { ascender, descender } = SARABUN_METRICS
  const scale = { size, metrics: { ascender: ascender / size, descender: descender / size } }
  scales.set(file, scale)
  return scale
}

type Entries = Record<string, unknown>
const isPlain = (value: unknown): value is Entries =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype

function scaleNode(node: unknown, size: number): unknown {
  if (Array.isArray(node)) return node.map((item) => scaleNode(item, size))
  if (typeof node === 'function')
    return (...arguments_: unknown[]) =>
      scaleNode((node as (...given: unknown[]) => unknown)(...arguments_), size)
  if (!isPlain(node)) return node
  const entries = Object.entries(node).map(([key, value]) => [
    key,
    key === 'fontSize' && typeof value === 'number' ? value * size : scaleNode(value, size),
  ])
  return Object.fromEntries(entries)
}

/** A definition with every size of type times `size`; lines stay as high, since the metrics give way. */
export const withTypeScale = <Definition extends object>(
  definition: Definition,
  { size }: TypeScale,
): Definition => (size === 1 ? definition : (scaleNode(definition, size) as Definition))
