import { MatiError } from '../../shared/errors.ts'
import type { HostWindow } from './host-window.ts'
import type { Publisher } from './publisher.ts'

export type JobHandle = {
  signal: AbortSignal
  report(done: number, total: number, label: string): void
  /** Lets a cancel through between two pieces of synchronous work. @throws MatiError CANCELLED */
  breathe(): Promise<void>
}

export type Jobs = ReturnType<typeof createJobs>

/** Long work: named by the window that starts it, with progress to that window, and a cancel by the same window only. */
export function createJobs(publisher: Publisher) {
  const running = new Map<string, { window: HostWindow; controller: AbortController }>()
  return {
    async run<Result>(
      options: { jobId: string; window: HostWindow },
      work: (job: JobHandle) => Promise<Result>,
    ): Promise<Result> {
      const { jobId, window } = options
      if (running.has(jobId)) throw new MatiError('STATE_CONFLICT', { what: 'job' })
      const controller = new AbortController()
      running.set(jobId, { window, controller })
      const throwIfCancelled = () => {
        if (controller.signal.aborted) throw new MatiError('CANCELLED')
      }
      try {
        return await work({
          signal: controller.signal,
          report: (done, total, label) => publisher.progress(window, { jobId, done, total, label }),
          breathe: async () => {
            await new Promise((resolve) => setImmediate(resolve))
            throwIfCancelled()
          },
        })
      } catch (error) {
        throwIfCancelled()
        throw error
      } finally {
        running.delete(jobId)
      }
    },
    cancel(options: { jobId: string; window: HostWindow }): void {
      const job = running.get(options.jobId)
      if (job?.window === options.window) job.controller.abort()
    },
    cancelAllOf(window: HostWindow): void {
      for (const job of running.values()) if (job.window === window) job.controller.abort()
    },
  }
}
