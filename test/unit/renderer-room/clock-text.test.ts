import { describe, expect, it } from 'vitest'
import { clockText, parseClock } from '../../../renderer/features/meetings/clock-text.ts'

describe('a clock time as people type it', () => {
  it('reads dots, colons, four digits, Thai digits and a bare hour', () => {
    for (const text of ['9.30', '09:30', '0930', '๙.๓๐ น.', '๐๙.๓๐']) expect(parseClock(text)).toBe('09:30')
    expect(parseClock('9')).toBe('09:00')
  })
  it('refuses what is no time', () => {
    for (const text of ['', '24.00', '9.60', 'เช้า', '123456']) expect(parseClock(text)).toBeNull()
  })
  it('is written so that it can be typed again', () => {
    expect(parseClock(clockText('14:05'))).toBe('14:05')
  })
})
