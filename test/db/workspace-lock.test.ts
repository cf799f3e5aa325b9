import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { lockWorkspace } from '../../db/workspace-lock.ts'

const makeFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'mati ล็อก '))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

test('a second host on the same workspace is refused, and let in when the first has gone', () => {
  const folder = makeFolder()
  const unlock = lockWorkspace(folder, 0)
  expect(() => lockWorkspace(folder, 0)).toThrow(expect.objectContaining({ code: 'DB_IN_USE' }))
  unlock()
  lockWorkspace(folder, 0)()
})
