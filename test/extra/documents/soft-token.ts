import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startTokenChild } from '../../../electron/browser/token-child.ts'
import type { DemoCertificate } from '../../../electron/documents/documents.ts'
import { askTokenProcess } from '../../../electron/documents/sign/pkcs11/token-client.ts'
import type { TokenReply, TokenRequest } from '../../../electron/documents/sign/pkcs11/token-protocol.ts'
import { knownModules } from '../../../electron/host/features/token/known-modules.ts'
import { makeFolder, run } from './tools.ts'

export const PIN = '246810'
const OFFICER_PIN = '13579135'

/** SoftHSM2's library where this system keeps it; empty when it is not installed. */
export const SOFT_MODULE: string =
  knownModules({ platform: process.platform, environment: {} })
    .filter(({ id }) => id === 'softhsm2')
    .flatMap(({ paths }) => paths)
    .find((path) => existsSync(path)) ?? ''

export type SoftTokens = {
  folder: string
  /** For `SOFTHSM2_CONF`. */
  configuration: string
  /** A token of this label with the certificate, its authority and its key. */
  add(label: string, certificate: DemoCertificate): Promise<void>
  ask(request: TokenRequest, patienceMs?: number): Promise<TokenReply>
  remove(): void
}

/** Tokens of SoftHSM2 in a folder of their own. */
export function createSoftTokens(): SoftTokens {
  const folder = makeFolder()
  const at = (name: string) => join(folder, name)
  mkdirSync(at('tokens'))
  writeFileSync(at('softhsm2.conf'), `directories.tokendir = ${at('tokens')}\nobjectstore.backend = file\n`)
  const environment = { ...process.env, SOFTHSM2_CONF: at('softhsm2.conf') }
  const tool = (name: string, args: string[]) => run(name, args, { environment })

  async function add(label: string, { p12, passphrase, caPem }: DemoCertificate): Promise<void> {
    writeFileSync(at('k.p12'), p12)
    writeFileSync(at('pass'), passphrase)
    writeFileSync(at('ca.pem'), caPem)
    const from = ['pkcs12', '-in', at('k.p12'), '-passin', `file:${at('pass')}`]
    await tool('openssl', [...from, '-nodes', '-nocerts', '-out', at('key.pem')])
    await tool('openssl', ['pkcs8', '-topk8', '-nocrypt', '-in', at('key.pem'), '-out', at('key.p8')])
    await tool('openssl', [...from, '-nokeys', '-clcerts', '-out', at('own.pem')])
    await tool('openssl', ['x509', '-in', at('own.pem'), '-outform', 'DER', '-out', at('own.der')])
    await tool('openssl', ['x509', '-in', at('ca.pem'), '-outform', 'DER', '-out', at('ca.der')])
    const pins = ['--pin', PIN, '--so-pin', OFFICER_PIN]
    await tool('softhsm2-util', ['--init-token', '--free', '--label', label, ...pins])
    const place = ['--token', label, '--label', 'key', '--id', '01', '--pin', PIN]
    await tool('softhsm2-util', ['--import', at('key.p8'), ...place])
    const write = ['--module', SOFT_MODULE, '--token-label', label, '--login', '--pin', PIN]
    for (const [file, id] of [
      ['own.der', '01'],
      ['ca.der', '02'],
    ] as const)
      await tool('pkcs11-tool', [...write, '--write-object', at(file), '--type', 'cert', '--id', id])
  }

  return {
    folder,
    configuration: at('softhsm2.conf'),
    add,
    ask: (request, patienceMs) => askTokenProcess(startTokenChild(environment), request, patienceMs),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
