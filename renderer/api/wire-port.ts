/** What a connection needs of a MessagePort; a WebSocket is dressed as one, so that oRPC sees no difference. */
export type WireData = string | ArrayBuffer | Uint8Array<ArrayBuffer>

export type WirePort = Pick<
  MessagePort,
  'addEventListener' | 'removeEventListener' | 'dispatchEvent' | 'start' | 'close'
> & {
  postMessage: (data: WireData) => void
}
