import fc from 'fast-check'

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCharCode(from + index))

/** Any order of Thai letters, marks and digits, wrong ones too, with spaces and some Latin between them. */
export const thaiText = fc.string({
  unit: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...range(0x0e01, 0x0e2e)) },
    { weight: 4, arbitrary: fc.constantFrom(...range(0x0e2f, 0x0e3a), ...range(0x0e40, 0x0e5b)) },
    { weight: 1, arbitrary: fc.constantFrom(' ', '\u200b', '\n', 'a', 'Z', '7', '.', '-') },
  ),
  maxLength: 30,
})
