import { describe, expect, it } from 'vitest'
import { dropZeroWidth, normaliseThai } from '../../../shared/thai/normalise.ts'
import { REFERENCE_FILES, readText, SAMPLE_FILES, stringsOf } from './read-assets.ts'

/** Cyrillic, Greek and full-width letters that look like Latin ones, and no-break spaces, find their way in by pasting. */
const LOOK_ALIKES = /[\u0370-\u03ff\u0400-\u04ff\uff00-\uffef\u00a0]/

/** Arabic digits are left to telephone hotlines, product codes and Latin names in the sample's prose. */
const HOTLINE = /สายด่วน \d{4}|1300/g

describe.each([...REFERENCE_FILES, ...SAMPLE_FILES])('%s', (path) => {
  const text = readText(path)
  const strings = stringsOf(JSON.parse(text))

  it('is two-space JSON in UTF-8 with LF and one final newline', () => {
    expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`)
  })

  it('is Thai in its stored spelling', () => {
    for (const string of strings) expect(normaliseThai(dropZeroWidth(string))).toBe(string)
  })

  it('has no look-alike letters, no double spaces and no blanks at the ends', () => {
    for (const string of strings) {
      expect(string).not.toMatch(LOOK_ALIKES)
      expect(string).not.toMatch(/ {2}|\t|\r|\n\n| \n|\n /)
      expect(string).toBe(string.trim())
    }
  })

  it('has none of the misreadings of the OCR', () => {
    for (const string of strings)
      expect(string).not.toMatch(/หน้าตาต่าง|โชนนิ่ง|โชนนึ่ง|ธรรมภิบาล|กทมพัฒนา|พัฒนาางาน|โดยเฉพะ|ทิวมา|ทีไอที/)
  })
})

it('writes the prose of the sample in Thai digits', () => {
  const proposals = JSON.parse(readText('sample/proposals.json')) as { body: Record<string, unknown> }[]
  const fields = ['title', 'background', 'objective', 'currentProcess', 'proposedProcess', 'expectedResult']
  for (const { body } of proposals)
    for (const field of fields) expect(String(body[field]).replace(HOTLINE, '')).not.toMatch(/\d/)
})
