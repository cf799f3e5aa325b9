import type { ProposalBody } from './proposal.ts'

/** A piece of text that notes can stand in. Offsets into `text` mean the same to the host and the screen. */
export type TextPlace = { place: string; text: string }
/** A passage: offsets into the text of a place, the end left out. */
export type Span = { place: string; start: number; end: number }

const PROSE = [
  'title',
  'processName',
  'background',
  'objective',
  'currentProcess',
  'proposedProcess',
  'expectedResult',
  'budgetSource',
] as const satisfies readonly (keyof ProposalBody)[]

const CELLS = {
  activities: ['name', 'output', 'responsible'],
  team: ['position', 'duty'],
  indicators: ['name', 'unit', 'baseline', 'target'],
} as const

export type TextList = keyof typeof CELLS
export const TEXT_LISTS = Object.keys(CELLS) as readonly TextList[]

/**
 * The proposal's text in reading order: fields as "background", cells of its lists as "activities.0.output"; empty ones
 * are left out. A row is known by its number, since it has no other name: when rows are put in or change their order,
 * notes are placed anew by their text like any others.
 */
export function proposalText(body: ProposalBody): TextPlace[] {
  const fields: TextPlace[] = PROSE.map((place) => ({ place, text: body[place] }))
  const cells = TEXT_LISTS.flatMap((list) => body[list].flatMap((row, number) => cellsOf(list, number, row)))
  return [...fields, ...cells].filter(({ text }) => text !== '')
}

const cellsOf = (list: TextList, number: number, row: object): TextPlace[] =>
  CELLS[list].map((cell) => ({
    place: `${list}.${number}.${cell}`,
    text: String((row as Record<string, unknown>)[cell] ?? ''),
  }))

/** A place taken apart, for its label: "activities.0.output" is the output in the first row. */
export type PlaceParts =
  | { kind: 'field'; field: (typeof PROSE)[number] }
  | { kind: 'cell'; list: TextList; row: number; cell: string }
  | { kind: 'page'; page: number }

/** Null for a place that this program does not know. */
export function readPlace(place: string): PlaceParts | null {
  if (/^\d+$/.test(place)) return { kind: 'page', page: Number(place) }
  const field = PROSE.find((name) => name === place)
  if (field) return { kind: 'field', field }
  const [name, row, cell] = place.split('.')
  const list = TEXT_LISTS.find((each) => each === name)
  const isCell = list !== undefined && cell !== undefined && (CELLS[list] as readonly string[]).includes(cell)
  return isCell && /^\d+$/.test(row ?? '') ? { kind: 'cell', list, row: Number(row), cell } : null
}

/** The pages of a file as places: "1", "2" … */
export const pageText = (pages: readonly string[]): TextPlace[] =>
  pages.map((text, index) => ({ place: String(index + 1), text }))
