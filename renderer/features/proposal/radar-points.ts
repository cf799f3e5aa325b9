export type Point = { x: number; y: number }

/** The point of a level on an axis; axes go round from the top, clockwise. */
export function radarPoint(axis: { index: number; count: number }, level: number, radius: number): Point {
  const angle = (axis.index / axis.count) * 2 * Math.PI - Math.PI / 2
  const reach = (level / 5) * radius
  return { x: Math.cos(angle) * reach, y: Math.sin(angle) * reach }
}

/** An outline through the levels; a component that is not stated stands in the middle. */
export const radarOutline = (levels: readonly (number | null)[], radius: number): string =>
  levels
    .map((level, index) => radarPoint({ index, count: levels.length }, level ?? 0, radius))
    .map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`)
    .join(' ')
