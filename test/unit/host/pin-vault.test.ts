import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { delayAfter } from '../../../electron/host/pin-vault.ts'
import { createTestHost, type TestHost } from '../../helpers/host.ts'
import { codeOf, openTestWindow } from '../../helpers/meeting-fixture.ts'

describe('the delay after failures in a row', () => {
  test('is nothing for two, then doubles from five seconds to a quarter of an hour', () => {
    const table = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 50].map((failures) => delayAfter(failures))
    expect(table).toEqual([0, 0, 5, 10, 20, 40, 80, 160, 320, 640, 900, 900, 900])
  })
})

describe('signing in', () => {
  let host: TestHost
  let personId = ''
  beforeEach(async () => {
    host = createTestHost()
    const owner = { name: 'เลขานุการ', position: '' }
    const made = await openTestWindow(host).client.workspace.create({ name: 'งาน', owner, pin: '2468' })
    personId = made.personId
  })
  afterEach(() => host.close())
  const tryPin = (pin: string) => openTestWindow(host).client.session.signIn({ personId, pin })

  test('the right PIN wipes the failures before it', async () => {
    for (let round = 0; round < 3; round += 1) {
      await expect(tryPin('0000')).rejects.toMatchObject({ code: 'PIN_WRONG', data: { triesLeft: 2 } })
      await expect(tryPin('0000')).rejects.toMatchObject({ code: 'PIN_WRONG', data: { triesLeft: 1 } })
      await tryPin('2468')
    }
  })

  test('while the wait lasts even the right PIN is refused, and after it is taken', async () => {
    for (let failure = 0; failure < 3; failure += 1) expect(await codeOf(tryPin('0000'))).toBe('PIN_WRONG')
    await expect(tryPin('2468')).rejects.toMatchObject({ code: 'PIN_LOCKED', data: { seconds: 5 } })
    host.clock.now = new Date(host.clock.now.getTime() + 4_999)
    await expect(tryPin('2468')).rejects.toMatchObject({ code: 'PIN_LOCKED', data: { seconds: 1 } })
    host.clock.now = new Date(host.clock.now.getTime() + 1)
    expect(await codeOf(tryPin('2468'))).toBe('answered')
  })

  test('a clock set back by a year does not make the wait longer than it was', async () => {
    for (let failure = 0; failure < 3; failure += 1) await codeOf(tryPin('0000'))
    host.clock.now = new Date(host.clock.now.getTime() - 366 * 86_400_000)
    await expect(tryPin('2468')).rejects.toMatchObject({ code: 'PIN_LOCKED', data: { seconds: 5 } })
  })

  test('who has no PIN yet is told so, and nobody can set a second one', async () => {
    const { client } = openTestWindow(host, (await tryPin('2468')).ticket)
    const guest = await client.person.create({ name: 'คนใหม่', position: '' })
    const stranger = openTestWindow(host).client
    expect(await codeOf(stranger.session.signIn({ personId: guest.personId, pin: '1111' }))).toBe(
      'PIN_NOT_SET',
    )
    await stranger.session.choosePin({ personId: guest.personId, pin: '1111' })
    expect(await codeOf(stranger.session.choosePin({ personId: guest.personId, pin: '2222' }))).toBe(
      'ALREADY_EXISTS',
    )
  })
})
