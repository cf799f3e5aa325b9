import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { makeBackup as copyDatabase } from '../../../../db/backup.ts'
import { isAnyProposalOpen } from '../../../../db/queries/meeting.ts'
import { type Call, refuse } from '../../call.ts'
import type { Handler } from '../../handler.ts'

/** SQLite's own online copy, taken while the workspace is in use, checked, and laid out at the files door. */
export const makeBackup: Handler<'backup.make'> = (call, { jobId }) =>
  call.host.jobs.run({ jobId, window: call.window }, async (job) => {
    const { host, now } = call
    assertNothingOpen(call)
    const target = join(host.directory, `backup-${host.newId()}.db`)
    try {
      const onProgress = (done: number, total: number) => job.report(done, total, 'กำลังสำรองข้อมูล')
      const { bytes, sha256 } = await copyDatabase(host.db, { target, onProgress })
      assertNothingOpen(call)
      await job.breathe()
      const fileName = `mati-${now.slice(0, 10)}-${now.slice(11, 19).replaceAll(':', '')}.db`
      const fileToken = host.files.offer({
        name: fileName,
        bytes: readFileSync(target),
        personId: call.actorId(),
      })
      call.record((_db, log) => log({ type: 'backup.made', data: { fileName, sha256 } }))
      return { fileName, fileToken, size: bytes }
    } finally {
      rmSync(target, { force: true })
    }
  })

/** While members score, their drafts stand in the file in clear, and the copy would hand them to whoever makes it. */
function assertNothingOpen(call: Call): void {
  if (isAnyProposalOpen(call.host.db.read)) refuse('STATE_CONFLICT', { what: 'open_item' })
}
