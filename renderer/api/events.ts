import { create } from 'zustand'
import type { HostEvent } from '../../shared/contract/index.ts'
import { followEvents } from './client.ts'
import { invalidateAll, invalidateTopics } from './query-client.ts'

export type Progress = { done: number; total: number; label: string }

/** Progress of long work by job id, as the host tells it. */
export const useJobs = create<{ jobs: Readonly<Record<string, Progress>> }>()(() => ({ jobs: {} }))

export const forgetJob = (jobId: string): void =>
  useJobs.setState(({ jobs }) => {
    const { [jobId]: _, ...rest } = jobs
    return { jobs: rest }
  })

/** Sequence numbers count from 1 on each connection; a gap means that something was missed. */
export const isGap = (before: number, sequence: number): boolean => sequence !== before + 1

/** Reads the stream until the connection ends. */
export async function readEvents(signal: AbortSignal): Promise<void> {
  let before = 0
  try {
    for await (const event of await followEvents(signal)) {
      if (isGap(before, event.sequence)) void invalidateAll()
      before = event.sequence
      takeEvent(event)
    }
  } catch {
    // The stream ends with its connection, which the connection's own keeper notices and mends.
  }
}

function takeEvent(event: HostEvent): void {
  if (event.type === 'changed') void invalidateTopics(event.topics)
  else {
    const { jobId, done, total, label } = event
    useJobs.setState(({ jobs }) => ({ jobs: { ...jobs, [jobId]: { done, total, label } } }))
  }
}
