import { expect, test } from 'vitest'
import { standing } from '../../../renderer/features/documents/main-papers.ts'

const made = (
  kind: 'minutes_pdf' | 'resolutions_pdf' | 'score_summary_pdf' | 'invitation_pdf',
  supersededAt: string | null = null,
) => ({
  kind,
  supersededAt,
})

test('whoever is to sign is led to the minutes first, then the resolutions, then the rest', () => {
  const list = [
    made('score_summary_pdf'),
    made('resolutions_pdf'),
    made('invitation_pdf'),
    made('minutes_pdf'),
  ]
  expect(standing(list).map(({ kind }) => kind)).toEqual([
    'minutes_pdf',
    'resolutions_pdf',
    'invitation_pdf',
    'score_summary_pdf',
  ])
})

test('a paper whose place a newer one took is not led to', () => {
  const [old, current] = [made('minutes_pdf', '2014-01-15T03:00:00.000Z'), made('minutes_pdf')]
  expect(standing([old, current])).toEqual([current])
  expect(standing([old])).toEqual([])
})
