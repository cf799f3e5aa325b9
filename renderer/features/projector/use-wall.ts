import { useEffect, useState } from 'react'
import type { OutputOf } from '../../../shared/contract/index.ts'
import { useConnection, useQueryOf } from '../../api/index.ts'

export type WallView = OutputOf<'projector.view'>

/**
 * The frame on the wall: the last whole one stays until the next is there, and while the connection is away. Frozen, it
 * stays whatever happens; what happens meanwhile is asked for again when it goes on.
 */
export function useWall() {
  const answer = useQueryOf('projector.view', {}, { keepsPrevious: true })
  const isConnected = useConnection(({ status }) => status === 'open')
  const [frame, setFrame] = useState<WallView | null>(null)
  const [isFrozen, setFrozen] = useState(false)
  const [isBlank, setBlank] = useState(false)
  useEffect(() => {
    if (answer.data && !isFrozen) setFrame(answer.data)
  }, [answer.data, isFrozen])
  const isRefused = answer.error?.code === 'NOT_ALLOWED' || answer.error?.code === 'SIGN_IN_REQUIRED'
  return {
    frame,
    isFrozen,
    isBlank,
    isConnected,
    isRefused: isRefused && !answer.data,
    toggleFrozen: () => setFrozen((now) => !now),
    toggleBlank: () => setBlank((now) => !now),
  }
}
