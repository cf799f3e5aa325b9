import { findWorkspace, saveTimestampUrl } from '../../../../db/queries/person.ts'
import type { Handler } from '../../handler.ts'

export const getTimestampServer: Handler<'trust.timestampServer'> = ({ host }) => ({
  url: findWorkspace(host.db.read)?.timestampUrl ?? null,
})

export const setTimestampServer: Handler<'trust.setTimestampServer'> = (call, { url }) => {
  call.record((db, log) => {
    saveTimestampUrl(db, url)
    log({ type: 'trust.timestamp_server', data: { url } })
  })
  return {}
}
