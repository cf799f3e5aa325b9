import type { MaturityRow } from '../../../shared/domain/documents/document-block.ts'
import { TYPE } from './page-style.ts'
import type { PdfNode } from './pdf-node.ts'

type Point = { x: number; y: number }
const LABEL_ROOM = 16

/** A point at `part` (0–1) of the axis; the first axis points up, the others follow clockwise. */
function pointOn(chart: { centre: Point; radius: number; axes: number }, index: number, part: number): Point {
  const angle = (2 * Math.PI * index) / chart.axes - Math.PI / 2
  return {
    x: chart.centre.x + Math.cos(angle) * chart.radius * part,
    y: chart.centre.y + Math.sin(angle) * chart.radius * part,
  }
}

const ring = (points: Point[], look: PdfNode): PdfNode => ({
  type: 'polyline',
  points,
  closePath: true,
  ...look,
})

/** Vector drawing of present and target levels, one axis per row; a level nobody stated stands in the centre. */
export function radarCanvas(chart: {
  levels: number
  rows: readonly MaturityRow[]
  width: number
}): PdfNode[] {
  const { levels, rows, width } = chart
  const radius = width / 2 - LABEL_ROOM - 8
  const geometry = { centre: { x: width / 2 - 6, y: radius + LABEL_ROOM }, radius, axes: rows.length }
  const at = (index: number, part: number) => pointOn(geometry, index, part)
  const level = (value: number | null) => (value ?? 0) / levels
  const height = 2 * (radius + LABEL_ROOM)
  const grid = Array.from({ length: levels }, (_, step) =>
    ring(
      rows.map((_row, index) => at(index, (step + 1) / levels)),
      { lineWidth: 0.4, lineColor: '#999999' },
    ),
  )
  const axes = rows.map((_row, index) => {
    const end = at(index, 1)
    const { centre } = geometry
    return {
      type: 'line',
      x1: centre.x,
      y1: centre.y,
      x2: end.x,
      y2: end.y,
      lineWidth: 0.4,
      lineColor: '#999999',
    }
  })
  const target = ring(
    rows.map(({ values }, index) => at(index, level(values.target))),
    { lineWidth: 1.5, lineColor: '#000000', color: '#bbbbbb', fillOpacity: 0.35 },
  )
  const now = ring(
    rows.map(({ values }, index) => at(index, level(values.now))),
    { lineWidth: 1.5, dash: { length: 3 } },
  )
  // An invisible line at the foot gives the drawing its height.
  const foot = { type: 'line', x1: 0, y1: height, x2: 1, y2: height, lineWidth: 0.1, lineColor: '#ffffff' }
  const marks = rows.map(({ mark }, index) => {
    const { x, y } = at(index, 1 + 10 / radius)
    return {
      text: mark,
      fontSize: TYPE.tableSize,
      relativePosition: { x: x - width / 2, y: y - height - 9 },
      alignment: 'center',
    }
  })
  return [{ canvas: [...grid, ...axes, target, now, foot] }, ...marks]
}
