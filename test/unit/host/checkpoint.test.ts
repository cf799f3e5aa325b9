import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { checkpointSoon } from '../../../electron/host/checkpoint.ts'
import { codeOf, createMeetingFixture, fillSheet } from '../../helpers/meeting-fixture.ts'

describe('a checkpoint after a commit', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  test('is tried again while a reader is in the way, and then left alone', () => {
    const checkpoint = vi.fn(() => checkpoint.mock.calls.length >= 3)
    checkpointSoon({ checkpoint })
    expect(checkpoint).toHaveBeenCalledTimes(1)
    vi.runAllTimers()
    expect(checkpoint).toHaveBeenCalledTimes(3)
  })

  test('gives up in the end, whatever the disk says', () => {
    const checkpoint = vi.fn((): boolean => {
      throw new Error('database or disk is full')
    })
    checkpointSoon({ checkpoint })
    vi.runAllTimers()
    expect(checkpoint).toHaveBeenCalledTimes(5)
  })
})

test('a sheet is sealed although its checkpoint fails: the commit stands and the call answers so', async () => {
  const meeting = await createMeetingFixture()
  const [itemId = ''] = meeting.itemIds
  const { client } = meeting.cast.ant
  await fillSheet(client, itemId, 3)
  meeting.test.host.db.checkpoint = () => {
    throw new Error('database or disk is full')
  }
  expect(await codeOf(client.score.seal({ itemId }))).toBe('answered')
  expect(await client.score.mine({ itemId })).toMatchObject({ state: 'sealed' })
  await meeting.test.close()
})
