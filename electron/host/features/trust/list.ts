import { X509Certificate } from 'node:crypto'
import { listTrustedIssuers } from '../../../../db/queries/trust.ts'
import type { Handler } from '../../handler.ts'
import { factsOf } from './read-issuer.ts'

export const listTrust: Handler<'trust.list'> = ({ host }) =>
  listTrustedIssuers(host.db.read).map(({ id, kind, pem, addedAt }) => ({
    ...{ id, kind, addedAt },
    ...factsOf(new X509Certificate(pem)),
  }))
