import dns from 'node:dns'
import { createServer, type RequestListener, type Server } from 'node:http'
import { syncBuiltinESMExports } from 'node:module'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { fetchEvidence, isInside, lookupOutside } from '../../../electron/host/evidence-door.ts'

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

describe('the way to lists of revoked certificates', () => {
  test('brings the bytes from the server that the keeper chose', async () => {
    const url = await serve((_request, response) => response.end(Buffer.from([9, 8])))
    expect([...(await fetchEvidence(`${url}list.crl`, { ownServer: url }))]).toEqual([9, 8])
  })

  test('posts a question as RFC 6960 wants it, and reads no long answer to it', async () => {
    const seen: unknown[] = []
    const url = await serve(async (request, response) => {
      const pieces: Buffer[] = []
      for await (const piece of request) pieces.push(piece as Buffer)
      seen.push([request.method, request.headers['content-type'], [...Buffer.concat(pieces)]])
      response.end(Buffer.alloc(request.url === '/long' ? 70_000 : 3, 7))
    })
    const question = new Uint8Array([1, 2, 3])
    expect([...(await fetchEvidence(url, { ownServer: url, question }))]).toEqual([7, 7, 7])
    expect(seen).toEqual([['POST', 'application/ocsp-request', [1, 2, 3]]])
    await expect(fetchEvidence(`${url}long`, { ownServer: url, question })).rejects.toThrow('too long')
  })

  test('connects to the very places that were looked at, or to none', async () => {
    const asking = vi.spyOn(dns, 'lookup')
    syncBuiltinESMExports()
    const answer = (...addresses: string[]) =>
      asking.mockImplementationOnce(((_name: string, _options: object, tell: (...told: unknown[]) => void) =>
        tell(
          null,
          addresses.map((address) => ({ address, family: 4 })),
        )) as never)
    const look = (all: boolean) =>
      new Promise<unknown[]>((resolve) =>
        lookupOutside('lists.example.go.th', { all }, (...told) => resolve(told)),
      )
    answer('203.150.19.1', '203.150.19.2')
    expect(await look(true)).toEqual([
      null,
      [
        { address: '203.150.19.1', family: 4 },
        { address: '203.150.19.2', family: 4 },
      ],
    ])
    answer('203.150.19.1')
    expect(await look(false)).toEqual([null, '203.150.19.1', 4])
    answer('203.150.19.1', '10.0.0.1')
    expect((await look(true))[0]).toMatchObject({ message: 'an inside address' })
    answer()
    expect((await look(true))[0]).toBeInstanceOf(Error)
    expect(asking).toHaveBeenCalledTimes(4)
    asking.mockRestore()
    syncBuiltinESMExports()
  })

  test('asks nobody inside, by number or by name, nor another port of the keeper’s server', async () => {
    let asked = 0
    const url = await serve((_request, response) => {
      asked += 1
      response.end()
    })
    const { port } = new URL(url)
    for (const host of ['127.0.0.1', 'localhost', '[::ffff:127.0.0.1]', '2130706433', '0x7f.1'])
      for (const ownServer of ['https://tsa.example.go.th/', 'http://127.0.0.1:1/'])
        await expect(fetchEvidence(`http://${host}:${port}/`, { ownServer })).rejects.toThrow('inside')
    expect(asked).toBe(0)
  })

  test.each([
    ...['10.1.2.3', '172.31.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0'],
    ...['::1', '::', 'fc00::1', 'fd12::1', 'fe80::1', '::ffff:10.0.0.1', '64:ff9b::a00:1'],
  ])('%s is inside', (address) => expect(isInside(address)).toBe(true))
  test.each(['203.150.19.1', '172.32.0.1', '2001:3c8::1'])('%s is outside', (address) =>
    expect(isInside(address)).toBe(false),
  )

  test.each(['file:///etc/passwd', 'ftp://a.th/list', 'ldap://a.th/list', 'http://u:p@a.th/', 'a.th'])(
    '%s is no address of a list',
    async (address) => {
      await expect(fetchEvidence(address, { ownServer: address })).rejects.toThrow()
    },
  )

  test('follows nothing and gives up on an answer without an end', async () => {
    let asked = 0
    const other = await serve((_request, response) => {
      asked += 1
      response.end()
    })
    const url = await serve((_request, response) => response.writeHead(302, { location: other }).end())
    await expect(fetchEvidence(url, { ownServer: url })).rejects.toThrow()
    expect(asked).toBe(0)
    const endless = await serve((_request, response) => {
      const pour = () => {
        while (!response.destroyed && response.write(Buffer.alloc(256 * 1024)));
      }
      response.on('drain', pour)
      pour()
    })
    await expect(fetchEvidence(endless, { ownServer: endless })).rejects.toThrow('too long')
  })
})
