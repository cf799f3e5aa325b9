import type { HandlersOf } from '../../handler.ts'
import { cancelJob } from './cancel-job.ts'
import { getAuditHead } from './head.ts'
import { listAudit } from './list.ts'
import { makeBackup } from './make-backup.ts'

export const auditHandlers: HandlersOf<'audit' | 'backup' | 'job'> = {
  'audit.head': getAuditHead,
  'audit.list': listAudit,
  'backup.make': makeBackup,
  'job.cancel': cancelJob,
}
