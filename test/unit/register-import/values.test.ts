import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import approaches from '../../../assets/reference/approaches.json' with { type: 'json' }
import areas from '../../../assets/reference/areas.json' with { type: 'json' }
import maturity from '../../../assets/reference/maturity.json' with { type: 'json' }
import tracks from '../../../assets/reference/tracks.json' with { type: 'json' }
import { cleanLine, cleanProse } from '../../../shared/domain/register-import/clean-text.ts'
import { editDistance } from '../../../shared/domain/register-import/edit-distance.ts'
import { agencyMatcher } from '../../../shared/domain/register-import/match-agency.ts'
import { choiceReader } from '../../../shared/domain/register-import/read-choice.ts'
import {
  readDecimal,
  readDuration,
  readInteger,
  readLevel,
  readMonth,
} from '../../../shared/domain/register-import/read-value.ts'
import { type Cell, columnLetter } from '../../../shared/domain/register-import/sheet.ts'
import {
  APPROACH_WORDS,
  AREA_WORDS,
  COMPONENT_NAMES,
  DIMENSION_WORDS,
  TRACK_WORDS,
} from '../../../shared/domain/register-import/words.ts'
import { thaiText } from '../thai/arbitraries.ts'
import { AGENCIES } from './sample.ts'

const text = (value: string): Cell => ({ kind: 'text', text: value })
const valueIn = (reading: { ok: true; value: unknown } | { ok: false }) =>
  reading.ok ? reading.value : 'WRONG'

describe('numbers', () => {
  it.each([
    ['1,200', 1200],
    ['๑,๒๐๐ ราย', 1200],
    ['1200 บาท', 1200],
    ['1,200.00', 1200],
    ['1200.00', 1200],
    ['1.000', 'WRONG'],
    ['0', 0],
    ['', null],
    ['-', null],
    ['ไม่ระบุ', null],
    ['1,20', 'WRONG'],
    ['12.5', 'WRONG'],
    ['-5', 'WRONG'],
    ['ประมาณ 100', 'WRONG'],
    ['99999999999999999999', 'WRONG'],
  ])('integer %s', (written, value) => expect(valueIn(readInteger(text(written)))).toBe(value))

  it('cells that are numbers or dates', () => {
    expect(valueIn(readInteger({ kind: 'number', value: 1e15 }))).toBe(1e15)
    expect(valueIn(readInteger({ kind: 'number', value: 1.5 }))).toBe('WRONG')
    expect(valueIn(readInteger({ kind: 'date', day: '2014-01-01' }))).toBe('WRONG')
    expect(valueIn(readDecimal({ kind: 'number', value: 0.07, isPercent: true }, 100))).toBe('7')
    expect(valueIn(readDecimal({ kind: 'number', value: 0.1 }, 100))).toBe('0.1')
  })

  it.each([
    ['4.25', '4.25'],
    ['4.50', '4.50'],
    ['๘๐', '80'],
    ['ร้อยละ 80', '80'],
    ['80 %', '80'],
    ['1,234.5', '1234.5'],
    ['-3', '-3'],
    ['', ''],
    ['ไม่มีข้อมูล', 'ไม่มีข้อมูล'],
  ])('decimal %s', (written, value) => expect(valueIn(readDecimal(text(written), 100))).toBe(value))

  it('a decimal that is a word is kept and pointed out', () => {
    expect(readDecimal(text('ไม่มีข้อมูล'), 100)).toMatchObject({ note: { code: 'DECIMAL_NOT_A_NUMBER' } })
  })
})

describe('durations, months, levels', () => {
  it.each([
    ['30 วัน', { value: 30, unit: 'day' }],
    ['๑๕ วันทำการ', { value: 15, unit: 'day' }],
    ['3ชม.', { value: 3, unit: 'hour' }],
    ['1.5 ชั่วโมง', { value: 90, unit: 'minute' }],
    ['1 ชั่วโมง 30 นาที', { value: 90, unit: 'minute' }],
    ['45 นาที', { value: 45, unit: 'minute' }],
    ['', null],
    ['30', 'WRONG'],
    ['2 เดือน', 'WRONG'],
    ['1 วัน 2 ชั่วโมง', 'WRONG'],
    ['ไม่เกิน 3 วัน', 'WRONG'],
    ['3-5 วัน', 'WRONG'],
    ['0.5 วัน', 'WRONG'],
  ])('%s', (written, value) => expect(valueIn(readDuration(text(written)))).toEqual(value))

  it('months from dates and serials too', () => {
    expect(valueIn(readMonth({ kind: 'date', day: '2014-01-15' }))).toBe('2014-01')
    expect(valueIn(readMonth({ kind: 'date', day: '2557-01-15' }))).toBe('2014-01')
    expect(valueIn(readMonth({ kind: 'number', value: 41_640 }))).toBe('2014-01')
    expect(valueIn(readMonth({ kind: 'number', value: 2557 }))).toBe('WRONG')
    expect(valueIn(readMonth(text('ม.ค.57')))).toBe('2014-01')
    expect(valueIn(readMonth(text('01/14')))).toBe('WRONG')
  })

  it('levels', () => {
    expect(valueIn(readLevel(text('ระดับ ๓')))).toBe(3)
    expect(valueIn(readLevel({ kind: 'number', value: 5 }))).toBe(5)
    expect(valueIn(readLevel(text('0')))).toBe('WRONG')
  })
})

describe('choices', () => {
  it('are those of the reference data, in its words', () => {
    for (const { code, name, shortName } of tracks) {
      const reading = choiceReader(TRACK_WORDS)
      for (const word of [name, shortName, code]) expect(valueIn(reading(text(word)))).toBe(code)
      expect(TRACK_WORDS[code as keyof typeof TRACK_WORDS][0]).toBe(name)
    }
    for (const { code, name, shortName } of approaches) {
      const reading = choiceReader(APPROACH_WORDS)
      for (const word of [name, shortName, code]) expect(valueIn(reading(text(word)))).toBe(code)
      expect(APPROACH_WORDS[code as keyof typeof APPROACH_WORDS][0]).toBe(name)
    }
    for (const { code, name, shortName } of areas) {
      const reading = choiceReader(AREA_WORDS)
      for (const word of [name, shortName, code, `2. ${name}`])
        expect(valueIn(reading(text(word)))).toBe(code)
      expect(AREA_WORDS[code as keyof typeof AREA_WORDS][0]).toBe(name)
    }
    const components = Object.fromEntries(maturity.components.map(({ code, name }) => [code, name]))
    expect(components).toEqual(COMPONENT_NAMES)
  })

  it('are not guessed', () => {
    expect(valueIn(choiceReader(DIMENSION_WORDS)(text('ดี')))).toBe('WRONG')
    expect(valueIn(choiceReader(DIMENSION_WORDS)(text('คุณภาพ')))).toBe('quality')
    expect(valueIn(choiceReader(TRACK_WORDS)(text('toString')))).toBe('WRONG')
  })
})

describe('agencies', () => {
  const match = agencyMatcher(AGENCIES)
  const found = (name: string) => {
    const answer = match(name)
    return answer.kind === 'unknown' ? null : `${answer.kind} ${answer.agency.name}`
  }

  it('every name and code is found as itself', () => {
    for (const { name, code } of AGENCIES) {
      expect(found(name)).toBe(`found ${name}`)
      expect(found(code.toLowerCase())).toBe(`found ${name}`)
    }
  })

  it.each([
    ['จ.เชียงใหม่', 'found จังหวัดเชียงใหม่'],
    ['จว.เชียงใหม่', 'found จังหวัดเชียงใหม่'],
    ['เชียงใหม่', 'found จังหวัดเชียงใหม่'],
    ['จังหวัด เชียงใหม่', 'found จังหวัดเชียงใหม่'],
    ['กรมขนส่งทางบก', 'read_as กรมการขนส่งทางบก'],
    ['สนง.สถิติแห่งชาติ', 'found สำนักงานสถิติแห่งชาติ'],
    ['สป.กระทรวงการคลัง', 'found สำนักงานปลัดกระทรวงการคลัง'],
    ['กรมสรรพกร', null],
    ['', null],
  ])('%s', (name, answer) => expect(found(name)).toBe(answer))

  it('nearest names, nearest first', () => {
    expect(match('กรมสรรพกร')).toEqual({
      kind: 'unknown',
      nearest: expect.arrayContaining(['กรมสรรพากร']),
    })
    const answer = match('กรมสรรพกร')
    expect(answer.kind === 'unknown' && answer.nearest[0]).toBe('กรมสรรพากร')
  })

  it('distance is symmetric, zero for equals, and cut at its limit', () => {
    expect(editDistance('กรมสรรพกร', 'กรมสรรพากร', 9)).toBe(1)
    expect(editDistance('กข', 'ขก', 9)).toBe(1)
    fc.assert(
      fc.property(thaiText, thaiText, fc.nat(6), (left, right, limit) => {
        const distance = editDistance(left, right, 99)
        expect(editDistance(right, left, 99)).toBe(distance)
        expect(editDistance(left, left, 0)).toBe(0)
        expect(editDistance(left, right, limit)).toBe(Math.min(distance, limit + 1))
      }),
    )
  })
})

describe('texts and letters', () => {
  it('cleaning is idempotent', () => {
    fc.assert(
      fc.property(fc.oneof(thaiText, fc.string({ unit: 'binary' })), (any) => {
        expect(cleanProse(cleanProse(any))).toBe(cleanProse(any))
        expect(cleanLine(cleanLine(any))).toBe(cleanLine(any))
      }),
      { numRuns: 1000 },
    )
  })

  it('columns', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
  })
})
