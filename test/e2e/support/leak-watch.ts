import type { Page } from '@playwright/test'
import { CRITERIA, dotsOf, type ScriptedItem } from './large-script.ts'

export type Received = { payload: string | Buffer }

/** Keeps every frame that the host sends to a page's socket. Ask before the page opens its address. */
export function listenToSocket(page: Page): Received[] {
  const frames: Received[] = []
  page.on('websocket', (socket) => socket.on('framereceived', (frame) => frames.push(frame)))
  return frames
}

/** Everything in a frame that is an object, at any depth; oRPC's frames are JSON in text or in bytes. */
function* objectsIn(value: unknown): Generator<Record<string, unknown>> {
  if (Array.isArray(value)) for (const entry of value) yield* objectsIn(entry)
  else if (typeof value === 'object' && value !== null) {
    yield value as Record<string, unknown>
    for (const entry of Object.values(value)) yield* objectsIn(entry)
  }
}

function parseFrame({ payload }: Received): unknown {
  const text = payload.toString()
  const start = text.search(/[[{]/)
  if (start < 0) return null
  try {
    return JSON.parse(text.slice(start))
  } catch {
    return { text }
  }
}

/** Of the frames from `start` on, those that nobody asked for: a question is answered once, the stream's id comes again. */
export function pushedAfter(frames: readonly Received[], start: number): Received[] {
  const idOf = (frame: Received) => (parseFrame(frame) as { i?: string } | null)?.i
  const seen = new Set(frames.slice(0, start).map(idOf))
  return frames.slice(start).filter((frame) => seen.has(idOf(frame)))
}

type Facts = {
  item: ScriptedItem
  frames: readonly Received[]
  ownPersonId: string | null
  personIds: readonly string[]
}

/**
 * What frames that came before the reveal tell of the item's scores: another's row of values, a criterion's row of dots,
 * its mean, or who has sealed. Rows of the script are unlike one another, so a row that is seen is this item's.
 */
export function findLeaks({ item, frames, ownPersonId, personIds }: Facts): string[] {
  const rows = [...item.sheets].flatMap(([member, sheet]) =>
    sheet.kind === 'scores' ? [{ personId: personIds[member], values: sheet.values }] : [],
  )
  const dots = dotsOf(item.sheets)
  const leaks: string[] = []
  for (const frame of frames) {
    for (const found of objectsIn(parseFrame(frame))) {
      const { personId, values } = found
      if (Array.isArray(values) && values.length > 2 && dots.includes(values.join(',')))
        leaks.push(`dots ${values}`)
      if (typeof values !== 'object' || values === null || Array.isArray(values)) continue
      const line = CRITERIA.map((code) => (values as Record<string, unknown>)[code]).join('')
      const owner = rows.find((row) => row.values.join('') === line && row.personId === personId)
      if (owner && personId !== ownPersonId) leaks.push(`sheet of ${String(personId)}: ${line}`)
    }
  }
  return leaks
}
