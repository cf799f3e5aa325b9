import { extname, isAbsolute, relative, sep } from 'node:path'

const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i
const MAX_BYTES = 180

const withoutControls = (text: string) =>
  [...text].filter((character) => character.charCodeAt(0) >= 32 && character !== '\u007f').join('')

/** Cut by bytes, since a Thai letter takes three and file systems count bytes; never inside a character. */
function shorten(stem: string, room: number): string {
  let kept = ''
  for (const { segment } of new Intl.Segmenter('th', { granularity: 'grapheme' }).segment(stem)) {
    if (Buffer.byteLength(kept + segment) > room) break
    kept += segment
  }
  return kept
}

/**
 * A name that Windows, macOS and a FAT stick all accept: "รายงาน ครั้งที่ ๑/๒๕๕๗.pdf" becomes "รายงาน ครั้งที่ ๑-๒๕๕๗.pdf".
 * Bidirectional marks go too, since they can make "exe" look like "pdf".
 */
export function toSafeFileName(suggested: string): string {
  const plain = withoutControls(suggested.normalize('NFC'))
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[<>:"/\\|?*]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '')
  const extension = extname(plain).slice(0, 12)
  const stem = shorten(extension ? plain.slice(0, plain.length - extname(plain).length) : plain, MAX_BYTES)
  const name = `${stem.trim() || 'mati'}${extension}`
  return RESERVED.test(name) ? `_${name}` : name
}

/** Documents that the program makes itself. Never a type that the system would run. */
const VIEWABLE: ReadonlySet<string> = new Set(['.pdf', '.docx', '.xlsx', '.csv', '.txt', '.png'])

/** @param options.root the workspace; only what lies inside it and is a document may be handed to the system */
export function isViewableFile({ root, path }: { root: string; path: string }): boolean {
  const way = relative(root, path)
  const isInside = way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
  return isInside && VIEWABLE.has(extname(path).toLowerCase())
}
