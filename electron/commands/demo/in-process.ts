import { v7 } from 'uuid'
import type { Client, OperationName } from '../../../shared/contract/index.ts'
import { dispatch } from '../../host/dispatch.ts'
import type { HostWindow } from '../../host/host-window.ts'
import type { HostServices } from '../../host/services.ts'

/** A window without a screen: it calls the host's dispatch, the same way in as every transport's. */
export type InProcessWindow = { window: HostWindow; ticket: string | null; client: Client }

export function openInProcessWindow(host: HostServices, ticket: string | null = null): InProcessWindow {
  const window: HostWindow = { id: v7(), kind: 'main', ticket, personId: null }
  const own: InProcessWindow = { window, ticket, client: {} as Client }
  const call = (name: OperationName) => (input: unknown) =>
    dispatch(host, { window, name, envelope: { ticket: own.ticket, input } })
  const verbs = (noun: string) =>
    new Proxy({}, { get: (_, verb) => call(`${noun}.${String(verb)}` as OperationName) })
  own.client = new Proxy({} as Client, { get: (_, noun) => verbs(String(noun)) })
  return own
}
