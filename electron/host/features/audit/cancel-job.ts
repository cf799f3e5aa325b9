import type { Handler } from '../../handler.ts'

export const cancelJob: Handler<'job.cancel'> = ({ host, window }, { jobId }) => {
  host.jobs.cancel({ jobId, window })
  return {}
}
