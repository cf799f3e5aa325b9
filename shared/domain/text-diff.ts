import { segmentWords } from '../thai/segment.ts'
import { diffSequences } from './sequence-diff.ts'

export type DiffPart = { kind: 'same' | 'added' | 'removed'; text: string }

/** Lines with their breaks; joined they are the text again. */
const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? []

/**
 * What a text says otherwise than an earlier one, word by word as Thai is read. Lines first, so that a long text costs
 * little, then the words of the lines that differ.
 */
export function diffText(before: string, after: string): DiffPart[] {
  const parts: DiffPart[] = []
  for (const { left, right, isSame } of diffSequences(linesOf(before), linesOf(after))) {
    if (isSame) push(parts, 'same', left.join(''))
    else for (const part of diffWords(left.join(''), right.join(''))) push(parts, part.kind, part.text)
  }
  return parts
}

function diffWords(before: string, after: string): DiffPart[] {
  const stretches = diffSequences(segmentWords(before), segmentWords(after))
  return stretches.flatMap(({ left, right, isSame }): DiffPart[] =>
    isSame
      ? [{ kind: 'same', text: left.join('') }]
      : [
          { kind: 'removed', text: left.join('') },
          { kind: 'added', text: right.join('') },
        ],
  )
}

function push(parts: DiffPart[], kind: DiffPart['kind'], text: string): void {
  if (text === '') return
  const last = parts.at(-1)
  if (last?.kind === kind) last.text += text
  else parts.push({ kind, text })
}
