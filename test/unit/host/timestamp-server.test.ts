import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { postTimestamp } from '../../../electron/host/timestamp-server.ts'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections()
})
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}
const QUERY = new Uint8Array([1, 2, 3])

describe('the way to a time-stamp server', () => {
  test('posts the query as RFC 3161 says and brings the bytes of the answer', async () => {
    const seen: unknown[] = []
    const url = await serve((request, response) => {
      seen.push(request.method, request.headers['content-type'], request.headers.cookie)
      request.on('data', (piece: Buffer) => seen.push([...piece]))
      request.on('end', () => response.end(Buffer.from([9, 8])))
    })
    expect([...(await postTimestamp(url, QUERY))]).toEqual([9, 8])
    expect(seen).toEqual(['POST', 'application/timestamp-query', undefined, [1, 2, 3]])
  })

  test('goes nowhere else: a redirect is an error, and the other place is not asked', async () => {
    let asked = 0
    const other = await serve((_request, response) => {
      asked += 1
      response.end()
    })
    const url = await serve((_request, response) => {
      response.writeHead(307, { location: other }).end()
    })
    await expect(postTimestamp(url, QUERY)).rejects.toThrow()
    expect(asked).toBe(0)
  })

  test('gives up on an answer without an end, and on one that is no success', async () => {
    const endless = await serve((_request, response) => {
      const pour = () => {
        while (!response.destroyed && response.write(Buffer.alloc(64 * 1024)));
      }
      response.on('drain', pour)
      pour()
    })
    await expect(postTimestamp(endless, QUERY)).rejects.toThrow('too long')
    const broken = await serve((_request, response) => {
      response.writeHead(503).end()
    })
    await expect(postTimestamp(broken, QUERY)).rejects.toThrow('503')
  })
})
