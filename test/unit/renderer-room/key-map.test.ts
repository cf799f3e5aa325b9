import { describe, expect, it } from 'vitest'
import { scoreOfKey, sheetCommand } from '../../../renderer/features/room/key-map.ts'

const five = { scaleMin: 1, scaleMax: 5 }
const press = (code: string, rest: object = {}) => ({ code, key: '', ...rest })

describe('the keys of the scoring sheet', () => {
  it('reads digits by their place, whatever the Thai layout types there', () => {
    expect(scoreOfKey({ code: 'Digit1', key: 'ๅ' }, five)).toBe(1)
    expect(scoreOfKey({ code: 'Digit4', key: 'ภ' }, five)).toBe(4)
    expect(scoreOfKey({ code: 'Numpad3', key: '3' }, five)).toBe(3)
  })
  it('gives nothing off the scale or with a modifier', () => {
    expect(scoreOfKey(press('Digit6'), five)).toBeNull()
    expect(scoreOfKey(press('Digit0'), five)).toBeNull()
    expect(scoreOfKey(press('Digit3', { altKey: true }), five)).toBeNull()
    expect(scoreOfKey(press('Digit3', { ctrlKey: true }), five)).toBeNull()
  })
  it('takes 0 for ten on a scale to ten', () => {
    expect(scoreOfKey(press('Digit0'), { scaleMin: 1, scaleMax: 10 })).toBe(10)
  })
  it('moves, shifts, clears and goes on; Tab stays with the browser', () => {
    expect(sheetCommand(press('ArrowDown'), five)).toEqual({ kind: 'move', step: 1 })
    expect(sheetCommand(press('ArrowLeft'), five)).toEqual({ kind: 'shift', step: -1 })
    expect(sheetCommand(press('Backspace'), five)).toEqual({ kind: 'clear' })
    expect(sheetCommand(press('NumpadEnter'), five)).toEqual({ kind: 'go_on' })
    expect(sheetCommand(press('Tab'), five)).toBeNull()
    expect(sheetCommand(press('Enter', { ctrlKey: true }), five)).toBeNull()
    expect(sheetCommand(press('Digit2', { isComposing: true }), five)).toBeNull()
  })
})
