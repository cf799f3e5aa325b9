import { registerHooks } from 'node:module'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import type { MessagePort } from 'node:worker_threads'
import { RPCLink } from '@orpc/client/message-port'

import { createDocuments } from '../../../electron/documents/documents-client.ts'
import { askTokenProcess } from '../../../electron/documents/sign/pkcs11/token-client.ts'
import { startTokenChild } from '../../../electron/main/token-child.ts'
import { buildMinutes } from '../../fixtures/documents/build-models.ts'
import * as double from '../../helpers/electron-double.ts'

/**
 * Run by `npm run package:check` in a process of its own: `packaged-program.ts <unpacked archive> <workspace>`.
 * Starts the packaged main file with the double in Electron's place, gets the page as the window would, and calls the
 * contract once through the window's port.
 */

const PATIENCE_MS = 20_000

function fail(why: string): never {
  process.stdout.write(`FAULT ${why}\n`)
  process.exit(1)
}

async function waitForWindow() {
  const deadline = Date.now() + PATIENCE_MS
  while (Date.now() < deadline) {
    const [window] = double.BrowserWindow.all
    if (window) return window
    const [dialog] = double.callsOf('dialog.showMessageBox')
    if (dialog) fail(`the program ended with: ${JSON.stringify(dialog[0])}`)
    await sleep(50)
  }
  return fail('no window was opened')
}

async function loadPage(url: string): Promise<void> {
  const handler = double.session.defaultSession.protocolHandlers.get('app')
  const response = await handler?.(new Request(url))
  const html = (await response?.text()) ?? ''
  if (response?.status !== 200 || !html.includes('<div id="root">')) fail(`${url} gave ${response?.status}`)
  if (!response.headers.get('content-security-policy')) fail('the page has no policy')
  if (html.includes('__CSP_NONCE__')) fail('the page has no nonce')
  for (const [, asset = ''] of html.matchAll(/(?:src|href)="(\/[^"]+)"/g)) {
    const answer = await handler?.(new Request(new URL(asset, url)))
    if (answer?.status !== 200) fail(`${asset} gave ${answer?.status}`)
  }
}

function greet(port: MessagePort): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => fail('the host did not greet'), PATIENCE_MS)
    port.once('message', (message: unknown) => {
      clearTimeout(timer)
      if (!String(message).includes('"welcome"'))
        fail(`the host greeted with ${String(message).slice(0, 200)}`)
      resolve()
    })
    port.postMessage(JSON.stringify({ type: 'hello', handover: null }))
  })
}

async function callContract(port: MessagePort): Promise<string> {
  await greet(port)
  // The same message port in two type systems: node's and the page's.
  const link = new RPCLink({ port: port as unknown as ConstructorParameters<typeof RPCLink>[0]['port'] })
  const view = await link.call(['workspace', 'describe'], { ticket: null, input: {} }, { context: {} })
  return JSON.stringify(view)
}

/** The documents thread of the package, with what it reads beside its code: a signed PDF, verified. */
async function makeDocument(unpacked: string): Promise<string> {
  const at = (path: string) => pathToFileURL(join(unpacked, path))
  const documents = createDocuments({
    workerUrl: at('out/main/documents-worker.js'),
    fontsUrl: at('assets/fonts/'),
  })
  const person = { name: 'ประธานตัวอย่าง', position: 'ประธาน' }
  const now = new Date().toISOString()
  const pdf = await documents.makePdf({ kind: 'minutes', model: buildMinutes({ proposals: 1 }) })
  const { p12, passphrase, caPem } = await documents.makeDemoCertificate(person)
  const signing = { signer: person, reason: 'รับรองรายงานการประชุม', fieldName: 'chair', at: now }
  const signed = await documents.signPdf({ pdf, p12, passphrase, ...signing })
  const { status } = await documents.verifyPdf({ pdf: signed, trustedPem: [caPem] })
  await documents.close()
  return `${signed.length} bytes of signed minutes: ${status}`
}

/** The token's process of the package: it says of a text file that it is no library, so koffi was found and loaded. */
async function askToken(unpacked: string): Promise<string> {
  const child = startTokenChild(
    { utilityProcess: double.utilityProcess as never },
    join(unpacked, 'out/main/token-process.js'),
  )
  const reply = await askTokenProcess(
    child,
    { job: 'list', module: join(unpacked, 'package.json') },
    PATIENCE_MS,
  )
  return reply.isDone ? 'answered' : reply.code
}

async function main(): Promise<void> {
  const [unpacked = '', workspace = ''] = process.argv.slice(2)
  const doubleUrl = new URL('../../helpers/electron-double.ts', import.meta.url).href
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === 'electron' ? { url: doubleUrl, shortCircuit: true } : next(specifier, context),
  })
  process.argv = [process.argv[0] ?? '', unpacked, '--data', workspace]
  await import(pathToFileURL(join(unpacked, 'out/main/main.js')).href)
  await double.fireReady()
  const window = await waitForWindow()
  await loadPage(window.urls[0] ?? '')
  const port = double.requestPort(window.webContents)
  if (!port) fail('the window got no port')
  const answer = await Promise.race([callContract(port), sleep(PATIENCE_MS).then(() => fail('no answer'))])
  const document = await makeDocument(unpacked)
  if (!document.endsWith(': valid')) fail(document)
  const token = await askToken(unpacked)
  if (token !== 'TOKEN_MODULE_UNUSABLE') fail(`a token's library that is none: ${token}`)
  process.stdout.write(`OK ${answer} ${document}\n`)
  process.exit(0)
}

await main()
