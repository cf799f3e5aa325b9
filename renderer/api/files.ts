import { MAX_FILE_BYTES } from '../../shared/contract/file.ts'
import { putInPieces, readInPieces } from '../../shared/contract/file-pieces.ts'
import { MatiError } from '../../shared/errors.ts'
import { call } from './client.ts'
import { useConnection } from './connection-store.ts'

type OnProgress = (done: number, total: number) => void

/** btoa takes one character a byte; spreading a whole chunk into arguments would overflow the stack. */
export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let start = 0; start < bytes.length; start += 8_192)
    parts.push(String.fromCharCode(...bytes.subarray(start, start + 8_192)))
  return btoa(parts.join(''))
}

export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text)
  const bytes = new Uint8Array(binary.length)
  for (let index = 0; index < binary.length; index += 1) bytes[index] = binary.charCodeAt(index)
  return bytes
}

/**
 * Puts a chosen or dropped file at the host's files door, in pieces.
 * @returns the token by which operations name it
 * @throws MatiError FILE_TOO_LARGE before anything is sent
 */
export async function putFile(file: File, onProgress?: OnProgress): Promise<string> {
  if (file.size > MAX_FILE_BYTES)
    throw new MatiError('FILE_TOO_LARGE', { size: file.size, limit: MAX_FILE_BYTES })
  const slice = async (start: number, end: number) =>
    toBase64(new Uint8Array(await file.slice(start, end).arrayBuffer()))
  return putInPieces(
    { name: file.name, size: file.size, slice },
    (input) => call('file.put', input),
    onProgress,
  )
}

/** Fetches a file that the host made. */
export async function readFile(
  token: string,
  onProgress?: OnProgress,
): Promise<{ name: string; blob: Blob }> {
  const read = (input: { token: string; offset: number }) => call('file.read', input)
  const { name, mediaType, pieces } = await readInPieces(token, { read, decode: fromBase64, onProgress })
  return { name, blob: new Blob(pieces, { type: mediaType }) }
}

/** Saves a file of the host where the person's downloads go. */
export async function downloadFile(token: string): Promise<void> {
  const { name, blob } = await readFile(token)
  const address = URL.createObjectURL(blob)
  const anchor = document.createElement('a')
  anchor.href = address
  anchor.download = name
  anchor.click()
  // The browser reads the blob after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/** Shows a PDF: on the desktop in the system's viewer, in a browser in a tab of its own. */
export async function openFile(token: string): Promise<void> {
  if (useConnection.getState().welcome?.isDesktop) {
    await call('file.open', { token })
    return
  }
  // The tab has to be opened in the click itself, or the browser takes it for a pop-up.
  const tab = window.open('', '_blank')
  const { blob } = await readFile(token)
  const address = URL.createObjectURL(blob)
  if (tab) tab.location.href = address
  else await downloadFile(token)
  setTimeout(() => URL.revokeObjectURL(address), 10 * 60_000)
}
