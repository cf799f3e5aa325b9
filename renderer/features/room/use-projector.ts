import { useState } from 'react'
import { room as words } from '../../../shared/messages/room.ts'
import { useCommandOf, useConnection } from '../../api/index.ts'
import { useKeys } from '../../ui/use-keys.ts'

/**
 * Opens the wall. On the desktop the shell opens it. A browser takes a tab opened after an answer for a pop-up, so it is
 * opened empty in the click itself and sent on with its single-use word behind the `#`, which no server sees.
 */
export function useProjector(meetingId: string, isOffered: boolean) {
  const isDesktop = useConnection(({ welcome }) => welcome?.isDesktop ?? false)
  const openWindow = useCommandOf('windows.open')
  const [isBlocked, setBlocked] = useState(false)
  const [told, setTold] = useState('')
  const run = async () => {
    const tab = isDesktop ? null : window.open('', '_blank')
    setBlocked(!isDesktop && tab === null)
    if (!isDesktop && tab === null) return
    const answer = await openWindow.attempt({ kind: 'projector', meetingId })
    if (!answer) return tab?.close()
    if (tab) tab.location.href = `/projector#handover=${encodeURIComponent(answer.handover)}`
    setTold(words.projector.opened)
  }
  const open = () => void run()
  useKeys(isOffered ? [{ keys: 'W', label: words.keys.rows.projector, run: open }] : [])
  return { open, isBlocked, told, error: openWindow.error }
}
