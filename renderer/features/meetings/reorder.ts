/** Items may move within their ระเบียบวาระ only, and never past one that has been opened. */
export type Movable = { id: string; section: number; state: string; position: number }

/** The item that stands where `id` would go with one step up (-1) or down (1); null at the edge of its section. */
export function neighbourOf<Item extends Movable>(
  items: readonly Item[],
  move: { id: string; step: -1 | 1 },
): Item | null {
  const index = items.findIndex(({ id }) => id === move.id)
  const item = items[index]
  const neighbour = items[index + move.step]
  if (!item || !neighbour || item.state !== 'waiting' || neighbour.state !== 'waiting') return null
  return neighbour.section === item.section ? neighbour : null
}

/** May one be dropped on the other? */
export const canDropOn = (item: Movable, target: Movable): boolean =>
  item.id !== target.id &&
  item.section === target.section &&
  item.state === 'waiting' &&
  target.state === 'waiting'
