/**
 * Thai marks of fonts from before OpenType (TH Sarabun New, TH SarabunPSK, Angsana New): they have no `thai` script, and
 * for each place of a mark a glyph of its own under a private-use character (U+F700–F71A). Which one is chosen is
 * HarfBuzz's `hb-ot-shaper-thai.cc` (Windows' codes), which harfbuzzjs is built without
 * (HB_NO_OT_SHAPER_THAI_FALLBACK); test/extra asks the real one about every syllable.
 */
type Action = 'none' | 'down' | 'left' | 'down_left' | 'without_tail'
type Consonant = 'plain' | 'tall' | 'removable_tail' | 'fixed_tail' | 'none'
type Mark = 'above' | 'below' | 'top'
type Step<State> = readonly [action: Action, next: State]

const CODES: Readonly<Record<Exclude<Action, 'none'>, ReadonlyMap<number, number>>> = {
  down: new Map([
    [0x0e48, 0xf70a],
    [0x0e49, 0xf70b],
    [0x0e4a, 0xf70c],
    [0x0e4b, 0xf70d],
    [0x0e4c, 0xf70e],
    [0x0e38, 0xf718],
    [0x0e39, 0xf719],
    [0x0e3a, 0xf71a],
  ]),
  down_left: new Map([
    [0x0e48, 0xf705],
    [0x0e49, 0xf706],
    [0x0e4a, 0xf707],
    [0x0e4b, 0xf708],
    [0x0e4c, 0xf709],
  ]),
  left: new Map([
    [0x0e48, 0xf713],
    [0x0e49, 0xf714],
    [0x0e4a, 0xf715],
    [0x0e4b, 0xf716],
    [0x0e4c, 0xf717],
    [0x0e31, 0xf710],
    [0x0e34, 0xf701],
    [0x0e35, 0xf702],
    [0x0e36, 0xf703],
    [0x0e37, 0xf704],
    [0x0e47, 0xf712],
    [0x0e4d, 0xf711],
  ]),
  without_tail: new Map([
    [0x0e0d, 0xf70f],
    [0x0e10, 0xf700],
  ]),
}

/** What stands above the letter so far: nothing, a tall stem, a mark beside the stem, a full stack. */
type Above = 0 | 1 | 2 | 3
const ABOVE: Readonly<Record<Above, Readonly<Record<Mark, Step<Above>>>>> = {
  0: { above: ['none', 3], below: ['none', 0], top: ['down', 3] },
  1: { above: ['left', 2], below: ['none', 1], top: ['down_left', 2] },
  2: { above: ['none', 3], below: ['none', 2], top: ['left', 3] },
  3: { above: ['none', 3], below: ['none', 3], top: ['none', 3] },
}
/** Below it: nothing, a tail that can be taken away, one that stays (or a mark). */
type Below = 0 | 1 | 2
const BELOW: Readonly<Record<Below, Readonly<Record<Mark, Step<Below>>>>> = {
  0: { above: ['none', 0], below: ['none', 2], top: ['none', 0] },
  1: { above: ['none', 1], below: ['without_tail', 2], top: ['none', 1] },
  2: { above: ['none', 2], below: ['down', 2], top: ['none', 2] },
}
const ABOVE_START: Readonly<Record<Consonant, Above>> = {
  plain: 0,
  tall: 1,
  removable_tail: 0,
  fixed_tail: 0,
  none: 3,
}
const BELOW_START: Readonly<Record<Consonant, Below>> = {
  plain: 0,
  tall: 0,
  removable_tail: 1,
  fixed_tail: 2,
  none: 2,
}

const [SARA_AM, SARA_AA, NIKHAHIT] = [0x0e33, 0x0e32, 0x0e4d]
const TALL = new Set([0x0e1b, 0x0e1d, 0x0e1f])

function consonantOf(code: number): Consonant {
  if (TALL.has(code)) return 'tall'
  if (CODES.without_tail.has(code)) return 'removable_tail'
  if (code === 0x0e0e || code === 0x0e0f) return 'fixed_tail'
  return code >= 0x0e01 && code <= 0x0e2e ? 'plain' : 'none'
}
function markOf(code: number): Mark | null {
  if (code === 0x0e31 || (code >= 0x0e34 && code <= 0x0e37)) return 'above'
  if (code === 0x0e47 || code === NIKHAHIT || code === 0x0e4e) return 'above'
  if (code >= 0x0e38 && code <= 0x0e3a) return 'below'
  return code >= 0x0e48 && code <= 0x0e4c ? 'top' : null
}
/** Over these the nikhahit of a sara am goes back to its letter. */
const isAboveBase = (code: number): boolean =>
  code === 0x0e31 ||
  code === 0x0e3b ||
  (code >= 0x0e34 && code <= 0x0e37) ||
  (code >= 0x0e47 && code <= 0x0e4e)

/** `origins[i]`: where in the typed text the letter or group begins that the i-th unit belongs to. */
export type MarkedText = { text: string; origins: number[] }
type Unit = { code: number; origin: number }

/** ำ becomes nikhahit, before the tone marks, and sara aa; letter, marks and both are one group from then on. */
function splitSaraAm(text: string): Unit[] {
  const units: Unit[] = []
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (code !== SARA_AM) {
      units.push({ code, origin: index })
      continue
    }
    let start = units.length
    while (start > 0 && isAboveBase(units[start - 1]?.code ?? 0)) start -= 1
    const letter = Math.max(0, start - 1)
    const origin = units[letter]?.origin ?? index
    units.splice(start, 0, { code: NIKHAHIT, origin })
    units.push({ code: SARA_AA, origin })
    for (const unit of units.slice(letter)) unit.origin = origin
  }
  return units
}

/**
 * The text as such a font draws it.
 * @param has does the font have this character? A glyph that it lacks leaves the plain mark.
 */
export function toPrivateMarks(text: string, has: (code: number) => boolean): MarkedText {
  const units = splitSaraAm(text)
  let above: Above = ABOVE_START.none
  let below: Below = BELOW_START.none
  let letter: Unit | undefined
  for (const unit of units) {
    const mark = markOf(unit.code)
    if (mark === null) {
      const consonant = consonantOf(unit.code)
      ;[above, below, letter] = [ABOVE_START[consonant], BELOW_START[consonant], unit]
      continue
    }
    const [fromAbove, nextAbove] = ABOVE[above][mark]
    const [fromBelow, nextBelow] = BELOW[below][mark]
    ;[above, below] = [nextAbove, nextBelow]
    // Never both.
    const action = fromAbove === 'none' ? fromBelow : fromAbove
    const target = action === 'without_tail' ? letter : unit
    const code = action === 'none' || !target ? undefined : CODES[action].get(target.code)
    if (code !== undefined && target && has(code)) target.code = code
  }
  return {
    text: String.fromCharCode(...units.map(({ code }) => code)),
    origins: units.map(({ origin }) => origin),
  }
}

/** The shifted nikhahit of ปำ is a nikhahit too. */
export const SHIFTED_NIKHAHIT = String.fromCharCode(CODES.left.get(NIKHAHIT) ?? NIKHAHIT)
/** A font that has this one has the others. */
export const PRIVATE_MARK = 0xf70a
