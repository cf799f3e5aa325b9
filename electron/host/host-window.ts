/** One window's connection. `personId` is who last used a ticket in it: events find their readers by it. */
export type HostWindow = {
  id: string
  kind: 'main' | 'projector'
  ticket: string | null
  personId: string | null
}
