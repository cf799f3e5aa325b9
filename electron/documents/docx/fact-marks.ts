import { createHash } from 'node:crypto'

/**
 * How a fact is marked in a .docx: the content control's tag has its id and fingerprint, and each of its paragraphs a
 * bookmark with the same, hashed, since LibreOffice 7 keeps bookmarks and drops tags and locks.
 * `prose`: of an item's heading the fingerprint of the prose under it; "0" where prose ends and none begins.
 */
export type FactMark = { key: string; id: string | null; fingerprint: string; prose: string | null }

const hash = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Of the letters alone: where lines and cells end is the word processor's. */
export const fingerprintOf = (lines: readonly string[]): string =>
  hash(lines.join('').replace(/\s+/g, '')).slice(0, 10)
export const keyOf = (id: string): string => hash(id).slice(0, 10)

export const markOf = (fact: { id: string; lines: readonly string[]; prose: string | null }): FactMark => ({
  key: keyOf(fact.id),
  id: fact.id,
  fingerprint: fingerprintOf(fact.lines),
  prose: fact.prose,
})

/** At most 64 characters, which is what Word takes. */
export const tagOf = ({ id, fingerprint, prose }: FactMark): string =>
  ['mati', id, fingerprint, ...(prose === null ? [] : [prose])].join(':')

export function readTag(tag: string): FactMark | null {
  const found = /^mati:([\w.-]{1,40}):([0-9a-f]{10})(?::([0-9a-f]{1,10}))?$/.exec(tag)
  if (!found) return null
  const [, id = '', fingerprint = '', prose = null] = found
  return { key: keyOf(id), id, fingerprint, prose }
}

/** At most 40 characters, and no two alike in a document. */
export const bookmarkOf = ({ key, fingerprint, prose }: FactMark, nth: number): string =>
  `mati_${key}_${fingerprint}_${prose ?? 'x'}_${nth.toString(36)}`

export function readBookmark(name: string): FactMark | null {
  const found = /^mati_([0-9a-f]{10})_([0-9a-f]{10})_([0-9a-f]{1,10}|x)_\w+$/.exec(name)
  if (!found) return null
  const [, key = '', fingerprint = '', prose = 'x'] = found
  return { key, id: null, fingerprint, prose: prose === 'x' ? null : prose }
}

/** One custom property of the file, which every word processor keeps. */
export const SOURCE_PROPERTY = 'MatiMinutes'
