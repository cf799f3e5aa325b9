export type Paragraph = { start: number; text: string }

/** Lines that say something, each with its place in the whole. */
export function paragraphsOf(text: string): Paragraph[] {
  let start = 0
  return text.split('\n').flatMap((line) => {
    const paragraph = { start, text: line }
    start += line.length + 1
    return line.trim() === '' ? [] : [paragraph]
  })
}
