import { queryClient, useCommandOf, useConnection } from '../../api/index.ts'
import { goTo } from '../../app/router.ts'

/** Goes to the other workspace: the host restarts, the window connects again, and whoever is there signs in anew. */
export function useSwitchWorkspace() {
  const command = useCommandOf('workspace.switch')
  const switchTo = async (to: 'work' | 'sample') => {
    const answer = await command.attempt({ to })
    if (!answer) return
    goTo({ screen: 'home' }, { replaces: true })
    useConnection.setState({ ticket: null })
    queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'workspace.describe' })
  }
  return { switchTo, isRunning: command.isRunning, error: command.error }
}
