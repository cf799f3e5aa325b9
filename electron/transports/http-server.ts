import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import type { HostProcess } from '../host/host-process.ts'
import { type Admission, isSame } from './http-admission.ts'
import { relay } from './http-relay.ts'
import { answerPage, SECURITY_HEADERS } from './page.ts'

const MAX_FRAME_BYTES = 1024 * 1024
const LOCKED_OUT = `<!doctype html><html lang="th"><meta charset="utf-8"><title>มติ</title>
<p style="font:18px sans-serif;margin:4em auto;max-width:30em;line-height:1.7">เปิดหน้านี้จากลิงก์ที่โปรแกรมมติแสดงไว้
ลิงก์หนึ่งใช้ได้ครั้งเดียว หากต้องการลิงก์ใหม่ ให้สั่งเปิดโปรแกรมอีกครั้ง ข้อมูลทั้งหมดยังอยู่ครบ</p></html>`

export type HttpServer = { origin: string; port: number; close(): Promise<void> }

/**
 * The loopback server: the page, and one WebSocket for each window. It listens on 127.0.0.1 only, answers only requests
 * that name it as Host (a name that some DNS points here is refused), and a socket only from its own Origin.
 */
export async function startHttpServer(options: {
  host: Pick<HostProcess, 'openWindow'>
  admission: Admission
  pageRoot: string
  port: number
  /** Whoever holds the workspace's secret may ask for another link (a second start of the program). */
  secret: string
}): Promise<HttpServer> {
  const { host, admission, pageRoot, secret } = options
  const server = createServer((request, response) => {
    answer(request, response).catch(() => end(response, 500, ''))
  })
  server.headersTimeout = 10_000
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_FRAME_BYTES,
    perMessageDeflate: false,
  })
  let origin = ''

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (`http://${request.headers.host}` !== origin) return end(response, 421, '')
    const url = new URL(request.url ?? '/', origin)
    if (request.method === 'POST' && url.pathname === '/link') {
      const isOwner = isSame(request.headers.authorization ?? '', `Bearer ${secret}`)
      return end(response, isOwner ? 200 : 403, isOwner ? linkTo(origin, admission) : '')
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') return end(response, 405, '')
    const word = url.searchParams.get('link')
    if (word !== null) return admit(response, word)
    if (!admission.isAdmitted(request.headers.cookie)) return end(response, 401, LOCKED_OUT)
    const page = await answerPage(pageRoot, url.pathname)
    response.writeHead(page.status, page.headers).end(request.method === 'HEAD' ? '' : page.body)
  }
  const admit = (response: ServerResponse, word: string): void => {
    const cookie = admission.takeWord(word)
    if (!cookie) {
      end(response, 401, LOCKED_OUT)
      return
    }
    response
      .writeHead(303, {
        ...SECURITY_HEADERS,
        location: '/',
        'set-cookie': cookie,
        'cache-control': 'no-store',
      })
      .end()
  }

  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const { headers, url } = request
    const isOurs = `http://${headers.host}` === origin && headers.origin === origin && url === '/connect'
    // Node no longer listens to a socket that it hands over: one that is refused and hangs up would end the program.
    socket.on('error', () => socket.destroy())
    if (!isOurs || !admission.isAdmitted(headers.cookie)) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
      return
    }
    sockets.handleUpgrade(request, socket, head, (webSocket) =>
      relay(webSocket, host.openWindow({ windowId: randomUUID(), kind: 'main', handover: null })),
    )
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  origin = `http://127.0.0.1:${port}`
  return {
    origin,
    port,
    close: () =>
      new Promise((resolve) => {
        for (const client of sockets.clients) client.terminate()
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

export const linkTo = (origin: string, admission: Admission): string =>
  `${origin}/?link=${admission.offerWord()}`

function end(response: ServerResponse, status: number, body: string): void {
  const type = body.startsWith('<') ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8'
  const policy = "default-src 'none'; style-src 'unsafe-inline'"
  response
    .writeHead(status, {
      ...SECURITY_HEADERS,
      'content-type': type,
      'content-security-policy': policy,
      'cache-control': 'no-store',
    })
    .end(body)
}
