import type { ProposalBody } from './proposal.ts'
import { proposalText, TEXT_LISTS } from './proposal-text.ts'
import { type DiffPart, diffText } from './text-diff.ts'

export type PlaceDiff = { place: string; parts: DiffPart[] }

/** A list reads as a line for each row, so that a row that was put in is one line and not a change of all below it. */
function textsOf(body: ProposalBody): Map<string, string> {
  const texts = new Map<string, string>()
  const cells = new Map<string, string[]>()
  for (const { place, text } of proposalText(body)) {
    const [list, row] = place.split('.')
    if (row === undefined) texts.set(place, text)
    else cells.set(`${list}.${row}`, [...(cells.get(`${list}.${row}`) ?? []), text])
  }
  for (const list of TEXT_LISTS) {
    const rows = body[list].map((_, row) => (cells.get(`${list}.${row}`) ?? []).join(' · '))
    texts.set(list, rows.map((row) => `${row}\n`).join(''))
  }
  return texts
}

const isText = (key: string, texts: ReadonlyMap<string, string>): boolean => texts.has(key)

/** What one version of a proposal says otherwise than another: its texts word by word, its other facts by name. */
export function diffBodies(
  before: ProposalBody,
  after: ProposalBody,
): { texts: PlaceDiff[]; facts: string[] } {
  const [old, now] = [textsOf(before), textsOf(after)]
  const keys = Object.keys(after) as (keyof ProposalBody)[]
  const texts = keys.flatMap((place) => {
    const [from, to] = [old.get(place) ?? '', now.get(place) ?? '']
    return from === to ? [] : [{ place, parts: diffText(from, to) }]
  })
  const facts = keys.filter(
    (key) =>
      !(isText(key, old) || isText(key, now)) && JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  )
  return { texts, facts }
}

/** Pages as a reader sees them do not end with sentences: the whole text is compared and then cut at the newer's pages. */
export function diffPages(before: readonly string[], after: readonly string[]): PlaceDiff[] {
  const ends: number[] = []
  for (const page of after) ends.push((ends.at(-1) ?? 0) + page.length + 1)
  const parts = diffText(
    before.map((page) => `${page}\n`).join(''),
    after.map((page) => `${page}\n`).join(''),
  )
  const pages: PlaceDiff[] = after.map((_, index) => ({ place: String(index + 1), parts: [] }))
  let at = 0
  let page = 0
  for (const { kind, text } of parts) {
    let rest = text
    while (rest !== '') {
      const room = kind === 'removed' ? rest.length : Math.max(1, (ends[page] ?? Infinity) - at)
      const piece = rest.slice(0, room)
      pages[page]?.parts.push({ kind, text: piece })
      rest = rest.slice(piece.length)
      if (kind !== 'removed') at += piece.length
      while (page < pages.length - 1 && at >= (ends[page] ?? 0)) page += 1
    }
  }
  return pages.filter((each) => each.parts.some(({ kind }) => kind !== 'same'))
}
