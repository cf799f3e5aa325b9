import type { OutputOf } from '../../../shared/contract/index.ts'
import { isAnchored } from '../../../shared/domain/annotation.ts'
import { readPlace } from '../../../shared/domain/proposal-text.ts'
import { notes as words } from '../../../shared/messages/notes.ts'
import { proposal } from '../../../shared/messages/proposal.ts'
import type { HighlightKind } from './highlights.ts'
import type { NoteTarget } from './notes-store.ts'
import type { Passage } from './passage-range.ts'

export type Note = OutputOf<'annotation.list'>[number]

export const isStanding = (note: Note): boolean => note.withdrawnAt === null

/** Where the note stands now, or null while it waits in the tray. */
export const passageOfNote = ({ anchor }: Note): Passage | null =>
  isAnchored(anchor.state) ? { place: anchor.place, start: anchor.start, end: anchor.end } : null

export const isOn = (note: Note, target: NoteTarget): boolean =>
  target.kind === 'proposal'
    ? note.target.kind === 'proposal'
    : note.target.kind === 'attachment' && note.target.seriesId === target.seriesId

export const kindOfNote = (note: Note): Exclude<HighlightKind, 'active' | 'found'> =>
  note.resolvedAt !== null ? 'resolved' : note.visibility

/** "วัตถุประสงค์", "แผนการดำเนินงาน รายการที่ ๒", "หน้า ๓". */
export function placeLabel(place: string, show: (number: number) => string): string {
  const parts = readPlace(place)
  if (!parts) return words.unplaced
  if (parts.kind === 'page') return words.page(show(parts.page))
  if (parts.kind === 'field') return proposal.fields[parts.field]
  return words.row(proposal.fields[parts.list], show(parts.row + 1))
}

/** In the order of the text; what is on files follows, then what waits for its place. */
export function inTextOrder(notes: readonly Note[], places: readonly string[]): Note[] {
  const rank = (note: Note): (number | string)[] => {
    const passage = passageOfNote(note)
    const isOnFile = note.target.kind === 'attachment'
    const place = passage ? (isOnFile ? Number(passage.place) : places.indexOf(passage.place)) : 0
    return [
      passage ? 0 : 1,
      isOnFile ? 1 : 0,
      note.targetTitle ?? '',
      place,
      passage?.start ?? 0,
      note.createdAt,
    ]
  }
  return [...notes].sort((a, b) => compareRanks(rank(a), rank(b)))
}

function compareRanks(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  for (const [index, left] of a.entries()) {
    const right = b[index]
    if (right === undefined || left === right) continue
    return left < right ? -1 : 1
  }
  return 0
}

/** Tags as they are typed: between commas, each once. */
export const readTags = (typed: string): string[] =>
  [
    ...new Set(
      typed
        .split(/[,،、]/)
        .map((tag) => tag.trim().slice(0, 60))
        .filter((tag) => tag !== ''),
    ),
  ].slice(0, 20)

/** The shortest passage under the pointer: of notes that overlap the inner one is the one meant. */
export function noteAt(notes: readonly Note[], place: string, offset: number): Note | null {
  const under = notes.flatMap((note) => {
    const passage = passageOfNote(note)
    return passage && passage.place === place && passage.start <= offset && offset <= passage.end
      ? [{ note, length: passage.end - passage.start }]
      : []
  })
  return under.sort((a, b) => a.length - b.length)[0]?.note ?? null
}
