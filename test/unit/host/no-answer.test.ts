import { createServer, type RequestListener } from 'node:http'
import { type AddressInfo, createServer as createSocketServer } from 'node:net'
import { describe, expect, test } from 'vitest'
import { fetchEvidence } from '../../../electron/host/evidence-door.ts'
import { whyNoAnswer } from '../../../electron/host/no-answer.ts'
import { postTimestamp } from '../../../electron/host/timestamp-server.ts'

const failureOf = (pending: Promise<unknown>): Promise<unknown> =>
  pending.then(
    () => Promise.reject(new Error('it came')),
    (error: unknown) => error,
  )

/** Asks both doors at a port of this machine while something listens there. */
async function askThere(listener: RequestListener, signal?: AbortSignal): Promise<unknown[]> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const failures = await Promise.all([
    failureOf(postTimestamp(url, new Uint8Array([1]), signal)),
    failureOf(fetchEvidence(url, { ownServer: url, signal })),
  ])
  server.close().closeAllConnections()
  return failures
}

/** A port at which somebody listened and listens no more. */
async function closedPort(): Promise<string> {
  const server = createSocketServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return `http://127.0.0.1:${port}/`
}

const coded = (code: string, cause?: unknown) => Object.assign(new Error(code, { cause }), { code })

describe('why a door brought nothing', () => {
  test('nobody at the port: no way there, by either door', async () => {
    const url = await closedPort()
    const asked = [postTimestamp(url, new Uint8Array([1])), fetchEvidence(url, { ownServer: url })].map(
      failureOf,
    )
    expect((await Promise.all(asked)).map(whyNoAnswer)).toEqual(['OFFLINE', 'OFFLINE'])
  })

  test('a server that says no has been reached', async () => {
    const failures = await askThere((_request, response) => response.writeHead(503).end())
    expect(failures.map(whyNoAnswer)).toEqual(['NO_ANSWER', 'NO_ANSWER'])
  })

  test('an address inside is not asked', async () => {
    const inside = failureOf(fetchEvidence('http://10.1.2.3/', { ownServer: 'https://tsa.example.go.th/' }))
    expect(whyNoAnswer(await inside)).toBe('NOT_ASKED')
  })

  test.each([
    ['OFFLINE', coded('ENOTFOUND')],
    ['OFFLINE', new TypeError('fetch failed', { cause: coded('EAI_AGAIN') })],
    ['OFFLINE', new TypeError('fetch failed', { cause: coded('ENETUNREACH') })],
    ['TOO_SLOW', new DOMException('slow', 'TimeoutError')],
    ['TOO_SLOW', new TypeError('fetch failed', { cause: coded('UND_ERR_CONNECT_TIMEOUT') })],
    ['TOO_SLOW', coded('ABORT_ERR', new DOMException('slow', 'TimeoutError'))],
    ['NO_ANSWER', new TypeError('fetch failed', { cause: coded('CERT_HAS_EXPIRED') })],
    ['NO_ANSWER', coded('ECONNRESET')],
    ['NO_ANSWER', 'nothing'],
  ])('%s: %s', (why, error) => expect(whyNoAnswer(error)).toBe(why))

  test('a silent server is left at once when somebody cancels, by either door', async () => {
    const controller = new AbortController()
    let silent = 0
    const reason = new Error('cancelled')
    const failures = await askThere(() => {
      silent += 1
      if (silent === 2) controller.abort(reason)
    }, controller.signal)
    // One names the reason itself, the other as what ended it.
    expect(failures.map((error) => (error as Error).cause ?? error)).toEqual([reason, reason])
  })
})
