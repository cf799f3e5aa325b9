import type { Display } from 'electron'

/** The wall: the first display that is not the laptop's own; null when there is only one. */
export function findProjectorDisplay(displays: readonly Display[], primaryId: number): Display | null {
  return displays.find((display) => display.id !== primaryId && display.size.width > 0) ?? null
}
