import { searchKey } from '../../thai/normalise.ts'
import { editDistance } from './edit-distance.ts'

export type ImportAgency = {
  code: string
  name: string
  kind: 'department' | 'province'
  aliases?: readonly string[]
}

export type AgencyMatch =
  | { kind: 'found'; agency: ImportAgency }
  /** Only one agency can be meant, but its name is written otherwise: read as it, and said. */
  | { kind: 'read_as'; agency: ImportAgency }
  /** `nearest`: up to three names, the nearest first. */
  | { kind: 'unknown'; nearest: string[] }

const ABBREVIATIONS: readonly [pattern: RegExp, full: string][] = [
  [/^(?:จ\.|จว\.|จังหวัด)\s*/, 'จังหวัด'],
  [/^(?:สนง\.?|สำนักงาน)\s*/, 'สำนักงาน'],
  [/^สป\.\s*/, 'สำนักงานปลัด'],
]

/** Spelling that makes no difference: spaces, dots, abbreviated first words. */
function nameKey(name: string): string {
  const key = searchKey(name)
  const full = ABBREVIATIONS.reduce((text, [pattern, word]) => text.replace(pattern, word), key)
  return full.replace(/[^\p{L}\p{M}\p{N}]+/gu, '')
}

/** Small words that people drop or add ("กรมขนส่งทางบก"), and the kind of office. */
const looseKey = (name: string) =>
  nameKey(name)
    .replaceAll('คณะกรรมการ', 'คกก')
    .replace(/การ|และ|งาน/g, '')

/** Only a key that belongs to one agency identifies it. */
class UniqueKeys {
  readonly #agencies = new Map<string, ImportAgency | null>()

  add(key: string, agency: ImportAgency): void {
    if (key === '') return
    const known = this.#agencies.get(key)
    this.#agencies.set(key, known === undefined || known === agency ? agency : null)
  }

  find(key: string): ImportAgency | undefined {
    return this.#agencies.get(key) ?? undefined
  }
}

const withoutKind = (agency: ImportAgency) =>
  agency.kind === 'province' ? agency.name.replace(/^จังหวัด/, '') : null

/** After so many unknown names a file is about something else; the distances would only cost time. */
const MAX_NEAREST = 200
const NEAREST_SHOWN = 3

function nearestNames(read: string, agencies: readonly { key: string; name: string }[]): string[] {
  const key = nameKey(read)
  const limit = Math.max(4, Math.ceil(key.length * 0.6))
  return agencies
    .map(({ key: other, name }) => ({ name, distance: editDistance(key, other, limit) }))
    .filter(({ distance }) => distance <= limit)
    .sort((left, right) => left.distance - right.distance)
    .slice(0, NEAREST_SHOWN)
    .map(({ name }) => name)
}

/** A finder of agencies by name, alias, abbreviation ("จ.เชียงใหม่") or code. Every name is looked up once. */
export function agencyMatcher(agencies: readonly ImportAgency[]): (read: string) => AgencyMatch {
  const exact = new UniqueKeys()
  const loose = new UniqueKeys()
  for (const agency of agencies) {
    const names = [agency.name, agency.code, withoutKind(agency) ?? '', ...(agency.aliases ?? [])]
    for (const name of names) exact.add(nameKey(name), agency)
    for (const name of [agency.name, ...(agency.aliases ?? [])]) loose.add(looseKey(name), agency)
  }
  const keyed = agencies.map(({ name }) => ({ key: nameKey(name), name }))
  const known = new Map<string, AgencyMatch>()
  let searched = 0
  const match = (read: string): AgencyMatch => {
    const agency = exact.find(nameKey(read))
    if (agency) return { kind: 'found', agency }
    const similar = loose.find(looseKey(read))
    if (similar) return { kind: 'read_as', agency: similar }
    searched += 1
    return { kind: 'unknown', nearest: searched > MAX_NEAREST ? [] : nearestNames(read, keyed) }
  }
  return (read) => {
    const answer = known.get(read) ?? match(read)
    known.set(read, answer)
    return answer
  }
}
