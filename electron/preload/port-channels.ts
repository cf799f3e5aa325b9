/** Names on the way from the page to the main process; main.ts gives them to the transport, the preload uses them. */
export const PORT_CHANNELS = { connect: 'mati:connect', port: 'mati:port' } as const

/** What the page sees arriving on its window, with the port as `event.ports[0]`. */
export const PORT_MESSAGE = { source: 'mati', kind: 'port' } as const
