import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  inTextOrder,
  type Note,
  noteAt,
  placeLabel,
  readTags,
} from '../../../renderer/features/notes/note-view.ts'
import { paragraphsOf } from '../../../renderer/features/notes/paragraphs.ts'
import { trimmed } from '../../../renderer/features/notes/passage-range.ts'

const note = (id: string, place: string, start: number, end: number, more: Partial<Note> = {}): Note => ({
  id,
  authorId: 'a',
  authorName: 'ก',
  isMine: true,
  body: '',
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
  withdrawnAt: null,
  proposalId: 'p',
  proposalCode: 'P',
  proposalTitle: '',
  target: { kind: 'proposal' },
  targetTitle: null,
  tags: [],
  visibility: 'private',
  sharedAt: null,
  resolvedAt: null,
  quote: '',
  prefix: '',
  suffix: '',
  anchor: { state: 'exact', place, start, end, movedFrom: null },
  replies: [],
  isAnswered: false,
  ...more,
})
const show = (number: number) => String(number)

describe('paragraphs', () => {
  it('stand where the text has them, and hold all that is not blank', () => {
    const line = fc.stringMatching(/^[ก-๙ a]{0,12}$/)
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const text = lines.join('\n')
        const found = paragraphsOf(text)
        for (const { start, text: part } of found) expect(text.slice(start, start + part.length)).toBe(part)
        expect(found.map((part) => part.text)).toEqual(lines.filter((each) => each.trim() !== ''))
      }),
    )
  })
})

describe('a selection', () => {
  it('loses the spaces at its ends and nothing else', () => {
    const text = 'ก  เพื่อลดเวลา \nข'
    expect(trimmed({ place: 'x', start: 1, end: 16 }, text)).toEqual({ place: 'x', start: 3, end: 14 })
    expect(text.slice(3, 14)).toBe('เพื่อลดเวลา')
  })
  it('of spaces alone is none', () => expect(trimmed({ place: 'x', start: 1, end: 3 }, 'ก  ข')).toBeNull())
})

describe('notes', () => {
  it('stand in the order of the text, then those on files by page, then those without a place', () => {
    const file = { target: { kind: 'attachment', seriesId: 's' }, targetTitle: 'แผน' } as const
    const notes = [
      note('lost', '', 0, 0, { anchor: { state: 'lost', place: '', start: 0, end: 0, movedFrom: null } }),
      note('page 10', '10', 0, 1, file),
      note('page 2', '2', 0, 1, file),
      note('later', 'objective', 5, 6),
      note('first', 'title', 9, 10),
      note('sooner', 'objective', 1, 9),
    ]
    expect(inTextOrder(notes, ['title', 'objective']).map(({ id }) => id)).toEqual([
      'first',
      'sooner',
      'later',
      'page 2',
      'page 10',
      'lost',
    ])
  })
  it('that overlap: the inner one is meant', () => {
    const notes = [note('outer', 'objective', 0, 50), note('inner', 'objective', 10, 20)]
    expect(noteAt(notes, 'objective', 15)?.id).toBe('inner')
    expect(noteAt(notes, 'objective', 30)?.id).toBe('outer')
    expect(noteAt(notes, 'objective', 60)).toBeNull()
    expect(noteAt(notes, 'background', 15)).toBeNull()
  })
  it('in the tray are nowhere in the text', () => {
    const anchor = { state: 'uncertain', place: 'objective', start: 0, end: 5, movedFrom: null } as const
    expect(noteAt([note('a', '', 0, 0, { anchor })], 'objective', 2)).toBeNull()
  })
})

it('tags are typed between commas, each kept once', () => {
  expect(readTags(' งบประมาณ, ด่วน ,,ด่วน')).toEqual(['งบประมาณ', 'ด่วน'])
  expect(readTags('')).toEqual([])
})

it('a place says itself in words', () => {
  expect(placeLabel('objective', show)).toBe('วัตถุประสงค์')
  expect(placeLabel('activities.1.output', show)).toBe('แผนการดำเนินงาน รายการที่ 2')
  expect(placeLabel('3', show)).toBe('หน้า 3')
})
