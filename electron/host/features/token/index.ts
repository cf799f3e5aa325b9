import { basename } from 'node:path'
import { found, refuse } from '../../call.ts'
import type { Handler, HandlersOf } from '../../handler.ts'
import { toDocumentFailure } from '../document/failure.ts'
import { installedModules, readModule, writeModule } from './module-setting.ts'

const getToken: Handler<'token.get'> = ({ host }) => {
  const path = readModule(host)
  const installed = installedModules()
  const name = installed.find((each) => each.path === path)?.name ?? (path ? basename(path) : '')
  const known = installed.map(({ id, name: title }) => ({ id, name: title }))
  return { module: path ? { name, path } : null, known, canBrowse: host.shell.isDesktop }
}

/** A name from the list above or the system's own dialog: a window never names a path. */
const setTokenModule: Handler<'token.setModule'> = async ({ host }, { module }) => {
  if (module === 'none') {
    await writeModule(host, null)
    return { isSet: false }
  }
  if (module === 'dialog' && !host.shell.isDesktop) refuse('STATE_CONFLICT', { what: 'no_dialog' })
  const path =
    module === 'dialog'
      ? await host.tokens.chooseModule()
      : found(
          installedModules().find(({ id }) => id === module),
          'module',
        ).path
  // Nobody picked one: what was set stays.
  if (path === null) return { isSet: readModule(host) !== null }
  // Shown what is in, before it is taken: a file that is no such library is not kept.
  await host.tokens.run({ job: 'list', module: path }).catch(toDocumentFailure)
  await writeModule(host, path)
  return { isSet: true }
}

const lookAtTokens: Handler<'token.look'> = async ({ host }) => {
  const module = readModule(host)
  if (module === null) return { tokens: [] }
  const tokens = await host.tokens.run({ job: 'list', module }).catch(toDocumentFailure)
  return {
    tokens: tokens.map(({ label, serial, manufacturer, pinState, certificates }) => ({
      ...{ label, serial, manufacturer, pinState },
      certificates: certificates.map(({ subject, issuer, validTo, fingerprint }) => ({
        ...{ subject, issuer, validTo, fingerprint },
      })),
    })),
  }
}

export const tokenHandlers: HandlersOf<'token'> = {
  'token.get': getToken,
  'token.look': lookAtTokens,
  'token.setModule': setTokenModule,
}
