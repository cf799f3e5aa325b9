import type { HandlersOf } from '../../handler.ts'
import { addIssuer, inspectIssuer, withdrawIssuer } from './add.ts'
import { createAuthority, exportRoot, getAuthority } from './authority.ts'
import { issueCertificate, revokeCertificate } from './issue.ts'
import { listTrust } from './list.ts'
import { getTimestampServer, setTimestampServer } from './timestamp-server.ts'

export const trustHandlers: HandlersOf<'trust' | 'authority'> = {
  'authority.create': createAuthority,
  'authority.exportRoot': exportRoot,
  'authority.get': getAuthority,
  'authority.issue': issueCertificate,
  'authority.revoke': revokeCertificate,
  'trust.add': addIssuer,
  'trust.inspect': inspectIssuer,
  'trust.list': listTrust,
  'trust.setTimestampServer': setTimestampServer,
  'trust.timestampServer': getTimestampServer,
  'trust.withdraw': withdrawIssuer,
}
