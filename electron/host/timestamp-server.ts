/** Takes a time-stamp request to a server and brings its answer. With the list's address (evidence-door.ts) the only thing that leaves the machine. */
export type PostTimestamp = (url: string, request: Uint8Array, signal?: AbortSignal) => Promise<Uint8Array>

const PATIENCE_MS = 20_000
/** A token with a long chain takes some 10 KB. */
const LONGEST_ANSWER = 256 * 1024

export async function readWithin(body: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of body) {
    size += piece.byteLength
    if (size > limit) throw new Error('the answer is too long')
    pieces.push(piece)
  }
  return new Uint8Array(Buffer.concat(pieces))
}

/**
 * RFC 3161 3.4 over HTTP. What is sent is a hash and a random number. No other place is gone to than the one that the
 * keeper named: a redirect is an error. Whether the answer is true is for the documents' room to find out.
 */
export const postTimestamp: PostTimestamp = async (url, request, cancelled) => {
  const patience = AbortSignal.timeout(PATIENCE_MS)
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
    body: Buffer.from(request),
    redirect: 'error',
    credentials: 'omit',
    signal: cancelled ? AbortSignal.any([cancelled, patience]) : patience,
  })
  if (!answer.ok || !answer.body) throw new Error(`the time-stamp server says ${answer.status}`)
  return readWithin(answer.body, LONGEST_ANSWER)
}
