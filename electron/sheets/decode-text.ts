import { type SheetEncoding, SheetFileError } from '../../shared/domain/register-import/sheet-file-error.ts'

export type DecodedText = { text: string; encoding: SheetEncoding; isSure: boolean }

const UTF8_MARK = [0xef, 0xbb, 0xbf]
const hasUtf8Mark = (bytes: Uint8Array) => UTF8_MARK.every((byte, index) => bytes[index] === byte)

/** Null when a byte sequence does not exist in the encoding. Node and Electron both carry windows-874 in their ICU. */
function decode(bytes: Uint8Array, encoding: SheetEncoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0

/** A mark that stands on nothing (at the start, after a space or a Latin letter): Thai text has next to none. */
const ORPHAN_MARK =
  /(?:^|[^\u0e01-\u0e2e\u0e31\u0e34-\u0e3a\u0e47-\u0e4e])[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/gm
/** UTF-8 Thai read as windows-874 is full of these two pairs (bytes E0 B8 and E0 B9). */
const UTF8_AS_THAI = /เ[ธน]/g

type Thainess = 'thai' | 'doubtful' | 'not_thai'

/** How much a text that was decoded as windows-874 looks like Thai that a person wrote. */
function thainess(text: string): Thainess {
  const letters = count(text, /[\u0e01-\u0e5b]/g)
  const others = count(text, /[^\p{ASCII}\u0e01-\u0e5b]/gu)
  if (letters === 0 || count(text, /[\x80-\x9f]/g) > 0) return 'not_thai'
  if (letters > 20 && count(text, UTF8_AS_THAI) * 4 > letters) return 'not_thai'
  const strange = count(text, ORPHAN_MARK) * 3 + others
  if (strange * 4 > letters) return 'not_thai'
  return letters < 10 || strange * 50 > letters ? 'doubtful' : 'thai'
}

function detect(bytes: Uint8Array): DecodedText | null {
  const utf8 = decode(bytes, 'utf-8')
  if (hasUtf8Mark(bytes) && utf8 !== null) return { text: utf8, encoding: 'utf-8', isSure: true }
  const thai = decode(bytes, 'windows-874')
  const looks = thai === null ? 'not_thai' : thainess(thai)
  if (utf8 !== null) {
    const isAscii = utf8.length === bytes.length
    if (isAscii || /[\u0e01-\u0e5b]/.test(utf8)) return { text: utf8, encoding: 'utf-8', isSure: true }
    // A few Thai letters of windows-874 can be valid UTF-8 by chance ("เกข" is U+0862), but never much text.
    if (thai === null || looks === 'not_thai') return { text: utf8, encoding: 'utf-8', isSure: false }
  }
  if (thai === null || looks === 'not_thai') return null
  return { text: thai, encoding: 'windows-874', isSure: utf8 === null && looks === 'thai' }
}

/**
 * Text of a .csv file. 'auto' takes the byte order mark, then valid UTF-8, then windows-874 (a superset of TIS-620) if
 * the result looks like Thai. A mark at the start is dropped. @throws SheetFileError ENCODING_UNKNOWN
 */
export function decodeText(bytes: Uint8Array, asked: 'auto' | SheetEncoding): DecodedText {
  if (asked !== 'auto') {
    const text = decode(bytes, asked)
    if (text !== null) return { text, encoding: asked, isSure: true }
    throw new SheetFileError({ code: 'ENCODING_UNKNOWN', data: { asked } })
  }
  const found = detect(bytes)
  if (found) return found
  throw new SheetFileError({ code: 'ENCODING_UNKNOWN', data: { asked: null } })
}
