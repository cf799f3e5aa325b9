/** What a content stream does, as far as PDF/A asks. */
export type ContentScan = {
  fonts: Set<string>
  states: Set<string>
  xObjects: Set<string>
  unknownOperators: Set<string>
  usesCmyk: boolean
  markedContent: number
  deepestNesting: number
  isBalanced: boolean
}
/** Where the codes drawn with a font are marked, by its resource name; null: nobody keeps them. */
export type CodesOf = (fontName: string) => Uint8Array | null

const OPERATORS =
  'b B b* B* BDC BMC BT BX c cm CS cs d d0 d1 Do DP EMC ET EX f F f* G g gs h i j J K k l m M MP n q Q re RG rg ri s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y \' " true false null'.split(
    ' ',
  )
/** What a number holds exactly. */
const MAX_KEY_BYTES = 6
/** By their bytes as one number, so that a page of paths makes no texts of them. */
const keyOf = (word: string): number =>
  [...word].reduce((key, character) => key * 256 + character.charCodeAt(0), 0)
const WORD_OF = new Map(OPERATORS.map((word) => [keyOf(word), word]))

const [SPACE, DELIMITER, DIGIT] = [1, 2, 3]
const KIND = new Uint8Array(256)
for (const code of [0, 9, 10, 12, 13, 32]) KIND[code] = SPACE
for (const character of '()<>[]{}/%') KIND[character.charCodeAt(0)] = DELIMITER
for (const character of '0123456789.+-') KIND[character.charCodeAt(0)] = DIGIT
const HEX = new Int8Array(256).fill(-1)
for (const [value, character] of [...'0123456789abcdef'].entries()) {
  HEX[character.charCodeAt(0)] = value
  HEX[character.toUpperCase().charCodeAt(0)] = value
}

class Scanner {
  readonly scan: ContentScan = {
    fonts: new Set(),
    states: new Set(),
    xObjects: new Set(),
    unknownOperators: new Set(),
    usesCmyk: false,
    markedContent: 0,
    deepestNesting: 0,
    isBalanced: true,
  }
  private readonly bytes: Uint8Array
  private readonly codesOf: CodesOf
  private at = 0
  private lastName = ''
  private readonly names = new Map<number, string>()
  private font: string | null = null
  private codes: Uint8Array | null = null
  private nesting = 0

  constructor(bytes: Uint8Array, codesOf: CodesOf) {
    this.bytes = bytes
    this.codesOf = codesOf
  }

  run(): ContentScan {
    const { bytes } = this
    while (this.at < bytes.length) {
      const code = bytes[this.at] ?? 0
      const kind = KIND[code]
      if (kind === SPACE) this.at += 1
      else if (kind === DIGIT) this.skipNumber()
      else if (kind === DELIMITER) this.readDelimiter(code)
      else this.readOperator()
    }
    if (this.nesting !== 0) this.scan.isBalanced = false
    return this.scan
  }

  private readDelimiter(code: number): void {
    if (code === 0x3c && this.bytes[this.at + 1] !== 0x3c) this.readHex()
    else if (code === 0x28) this.skipString()
    else if (code === 0x2f) this.readName()
    else if (code === 0x25) this.skipComment()
    else this.at += 1
  }

  /** One sign, one point, and no letter behind it. */
  private skipNumber(): void {
    const { bytes } = this
    const from = this.at
    let at = from
    let points = 0
    let isSound = true
    while (at < bytes.length && KIND[bytes[at] ?? 0] === DIGIT) {
      const code = bytes[at]
      if (code === 0x2e) points += 1
      else if ((code === 0x2b || code === 0x2d) && at > from) isSound = false
      at += 1
    }
    this.at = at
    const next = KIND[bytes[at] ?? 32]
    if (!isSound || points > 1 || (next !== SPACE && next !== DELIMITER))
      this.scan.unknownOperators.add(this.textOf(from, at + 1))
  }

  /** Codes of two bytes, as the fonts of ours have them. */
  private readHex(): void {
    const { bytes, codes } = this
    let value = 0
    let digits = 0
    let at = this.at + 1
    for (; at < bytes.length && bytes[at] !== 0x3e; at += 1) {
      const digit = HEX[bytes[at] ?? 0] ?? -1
      if (digit < 0) continue
      value = (value << 4) | digit
      digits += 1
      if (digits < 4) continue
      if (codes) codes[value] = 1
      value = 0
      digits = 0
    }
    this.at = at + 1
  }

  private skipString(): void {
    let depth = 0
    for (; this.at < this.bytes.length; this.at += 1) {
      const code = this.bytes[this.at]
      if (code === 0x5c) this.at += 1
      else if (code === 0x28) depth += 1
      else if (code === 0x29) {
        depth -= 1
        if (depth === 0) break
      }
    }
    this.at += 1
  }

  private skipComment(): void {
    while (this.at < this.bytes.length && this.bytes[this.at] !== 10 && this.bytes[this.at] !== 13)
      this.at += 1
  }

  private textOf(from: number, to: number): string {
    return Buffer.from(this.bytes.subarray(from, Math.min(to, this.bytes.length))).toString('latin1')
  }

  /** The word from here on as a number, which costs no text; 0 when it is longer than that. */
  private skipWord(): number {
    const { bytes } = this
    let key = 0
    let { at } = this
    for (; at < bytes.length; at += 1) {
      const code = bytes[at] ?? 0
      const kind = KIND[code]
      if (kind === SPACE || kind === DELIMITER) break
      key = key * 256 + code
    }
    const isShort = at - this.at <= MAX_KEY_BYTES
    this.at = at
    return isShort ? key : 0
  }

  /** A page sets the same few fonts and states a thousand times. */
  private readName(): void {
    this.at += 1
    const from = this.at
    const key = this.skipWord()
    const known = key === 0 ? undefined : this.names.get(key)
    this.lastName = known ?? this.textOf(from, this.at)
    if (known === undefined && key !== 0) this.names.set(key, this.lastName)
  }

  private readOperator(): void {
    const from = this.at
    const word = WORD_OF.get(this.skipWord())
    if (word === undefined) this.scan.unknownOperators.add(this.textOf(from, this.at))
    else this.perform(word)
  }

  private perform(word: string): void {
    switch (word) {
      case 'Tf':
        this.selectFont(this.lastName)
        break
      case 'gs':
        this.scan.states.add(this.lastName)
        break
      case 'Do':
        this.scan.xObjects.add(this.lastName)
        break
      case 'k':
      case 'K':
        this.scan.usesCmyk = true
        break
      case 'cs':
      case 'CS':
        if (this.lastName === 'DeviceCMYK') this.scan.usesCmyk = true
        break
      case 'BDC':
      case 'BMC':
        this.scan.markedContent += 1
        break
      case 'q':
        this.nest(1)
        break
      case 'Q':
        this.nest(-1)
        break
    }
  }

  private selectFont(name: string): void {
    if (name === this.font) return
    this.font = name
    this.scan.fonts.add(name)
    this.codes = this.codesOf(name)
  }

  private nest(step: 1 | -1): void {
    this.nesting += step
    if (this.nesting < 0) this.scan.isBalanced = false
    this.scan.deepestNesting = Math.max(this.scan.deepestNesting, this.nesting)
  }
}

/** Reads a content stream once. An inline image is an unknown operator here: no paper of ours has one. */
export const scanContent = (bytes: Uint8Array, codesOf: CodesOf = () => null): ContentScan =>
  new Scanner(bytes, codesOf).run()
