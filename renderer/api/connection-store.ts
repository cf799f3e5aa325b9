import { create } from 'zustand'
import type { Welcome } from './connect.ts'

/** Who acts in this window and whether the host is there. The ticket lives in memory only: a reload asks for the PIN again. */
type ConnectionState = {
  status: 'connecting' | 'open' | 'lost'
  /** Attempts since the connection was lost or the page opened. */
  attempts: number
  welcome: Welcome | null
  ticket: string | null
}

export const useConnection = create<ConnectionState>()(() => ({
  status: 'connecting',
  attempts: 0,
  welcome: null,
  ticket: null,
}))

export const setTicket = (ticket: string | null): void => useConnection.setState({ ticket })
