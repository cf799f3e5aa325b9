import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { sha256 } from '../../audit-log.ts'
import type { Handler } from '../../handler.ts'

/** SQLite's own online copy, taken while the workspace is in use and laid out at the files door. */
export const makeBackup: Handler<'backup.make'> = (call, { jobId }) =>
  call.host.jobs.run({ jobId, window: call.window }, async (job) => {
    const target = join(call.host.directory, `backup-${call.host.newId()}.tmp`)
    try {
      await call.host.db.backup(target, (done, total) => job.report(done, total, 'copying'))
      await job.breathe()
      const bytes = readFileSync(target)
      const fileName = `mati-${call.now.slice(0, 10)}-${call.now.slice(11, 19).replaceAll(':', '')}.db`
      const fileToken = call.host.files.offer({ name: fileName, bytes, personId: call.actorId() })
      call.record((_db, log) => log({ type: 'backup.made', data: { fileName, sha256: sha256(bytes) } }))
      return { fileName, fileToken, size: bytes.byteLength }
    } finally {
      rmSync(target, { force: true })
    }
  })
