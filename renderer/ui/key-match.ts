/**
 * Keys are read by their place on the keyboard (`event.code`): on the Thai layout "/" gives "ฝ", "?" gives "ฦ" and the
 * number row gives letters, and nobody should have to switch layouts for a shortcut.
 */
export type PressedKey = {
  code: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  shiftKey: boolean
}

const NAMED_CODES: Readonly<Record<string, readonly string[]>> = {
  '/': ['Slash', 'NumpadDivide'],
  '?': ['Slash'],
  '-': ['Minus', 'NumpadSubtract'],
  '[': ['BracketLeft'],
  ']': ['BracketRight'],
  '←': ['ArrowLeft'],
  '→': ['ArrowRight'],
  '↑': ['ArrowUp'],
  '↓': ['ArrowDown'],
  Enter: ['Enter', 'NumpadEnter'],
  Esc: ['Escape'],
  Space: ['Space'],
  Home: ['Home'],
  End: ['End'],
  PageUp: ['PageUp'],
  PageDown: ['PageDown'],
  Backspace: ['Backspace'],
  Delete: ['Delete'],
}

function codesOf(key: string): readonly string[] {
  if (/^[A-Z]$/.test(key)) return [`Key${key}`]
  if (/^[0-9]$/.test(key)) return [`Digit${key}`, `Numpad${key}`]
  return NAMED_CODES[key] ?? [key]
}

/** @param keys "Ctrl+K", "Alt+←", "Shift+Enter", "?", "1" */
export function matchesKeys(keys: string, event: PressedKey): boolean {
  const parts = keys === '+' ? ['+'] : keys.split('+')
  const key = parts.at(-1) ?? ''
  const needs = (name: string) => parts.slice(0, -1).includes(name)
  // "?" is typed with Shift and means it.
  const needsShift = needs('Shift') || key === '?'
  return (
    codesOf(key).includes(event.code) &&
    (event.ctrlKey || event.metaKey) === needs('Ctrl') &&
    event.altKey === needs('Alt') &&
    event.shiftKey === needsShift
  )
}

/** The digit that a key stands for, by its place: the number row and the number pad, in any layout; else null. */
export function digitOfCode(code: string): number | null {
  const digit = /^(?:Digit|Numpad)([0-9])$/.exec(code)?.[1]
  return digit === undefined ? null : Number(digit)
}

const TYPING = 'input, textarea, select, [contenteditable="true"]'
const NOT_TYPED = ['checkbox', 'radio', 'button', 'submit', 'range', 'file']

export function isTypingTarget(target: EventTarget | null): boolean {
  if (!(target instanceof Element) || !target.matches(TYPING)) return false
  return !(target instanceof HTMLInputElement && NOT_TYPED.includes(target.type))
}
