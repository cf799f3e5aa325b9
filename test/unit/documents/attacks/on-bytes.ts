import type { NamedAttack } from './attack.ts'

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')
const toBytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'))

function flip(bytes: Uint8Array, at: number): Uint8Array {
  if (at < 0 || at >= bytes.byteLength) throw new RangeError(`no byte ${at}`)
  const copy = bytes.slice()
  copy[at] = (copy[at] ?? 0) ^ 0x01
  return copy
}
const find = (bytes: Uint8Array, what: string, from = 0): number => {
  const at = latin1(bytes).indexOf(what, from)
  if (at < 0) throw new Error(`the file has no ${what}`)
  return at
}
const findLast = (bytes: Uint8Array, what: string): number => latin1(bytes).lastIndexOf(what)

/** The same number of bytes, so that nothing behind them moves. */
function replace(
  bytes: Uint8Array,
  options: { at: number; from: RegExp; to: (found: string) => string },
): Uint8Array {
  const text = latin1(bytes)
  const found = options.from.exec(text.slice(options.at))
  if (!found) throw new Error(`nothing is like ${options.from}`)
  const start = options.at + found.index
  const put = options.to(found[0])
  if (put.length !== found[0].length) throw new Error('another length')
  return toBytes(text.slice(0, start) + put + text.slice(start + found[0].length))
}
const concat = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts))
const hexOf = (bytes: Uint8Array, from: number) => {
  const text = latin1(bytes)
  const open = text.indexOf('<', text.indexOf('/Contents', from))
  return { open: open + 1, hex: text.slice(open + 1, text.indexOf('>', open)) }
}

const RANGE = /\/ByteRange\s*\[[^\]]*\]/

/** One bit, one digit, one cut: what a bad stick or a clumsy hand does, and the simplest forgeries. */
export const ATTACKS_ON_BYTES: readonly NamedAttack[] = [
  ['a bit flipped in the first line', ({ twice }) => flip(twice, 6)],
  ['a bit flipped in the first page’s content', ({ twice }) => flip(twice, find(twice, 'stream') + 60)],
  [
    'a bit flipped in the middle of the unsigned part’s bytes',
    ({ twice, unsigned }) => flip(twice, unsigned.byteLength >> 1),
  ],
  ['a bit flipped just before the first signature', ({ once }) => flip(once, find(once, '/Contents <') - 40)],
  [
    'a bit flipped in the first signature',
    ({ twice }) => flip(twice, hexOf(twice, find(twice, '/ByteRange')).open + 700),
  ],
  [
    'a bit flipped in the last signature',
    ({ twice }) => flip(twice, hexOf(twice, findLast(twice, '/ByteRange')).open + 700),
  ],
  [
    'a bit flipped after the first signature, inside its range',
    ({ once }) => flip(once, once.byteLength - 30),
  ],
  [
    'the time of signing altered in place',
    ({ once }) => replace(once, { at: findLast(once, '/M (D:'), from: /D:2014/, to: () => 'D:2013' }),
  ],
  ['the reason altered in place', ({ once }) => flip(once, findLast(once, '/Reason') + 14)],
  ['the name altered in place', ({ once }) => flip(once, findLast(once, '/Name') + 12)],
  ['the file cut in the first tenth', ({ twice }) => twice.subarray(0, twice.byteLength / 10)],
  ['the file cut in the middle', ({ twice }) => twice.subarray(0, twice.byteLength / 2)],
  [
    'the file cut inside the last signature',
    ({ twice }) => twice.subarray(0, hexOf(twice, findLast(twice, '/ByteRange')).open + 2_000),
  ],
  ['the last hundred bytes cut off', ({ twice }) => twice.subarray(0, twice.byteLength - 100)],
  ['the last byte but the line end cut off', ({ twice }) => twice.subarray(0, twice.byteLength - 3)],
  ['a comment appended', ({ twice }) => concat(twice, toBytes('\n% more\n'))],
  ['another whole document appended', ({ twice, unsigned }) => concat(twice, unsigned)],
  ['another signed document appended', ({ twice, other }) => concat(twice, other)],
  ['a document put in front', ({ twice, unsigned }) => concat(unsigned, twice)],
  ['bytes put in front', ({ twice }) => concat(toBytes('%!PS-Adobe\n'), twice)],
  [
    'a byte inserted in the middle',
    ({ twice }) => concat(twice.subarray(0, 5_000), toBytes(' '), twice.subarray(5_000)),
  ],
  ['a byte taken out of the middle', ({ twice }) => concat(twice.subarray(0, 5_000), twice.subarray(5_001))],
  [
    'a range that leaves out more than the signature',
    ({ once }) => replace(once, { at: 0, from: RANGE, to: widen }),
  ],
  ['a range that stops before the end', ({ once }) => replace(once, { at: 0, from: RANGE, to: shorten })],
  [
    'a range that does not begin at the beginning',
    ({ once }) => replace(once, { at: 0, from: RANGE, to: (found) => found.replace('[0 ', '[1 ') }),
  ],
  [
    'a range of zeros',
    ({ once }) => replace(once, { at: 0, from: RANGE, to: (found) => found.replace(/\d/g, '0') }),
  ],
  ['no range at all', ({ once }) => replace(once, { at: 0, from: /\/ByteRange/, to: () => '/ByteRangX' })],
  ['the signature wiped to zeros', ({ once }) => fillContents(once, (hex) => hex.replace(/[^0]/g, '0'))],
  [
    'the signature turned to other hex',
    ({ once }) => fillContents(once, (hex) => hex.replace(/[0-9]/g, '7')),
  ],
  [
    'the signature of another document',
    ({ once, other }) => fillContents(once, () => hexOf(other, find(other, '/ByteRange')).hex),
  ],
  [
    'the second signature put in the first’s place',
    ({ twice }) => {
      const last = hexOf(twice, findLast(twice, '/ByteRange')).hex
      return fillContents(twice, () => last)
    },
  ],
  [
    'an unknown format of signature',
    ({ once }) => replace(once, { at: 0, from: /ETSI\.CAdES\.detached/, to: () => 'ETSI.CAdES.detachex' }),
  ],
  [
    'a plain PKCS#1 signature claimed',
    ({ once }) =>
      replace(once, { at: 0, from: /ETSI\.CAdES\.detached/, to: () => 'adbe.x509.rsa_sha1  '.slice(0, 19) }),
  ],
]

const digitsOf = (found: string) => /\[0 (\d+) (\d+) (\d+)/.exec(found)?.slice(1).map(Number) ?? []
const write = (found: string, numbers: readonly number[]) =>
  `/ByteRange [0 ${numbers.join(' ')}]`.padEnd(found.length, ' ').slice(0, found.length)
const widen = (found: string) => {
  const [first = 0, second = 0, last = 0] = digitsOf(found)
  return write(found, [first - 400, second, last])
}
const shorten = (found: string) => {
  const [first = 0, second = 0, last = 0] = digitsOf(found)
  return write(found, [first, second, last - 200])
}
function fillContents(bytes: Uint8Array, change: (hex: string) => string): Uint8Array {
  const { open, hex } = hexOf(bytes, find(bytes, '/ByteRange'))
  const copy = Buffer.from(bytes)
  copy.write(change(hex).slice(0, hex.length).padEnd(hex.length, '0'), open, 'latin1')
  return new Uint8Array(copy)
}
