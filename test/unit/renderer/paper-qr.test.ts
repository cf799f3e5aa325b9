import { expect, it } from 'vitest'
import { qrDrawing } from '../../../electron/documents/pdf/qr-drawing.ts'
import { drawn } from '../../../renderer/features/paper/paper-qr.tsx'

/** The dark modules of a path of horizontal bars, as "x y", on a grid of so many. */
function darkModules(path: string, scale: number): Set<string> {
  const bars = path.matchAll(/M([\d.]+) ([\d.]+)h([\d.]+)/g)
  return new Set(
    [...bars].flatMap(([, x, y, width]) => {
      const [left, top, count] = [x, y, width].map((value) => Math.round(Number(value) * scale))
      return Array.from({ length: count ?? 0 }, (_, index) => `${(left ?? 0) + index} ${top}`)
    }),
  )
}

const sheet = 'MATI1:01928374-AAAA-7BBB-8CCC-0123456789AB:01928374-DDDD-7EEE-8FFF-0123456789AB' as const

/** Both encoders are free in their mask alone: with it taken off the modules must be the same ones. */
it('the code of a sheet on the screen is as large as on paper and differs from it by its mask alone', () => {
  const screen = drawn(sheet)
  const onScreen = darkModules(screen.path, 1)
  const paper = qrDrawing({ qr: sheet, eccLevel: 'M', size: 100 })
  const onPaper = darkModules(paper.path, screen.size / 100)
  const masks: ((x: number, y: number) => boolean)[] = [
    (x, y) => (x + y) % 2 === 0,
    (_x, y) => y % 2 === 0,
    (x) => x % 3 === 0,
    (x, y) => (x + y) % 3 === 0,
    (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
    (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
    (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
    (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
  ]
  // Finders, timing and format stand in the first nine rows and columns and the last eight: the data lies between.
  const [from, to] = [9, screen.size - 9]
  const differences = (a: number, b: number) => {
    let count = 0
    for (let y = from; y < to; y += 1)
      for (let x = from; x < to; x += 1) {
        const isSame = onScreen.has(`${x} ${y}`) === onPaper.has(`${x} ${y}`)
        const isMaskSame = masks[a]?.(x, y) === masks[b]?.(x, y)
        if (isSame !== isMaskSame) count += 1
      }
    return count
  }
  const pairs = masks.flatMap((_, a) => masks.map((__, b) => differences(a, b)))
  expect(Math.min(...pairs)).toBe(0)
})
