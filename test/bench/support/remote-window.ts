import { RPCLink } from '@orpc/client/message-port'
import { WebSocket } from 'ws'
import type { HostProcess } from '../../../electron/host/host-process.ts'
import { parseWelcome } from '../../../renderer/api/connect.ts'
import { socketPort } from '../../../renderer/api/port-socket.ts'
import type { WirePort } from '../../../renderer/api/wire-port.ts'
import type { InputOf, OperationName, OutputOf } from '../../../shared/contract/index.ts'

/** A window on the other side of a wire, which calls the contract as its person. */
export type RemoteWindow = {
  call<Name extends OperationName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>>
  close(): void
}

/** Over the message port of the host's thread, as on the desktop. */
export const openPortWindow = (
  host: Pick<HostProcess, 'openWindow'>,
  ticket: string,
): Promise<RemoteWindow> =>
  greet(host.openWindow({ windowId: 'bench', kind: 'main', handover: null }) as unknown as WirePort, ticket)

/** Over the loopback server's WebSocket, as in a browser. @param link the single-use link that admits */
export async function openSocketWindow(link: string, ticket: string): Promise<RemoteWindow> {
  const { origin } = new URL(link)
  const answer = await fetch(link, { redirect: 'manual' })
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/connect`, { origin, headers: { cookie } })
  socket.binaryType = 'arraybuffer'
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject))
  return greet(socketPort(socket as unknown as globalThis.WebSocket), ticket)
}

/** Hello, welcome, then oRPC: what renderer/api does, without its stores. */
async function greet(port: WirePort, ticket: string): Promise<RemoteWindow> {
  const welcome = new Promise<MessageEvent>((resolve) => {
    const receive = (event: Event) => {
      port.removeEventListener('message', receive)
      resolve(event as MessageEvent)
    }
    port.addEventListener('message', receive)
  })
  port.start()
  port.postMessage(JSON.stringify({ type: 'hello', handover: null, ticket }))
  if (parseWelcome((await welcome).data)?.ticket !== ticket)
    throw new Error('the host does not know the ticket')
  const link = new RPCLink({ port: port as MessagePort })
  return {
    call: async (name, input) =>
      (await link.call(name.split('.'), { ticket, input }, { context: {} })) as never,
    close: () => port.close(),
  }
}
