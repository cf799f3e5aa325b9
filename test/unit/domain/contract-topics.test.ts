import { expect, test } from 'vitest'
import { operations } from '../../../shared/contract/index.ts'

/** Drafts, files at the door, windows, tickets and the machine's own fonts: what leaves nothing in the log that anybody reads. */
const UNLOGGED = [
  'agenda.editNote',
  'annotation.export',
  'document.verify',
  'file.open',
  'file.put',
  'job.cancel',
  'keptCertificate.forget',
  'minutes.compareFile',
  'minutes.edit',
  'proposal.edit',
  'register.export',
  'register.exportTemplate',
  'register.previewImport',
  'resolution.editDraft',
  'score.clear',
  'score.put',
  'session.signIn',
  'session.signOut',
  'token.look',
  'token.setModule',
  'trust.inspect',
  'typeface.reset',
  'typeface.set',
  'wall.set',
  'windows.open',
  'workspace.switch',
]

test('every command that appends to the log says so, and the log on the screen follows', () => {
  const silent = [...operations].filter(
    ([, { kind, topics }]) => kind === 'command' && !topics.includes('audit'),
  )
  expect(silent.map(([name]) => name).sort()).toEqual(UNLOGGED)
})

test('what waits for a person follows who is in the room', () => {
  expect(operations.get('home.waiting')?.topics).toContain('attendance')
})
