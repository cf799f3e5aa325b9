import { auditHead } from '../../audit-log.ts'
import type { Handler } from '../../handler.ts'

export const getAuditHead: Handler<'audit.head'> = ({ host }) => auditHead(host.db.read)
