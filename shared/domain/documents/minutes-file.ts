import type { MinutesStyle } from './papers.ts'

/** What a Word file says that it was made from. */
export type FileSource = { meetingId: string; style: MinutesStyle; digits: 'thai' | 'arabic' }

/**
 * A fact as it stands in a Word file. `id` is known where the content control is still there; a word processor that
 * drops it leaves the bookmarks, whose `key` is made from the same id. `expected` is the fingerprint at the time of
 * making, `actual` that of what stands there now.
 */
export type FileFact = { key: string; id: string | null; expected: string; actual: string; lines: string[] }

/** The free prose after an item's heading, whose key it bears. */
export type FileProse = { key: string; expected: string; actual: string; paragraphs: string[] }

/** Minutes read back from Word. `stray`: what was typed where no item is. */
export type MinutesFile = {
  source: FileSource | null
  facts: FileFact[]
  prose: FileProse[]
  stray: string[]
}

/** by_hand: changed in the file. by_record: the file tells what the record told when it was made, and it tells more now. */
export type FactDifference = {
  id: string
  cause: 'by_hand' | 'by_record'
  inRecord: string[]
  inFile: string[]
}
/** `isStale`: the draft was edited here too since the file was made. */
export type ProseChange = { id: string; paragraphs: string[]; isStale: boolean }
export type FileComparison = { changes: ProseChange[]; differences: FactDifference[]; stray: string[] }

/**
 * An edited file against what the record and the draft would print now. Prose is taken where it was changed in the
 * file; facts are never taken, every difference is told.
 * @param printed read from a file that was made just now, so that every fact has its id
 */
export function compareMinutesFile(printed: MinutesFile, edited: MinutesFile): FileComparison {
  const idOf = new Map(printed.facts.map(({ key, id }) => [key, id ?? key]))
  const now = new Map(printed.prose.map((prose) => [prose.key, prose]))
  const changes = edited.prose.flatMap((prose): ProseChange[] => {
    const standing = now.get(prose.key)
    const isTouched = prose.actual !== prose.expected && prose.actual !== standing?.actual
    if (!standing || !isTouched) return []
    const isStale = standing.actual !== prose.expected
    return [{ id: idOf.get(prose.key) ?? prose.key, paragraphs: prose.paragraphs, isStale }]
  })
  return { changes, differences: factDifferences(printed.facts, edited.facts), stray: edited.stray }
}

function factDifferences(printed: readonly FileFact[], edited: readonly FileFact[]): FactDifference[] {
  const inFile = new Map(edited.map((fact) => [fact.key, fact]))
  const known = new Set(printed.map(({ key }) => key))
  const changed = printed.flatMap((fact): FactDifference[] => {
    const other = inFile.get(fact.key)
    if (other?.actual === fact.actual) return []
    const cause = other && other.actual === other.expected ? 'by_record' : 'by_hand'
    return [{ id: fact.id ?? fact.key, cause, ...trimEqual(fact.lines, other?.lines ?? []) }]
  })
  const gone = edited
    .filter(({ key }) => !known.has(key))
    .map(({ id, key, lines, actual, expected }): FactDifference => {
      const cause = actual === expected ? 'by_record' : 'by_hand'
      return { id: id ?? key, cause, inRecord: [], inFile: lines }
    })
  return [...changed, ...gone]
}

/** Only the lines that differ: a roster has fifty. */
function trimEqual(inRecord: readonly string[], inFile: readonly string[]) {
  let start = 0
  while (start < inRecord.length && start < inFile.length && inRecord[start] === inFile[start]) start += 1
  let [recordEnd, fileEnd] = [inRecord.length, inFile.length]
  while (recordEnd > start && fileEnd > start && inRecord[recordEnd - 1] === inFile[fileEnd - 1]) {
    recordEnd -= 1
    fileEnd -= 1
  }
  return { inRecord: inRecord.slice(start, recordEnd), inFile: inFile.slice(start, fileEnd) }
}
