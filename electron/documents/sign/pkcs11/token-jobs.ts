import { createHash, verify, X509Certificate } from 'node:crypto'
import { DocumentsError, type DocumentsErrorCode } from '../../documents-error.ts'
import { canSignDocuments, summarise } from '../loaded-signer.ts'
import { CKR } from './constants.ts'
import { type Cryptoki, CryptokiError, loadCryptoki } from './cryptoki.ts'
import { digestInfo, ecdsaToDer } from './signature-forms.ts'
import type { TokenKey, TokenReply, TokenRequest, TokenResult, TokenView } from './token-protocol.ts'
import {
  listTokens,
  mechanismOf,
  type Session,
  type StoredCertificate,
  type Token,
  withLibrary,
  withSession,
} from './token-session.ts'

type Candidate = { certificate: X509Certificate; id: Buffer; keyType: 'RSA' | 'EC'; chain: X509Certificate[] }

/** RSA and P-256 sign here; another curve would be another signature algorithm. */
function keyTypeOf({ publicKey }: X509Certificate): 'RSA' | 'EC' | null {
  if (publicKey.asymmetricKeyType === 'rsa') return 'RSA'
  return publicKey.asymmetricKeyDetails?.namedCurve === 'prime256v1' ? 'EC' : null
}

function parse({ der, id }: StoredCertificate): { certificate: X509Certificate; id: Buffer }[] {
  try {
    return [{ certificate: new X509Certificate(der), id }]
  } catch {
    return []
  }
}

/** Those above it that the token holds too, as far as they go. */
function chainOf(certificate: X509Certificate, all: readonly X509Certificate[]): X509Certificate[] {
  const chain: X509Certificate[] = []
  for (let last = certificate; ; ) {
    const issuer = all.find((each) => each !== last && last.checkIssued(each) && last.verify(each.publicKey))
    if (!issuer || chain.includes(issuer)) return chain
    chain.push(issuer)
    last = issuer
  }
}

/** A person's certificates that may sign; an authority's are for the chain. */
function candidatesIn(session: Session): Candidate[] {
  const stored = session.certificates().flatMap(parse)
  const all = stored.map(({ certificate }) => certificate)
  return stored.flatMap(({ certificate, id }) => {
    const keyType = keyTypeOf(certificate)
    if (!keyType || certificate.ca || !canSignDocuments(certificate)) return []
    return [{ certificate, id, keyType, chain: chainOf(certificate, all) }]
  })
}

const summaryOf = ({ certificate, chain, keyType }: Candidate) =>
  summarise({ certificate, chain, keyType, sign: () => Promise.reject(new Error('not signed here')) })

function listViews(cryptoki: Cryptoki): TokenView[] {
  return listTokens(cryptoki).map((token) => {
    const { label, serial, manufacturer, pinState } = token
    const certificates = withSession(cryptoki, token, (session) => candidatesIn(session).map(summaryOf))
    return { label, serial, manufacturer, pinState, certificates }
  })
}

/** Logs in and picks the certificate that was chosen, with its private key. */
function withKey<Result>(
  cryptoki: Cryptoki,
  wanted: TokenKey,
  work: (session: Session, key: number, candidate: Candidate) => Result,
): Result {
  const { token: name, fingerprint, pin } = wanted
  const isWanted = (token: Token) => token.label === name.label && token.serial === name.serial
  const token = listTokens(cryptoki).find(isWanted)
  if (!token) throw new DocumentsError('TOKEN_NOT_FOUND', 'the token is not in')
  if (token.pinState === 'locked') throw new DocumentsError('TOKEN_PIN_LOCKED', 'locked before the try')
  if (pin === '' && !token.hasPinPad) throw new DocumentsError('TOKEN_PIN_WRONG', 'none was given')
  return withSession(cryptoki, token, (session) => {
    session.login(pin)
    for (const candidate of candidatesIn(session)) {
      if (fingerprint !== null && summaryOf(candidate).fingerprint !== fingerprint) continue
      const key = session.findKey(candidate.id)
      if (key !== null) return work(session, key, candidate)
    }
    throw new DocumentsError('TOKEN_CERTIFICATE_MISSING', 'no certificate there has its key and may sign')
  })
}

function signWith(cryptoki: Cryptoki, wanted: TokenKey, data: Uint8Array): Uint8Array {
  return withKey(cryptoki, wanted, (session, key, { certificate, keyType }) => {
    const hash = createHash('sha256').update(data).digest()
    const input = keyType === 'RSA' ? digestInfo(hash) : hash
    const raw = session.sign(key, { mechanism: mechanismOf(keyType), data: input, pin: wanted.pin })
    const signature = keyType === 'RSA' ? Buffer.from(raw) : ecdsaToDer(raw)
    if (!verify('sha256', data, certificate.publicKey, signature))
      throw new DocumentsError('TOKEN_FAILED', "the token's key is not the certificate's")
    return new Uint8Array(signature)
  })
}

function perform(cryptoki: Cryptoki, request: TokenRequest): TokenResult[TokenRequest['job']] {
  switch (request.job) {
    case 'list':
      return listViews(cryptoki)
    case 'open':
      return withKey(cryptoki, request, (_, __, candidate) => ({
        certificates: [candidate.certificate, ...candidate.chain].map(({ raw }) => new Uint8Array(raw)),
        summary: summaryOf(candidate),
      }))
    case 'sign':
      return signWith(cryptoki, request, request.data)
  }
}

const CODES: Readonly<Record<number, DocumentsErrorCode>> = {
  [CKR.PIN_INCORRECT]: 'TOKEN_PIN_WRONG',
  [CKR.PIN_INVALID]: 'TOKEN_PIN_WRONG',
  [CKR.PIN_LEN_RANGE]: 'TOKEN_PIN_WRONG',
  [CKR.PIN_LOCKED]: 'TOKEN_PIN_LOCKED',
  [CKR.PIN_EXPIRED]: 'TOKEN_PIN_EXPIRED',
  [CKR.USER_PIN_NOT_INITIALIZED]: 'TOKEN_PIN_EXPIRED',
  [CKR.TOKEN_NOT_PRESENT]: 'TOKEN_NOT_FOUND',
  [CKR.TOKEN_NOT_RECOGNIZED]: 'TOKEN_NOT_FOUND',
  [CKR.DEVICE_REMOVED]: 'TOKEN_NOT_FOUND',
}

/** The code of whatever went wrong; texts of the library do not leave. */
export function failureOf(error: unknown): TokenReply {
  if (error instanceof DocumentsError) return { isDone: false, code: error.code, detail: error.message }
  if (error instanceof CryptokiError)
    return { isDone: false, code: CODES[error.rv] ?? 'TOKEN_FAILED', detail: error.message }
  return { isDone: false, code: 'TOKEN_FAILED', detail: error instanceof Error ? error.name : 'unknown' }
}

/** One job on the tokens of one library. Run it where a crash costs nothing: token-process.ts. */
export function runTokenJob(request: TokenRequest): TokenReply {
  try {
    const cryptoki = loadCryptoki(request.module)
    return { isDone: true, result: withLibrary(cryptoki, () => perform(cryptoki, request)) }
  } catch (error) {
    return failureOf(error)
  }
}
