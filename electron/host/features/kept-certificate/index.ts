import type { Handler, HandlersOf } from '../../handler.ts'
import { forgetKept, listKept } from './store.ts'

/** One's own on this machine; whether a box opens is known when it is used, since some keychains ask their user. */
const listKeptCertificates: Handler<'keptCertificate.list'> = async (call) => {
  const { host } = call
  const hasKeychain = await host.vault.isAvailable()
  const whyNot = hasKeychain ? null : host.shell.isDesktop ? ('no_keychain' as const) : ('browser' as const)
  const certificates = listKept({ host, personId: call.actorId() }).map(({ id, keptAt, facts }) => ({
    id,
    keptAt,
    facts: facts && { subject: facts.subject, issuer: facts.issuer, validTo: facts.validTo },
  }))
  return { whyNot, certificates }
}

const forgetKeptCertificate: Handler<'keptCertificate.forget'> = (call, { id }) => {
  forgetKept({ host: call.host, personId: call.actorId() }, id)
  return {}
}

export const keptCertificateHandlers: HandlersOf<'keptCertificate'> = {
  'keptCertificate.forget': forgetKeptCertificate,
  'keptCertificate.list': listKeptCertificates,
}
