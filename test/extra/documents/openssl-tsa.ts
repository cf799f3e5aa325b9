import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FetchTimestamp } from '../../../electron/documents/documents.ts'
import { run } from './tools.ts'

const CONFIG = `
[tsa]
serial = serial
crypto_device = builtin
signer_cert = tsa.pem
certs = root.pem
signer_key = tsa.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256, sha384, sha512
accuracy = secs:1
ess_cert_id_alg = sha256
[tsa_extensions]
basicConstraints = critical, CA:FALSE
keyUsage = critical, digitalSignature
extendedKeyUsage = critical, timeStamping
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
authorityInfoAccess = OCSP;URI:http://status.test/
[status_extensions]
basicConstraints = critical, CA:FALSE
keyUsage = critical, digitalSignature
extendedKeyUsage = OCSPSigning
noCheck = ignored
authorityKeyIdentifier = keyid
[ca]
default_ca = lists
[lists]
database = index.txt
crlnumber = crlnumber
default_md = sha256
default_crl_days = 30
`

export type OpensslTsa = {
  rootPath: string
  rootPem: string
  list: Uint8Array
  fetch: FetchTimestamp
  /** Its answer to a question about a certificate (OCSP), by somebody whom the root charged with it. */
  answer(question: Uint8Array): Promise<Uint8Array>
}

/** A time-stamp authority of openssl's own, in a folder, with its list of revoked certificates. */
export async function createOpensslTsa(folder: string): Promise<OpensslTsa> {
  mkdirSync(folder, { recursive: true })
  const path = (name: string) => join(folder, name)
  const files = { 'tsa.cnf': CONFIG, serial: '01\n', 'index.txt': '', crlnumber: '01\n' }
  for (const [name, text] of Object.entries(files)) writeFileSync(path(name), text)
  // openssl reads the names in its configuration from where it runs.
  const openssl = (args: string[]) => run('openssl', args, { cwd: folder })
  const key = ['-newkey', 'rsa:2048', '-nodes']
  const named = (name: string) => ['-subj', `/C=TH/O=Test/CN=${name}`]
  const root = ['-keyout', 'root.key', '-out', 'root.pem', '-days', '30', ...named('TSA root')]
  await openssl(['req', '-x509', ...key, ...root, '-addext', 'keyUsage=critical,keyCertSign,cRLSign'])
  await openssl(['req', ...key, '-keyout', 'tsa.key', '-out', 'tsa.csr', ...named('TSA')])
  const issue = ['-CA', 'root.pem', '-CAkey', 'root.key', '-CAcreateserial', '-days', '20']
  const extensions = ['-extfile', 'tsa.cnf', '-extensions', 'tsa_extensions']
  await openssl(['x509', '-req', '-in', 'tsa.csr', ...issue, ...extensions, '-out', 'tsa.pem'])
  await openssl(['req', ...key, '-keyout', 'status.key', '-out', 'status.csr', ...named('Status')])
  const ofStatus = ['-extfile', 'tsa.cnf', '-extensions', 'status_extensions']
  await openssl(['x509', '-req', '-in', 'status.csr', ...issue, ...ofStatus, '-out', 'status.pem'])
  const number = (await openssl(['x509', '-in', 'tsa.pem', '-noout', '-serial'])).trim().split('=')[1]
  const known = ['V', '491231235959Z', '', number, 'unknown', '/C=TH/O=Test/CN=TSA'].join('\t')
  const list = ['-gencrl', '-cert', 'root.pem', '-keyfile', 'root.key', '-out', 'list.pem']
  await openssl(['ca', '-config', 'tsa.cnf', ...list])
  await openssl(['crl', '-in', 'list.pem', '-outform', 'DER', '-out', 'list.der'])
  writeFileSync(path('status.txt'), `${known}\n`)
  return {
    rootPath: path('root.pem'),
    rootPem: readFileSync(path('root.pem'), 'utf8'),
    list: new Uint8Array(readFileSync(path('list.der'))),
    fetch: async (request) => {
      writeFileSync(path('request.tsq'), request)
      const reply = ['ts', '-reply', '-config', 'tsa.cnf', '-section', 'tsa']
      await openssl([...reply, '-queryfile', 'request.tsq', '-out', 'answer.tsr'])
      return new Uint8Array(readFileSync(path('answer.tsr')))
    },
    answer: async (question) => {
      writeFileSync(path('question.der'), question)
      const signer = ['-CA', 'root.pem', '-rsigner', 'status.pem', '-rkey', 'status.key']
      const files = ['-index', 'status.txt', '-reqin', 'question.der', '-respout', 'answer.der']
      await openssl(['ocsp', ...signer, ...files, '-ndays', '7'])
      return new Uint8Array(readFileSync(path('answer.der')))
    },
  }
}
