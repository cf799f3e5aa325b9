import { describe, expect, it } from 'vitest'
import { findMatches } from '../../../renderer/ui/find-matches.ts'
import { digitOfCode, matchesKeys, type PressedKey } from '../../../renderer/ui/key-match.ts'
import { stackDots } from '../../../renderer/ui/stack-dots.ts'

const marked = (text: string, query: string) =>
  findMatches(text, query)
    .filter(({ isMatch }) => isMatch)
    .map(({ part }) => part)

describe('findMatches', () => {
  it('marks within words, every place, and gives the text back whole', () => {
    const text = 'การออกใบอนุญาตและต่อใบอนุญาต'
    expect(marked(text, 'ใบ')).toEqual(['ใบ', 'ใบ'])
    expect(
      findMatches(text, 'ใบ')
        .map(({ part }) => part)
        .join(''),
    ).toBe(text)
  })

  it('matches either script of digits and any case', () => {
    expect(marked('สายด่วน ๑๓๐๐ OSCC', '1300 oscc')).toEqual(['๑๓๐๐', 'OSCC'])
  })

  it('never parts a letter from its marks', () => {
    expect(marked('ที่ดิน', 'ท')).toEqual(['ที่'])
  })

  it('marks nothing where nothing is asked for', () => {
    expect(marked('กรมที่ดิน', '  ')).toEqual([])
    expect(findMatches('', 'ก')).toEqual([])
  })
})

const press = (code: string, held: Partial<PressedKey> = {}): PressedKey => ({
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
})

describe('keys by their place', () => {
  it('matches whatever the layout writes', () => {
    expect(matchesKeys('Ctrl+K', press('KeyK', { ctrlKey: true }))).toBe(true)
    expect(matchesKeys('Ctrl+K', press('KeyK', { metaKey: true }))).toBe(true)
    expect(matchesKeys('Ctrl+K', press('KeyK'))).toBe(false)
    expect(matchesKeys('?', press('Slash', { shiftKey: true }))).toBe(true)
    expect(matchesKeys('/', press('Slash'))).toBe(true)
    expect(matchesKeys('/', press('Slash', { shiftKey: true }))).toBe(false)
    expect(matchesKeys('5', press('Numpad5'))).toBe(true)
    expect(matchesKeys('Alt+←', press('ArrowLeft', { altKey: true }))).toBe(true)
    expect(matchesKeys('Esc', press('Escape'))).toBe(true)
  })

  it('knows digits of the row and of the pad', () => {
    expect(digitOfCode('Digit0')).toBe(0)
    expect(digitOfCode('Numpad9')).toBe(9)
    expect(digitOfCode('KeyA')).toBeNull()
  })
})

describe('stackDots', () => {
  it('counts every point of the scale', () => {
    expect(stackDots([3, 5, 5], 3, 5)).toEqual([
      { value: 3, count: 1 },
      { value: 4, count: 0 },
      { value: 5, count: 2 },
    ])
    expect(stackDots([], 1, 2)).toHaveLength(2)
  })
})
