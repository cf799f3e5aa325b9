import { useState } from 'react'
import { queryClient, useCommandOf, useConnection } from '../../api/index.ts'
import { goTo } from '../../app/router.ts'

/** Goes to the other workspace: the host restarts, the window connects again, and whoever is there signs in anew. */
export function useSwitchWorkspace() {
  const command = useCommandOf('workspace.switch')
  // The answer comes before the host has gone over; the wait ends when the other workspace describes itself.
  const [isGoing, setGoing] = useState(false)
  const switchTo = async (to: 'work' | 'sample') => {
    const answer = await command.attempt({ to })
    if (!answer) return
    setGoing(true)
    goTo({ screen: 'home' }, { replaces: true })
    useConnection.setState({ ticket: null })
    queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'workspace.describe' })
  }
  return { switchTo, isRunning: command.isRunning || isGoing, error: command.error }
}
