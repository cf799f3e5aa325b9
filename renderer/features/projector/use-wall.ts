import { useEffect, useState } from 'react'
import type { OutputOf } from '../../../shared/contract/index.ts'
import { useConnection, useQueryOf } from '../../api/index.ts'

export type WallView = OutputOf<'projector.view'>

/**
 * The frame on the wall: the last whole one stays until the next is there, and while the connection is away. Freezing
 * and resting are the room's to decide; the host then sends the frozen frame, or nothing.
 */
export function useWall() {
  const answer = useQueryOf('projector.view', {}, { keepsPrevious: true })
  const isConnected = useConnection(({ status }) => status === 'open')
  const [frame, setFrame] = useState<WallView | null>(null)
  useEffect(() => {
    if (answer.data) setFrame(answer.data)
  }, [answer.data])
  const isRefused = answer.error?.code === 'NOT_ALLOWED' || answer.error?.code === 'SIGN_IN_REQUIRED'
  return { frame, isConnected, isRefused: isRefused && !answer.data }
}
