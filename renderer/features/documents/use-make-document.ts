import { useState } from 'react'
import type { MinutesStyle, PaperKind } from '../../../shared/domain/documents/papers.ts'
import { call, useCommandOf, useProgress } from '../../api/index.ts'
import { useDigitStyle } from '../../ui/digits.tsx'

export type DocumentKind = PaperKind

/** Makes one document at a time, with its progress and a way to stop it. */
export function useMakeDocument(meetingId: string) {
  const digits = useDigitStyle()
  const make = useCommandOf('document.make')
  const [job, setJob] = useState<{ id: string; kind: DocumentKind } | null>(null)
  const [isCancelled, setCancelled] = useState(false)
  const progress = useProgress(job?.id ?? null)
  const run = async (kind: DocumentKind, style: MinutesStyle = 'full') => {
    const id = crypto.randomUUID()
    setCancelled(false)
    setJob({ id, kind })
    try {
      return await make.attempt({ meetingId, kind, digits, style, jobId: id })
    } finally {
      setJob(null)
    }
  }
  const cancel = () => {
    if (!job) return
    setCancelled(true)
    // A job that ended in the meantime has nothing to cancel.
    void call('job.cancel', { jobId: job.id }).catch(() => undefined)
  }
  return { run, cancel, kind: job?.kind ?? null, progress, error: make.error, isCancelled }
}
