import { searchKey } from '../../thai/normalise.ts'
import { headingKey } from './heading-key.ts'
import { cellLine, is, isNot, type Reading, saysNothing } from './read-value.ts'
import type { Cell } from './sheet.ts'

/** A reader of one of a fixed set of words: as it is shown, by another name, or by its code. Null for an empty cell. */
export function choiceReader<Code extends string>(words: Record<Code, readonly [string, ...string[]]>) {
  const codes = Object.keys(words) as Code[]
  const byKey = new Map(
    codes.flatMap((code) => [code, ...words[code]].map((word) => [headingKey(word), code] as const)),
  )
  const allowed = codes.map((code) => words[code][0])
  return (cell: Cell): Reading<Code | null> => {
    const read = cellLine(cell)
    if (saysNothing(read)) return is(null)
    // Lists often number their choices ("1. การท่องเที่ยว").
    const code = byKey.get(headingKey(read)) ?? byKey.get(headingKey(read.replace(/^[0-9๐-๙]+[.)]?\s*/, '')))
    return code ? is(code) : isNot({ code: 'CHOICE_UNKNOWN', data: { read, allowed } })
  }
}

/** Codes of alignments, separated by commas, semicolons or line breaks; no code twice. */
export function alignmentReader(known: readonly string[]) {
  const byKey = new Map(known.map((code) => [searchKey(code), code]))
  return (cell: Cell): Reading<string[]> => {
    const read = cellLine(cell.kind === 'text' ? { ...cell, text: cell.text.replaceAll('\n', ',') } : cell)
    const words = read.split(/[,;]/).map((word) => word.trim())
    const codes: string[] = []
    for (const word of words.filter((each) => !saysNothing(each))) {
      const code = byKey.get(searchKey(word))
      if (!code) return isNot({ code: 'ALIGNMENT_UNKNOWN', data: { read: word } })
      if (!codes.includes(code)) codes.push(code)
    }
    return is(codes)
  }
}
