import { describe, expect, it } from 'vitest'
import {
  fillOrder,
  WINDOW_ROWS,
  windowCount,
  windowOf,
  windowsAround,
} from '../../../renderer/features/register/windows.ts'

describe('windows over the register', () => {
  it('counts windows and finds the one of a row', () => {
    expect(windowCount(0)).toBe(0)
    expect(windowCount(1)).toBe(1)
    expect(windowCount(WINDOW_ROWS)).toBe(1)
    expect(windowCount(WINDOW_ROWS + 1)).toBe(2)
    expect(windowOf(WINDOW_ROWS - 1)).toBe(0)
    expect(windowOf(WINDOW_ROWS)).toBe(1)
  })

  it('holds the rows on the screen and one neighbour on each side, within the register', () => {
    expect(windowsAround(0, 20, 10_000)).toEqual([0, 1])
    expect(windowsAround(5 * WINDOW_ROWS + 10, 5 * WINDOW_ROWS + 40, 10_000)).toEqual([4, 5, 6])
    expect(windowsAround(6 * WINDOW_ROWS - 3, 6 * WINDOW_ROWS + 20, 10_000)).toEqual([4, 5, 6, 7])
    const last = windowCount(10_000) - 1
    expect(windowsAround(9_980, 9_999, 10_000)).toEqual([last - 1, last])
  })

  it('asks for the first window while nothing is known, and for none beyond a register that shrank', () => {
    expect(windowsAround(0, 0, 0)).toEqual([0])
    expect(windowsAround(9_000, 9_030, 150)).toEqual([0])
  })

  it('every row on the screen is in a held window, wherever the screen stands', () => {
    for (let first = 0; first < 2_000; first += 37) {
      const held = windowsAround(first, first + 30, 2_000)
      for (const row of [first, Math.min(1_999, first + 30)]) expect(held).toContain(windowOf(row))
    }
  })

  it('fills from the middle outwards, every window once', () => {
    expect(fillOrder(2, 5)).toEqual([2, 1, 3, 0, 4])
    expect(fillOrder(0, 3)).toEqual([0, 1, 2])
    expect(fillOrder(0, 0)).toEqual([])
    expect(new Set(fillOrder(17, 50)).size).toBe(50)
  })
})
