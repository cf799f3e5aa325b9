/** The parts of a KeyboardEvent that a shortcut is read from. */
export type KeyPress = {
  code: string
  key: string
  ctrlKey?: boolean
  metaKey?: boolean
  altKey?: boolean
  shiftKey?: boolean
  isComposing?: boolean
}

export type Scale = { scaleMin: number; scaleMax: number }

/**
 * The score that a key stands for. Read by `code`, the key's place on the board: the Thai layout has no unshifted digits
 * (the key of 1 types "ๅ"). On a scale to ten the key of 0 is ten. Null for every other key and off the scale.
 */
export function scoreOfKey(press: KeyPress, scale: Scale): number | null {
  if (press.ctrlKey || press.metaKey || press.altKey || press.shiftKey) return null
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(press.code)?.[1]
  if (digit === undefined) return null
  const value = digit === '0' && scale.scaleMax === 10 ? 10 : Number(digit)
  return value >= scale.scaleMin && value <= scale.scaleMax ? value : null
}

export type SheetCommand =
  | { kind: 'score'; value: number }
  | { kind: 'move'; step: -1 | 1 }
  | { kind: 'shift'; step: -1 | 1 }
  | { kind: 'clear' }
  | { kind: 'go_on' }

const PLAIN: Readonly<Record<string, SheetCommand>> = {
  ArrowDown: { kind: 'move', step: 1 },
  ArrowUp: { kind: 'move', step: -1 },
  ArrowRight: { kind: 'shift', step: 1 },
  ArrowLeft: { kind: 'shift', step: -1 },
  Backspace: { kind: 'clear' },
  Delete: { kind: 'clear' },
  Enter: { kind: 'go_on' },
  NumpadEnter: { kind: 'go_on' },
}

/** What a key does on the scoring sheet; null leaves the key to the browser (Tab, letters, shortcuts). */
export function sheetCommand(press: KeyPress, scale: Scale): SheetCommand | null {
  if (press.isComposing) return null
  const value = scoreOfKey(press, scale)
  if (value !== null) return { kind: 'score', value }
  if (press.ctrlKey || press.metaKey || press.altKey || press.shiftKey) return null
  return PLAIN[press.code] ?? null
}
