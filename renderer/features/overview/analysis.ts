import type { OutputOf } from '../../../shared/contract/index.ts'
import { formatRational, type Rational } from '../../../shared/domain/rational.ts'
import { overview as words } from '../../../shared/messages/overview.ts'
import type { Formatter } from '../../ui/format.ts'
import type { Meeting } from '../meetings/readiness.ts'

export type Analysis = OutputOf<'score.analysis'>
export type ItemAnalysis = Analysis['items'][number]

/** "3.42", in the reader's digits; a dash where there is none. */
export const shown = (value: Rational | null, format: Formatter): string =>
  value ? format.show(formatRational(value)) : '–'

/** Square root of the variance: in points again, as people think of it. Only shown; nothing is decided on it. */
export const deviationOf = ({ n, d }: Rational): string => Math.sqrt(n / d).toFixed(2)

/** What would change the recommendation, in sentences; that nothing would is one too. */
export function noteLines(
  item: Pick<ItemAnalysis, 'memberFlips' | 'weightFlips' | 'isStable'>,
  { rubric, format }: { rubric: Meeting['rubric']; format: Formatter },
): string[] {
  const percent = format.show(10)
  const to = (isRecommended: boolean) => (isRecommended ? words.notes.to.yes : words.notes.to.no)
  const numberOf = (code: string) =>
    format.show(rubric.criteria.find((criterion) => criterion.code === code)?.number ?? code)
  const members = item.memberFlips.map(({ name, total, isRecommended }) =>
    words.notes.member(name, to(isRecommended), shown(total, format)),
  )
  const weights = item.weightFlips.map(({ criterion, isMore, total, isRecommended }) => {
    const sentence = isMore ? words.notes.weightMore : words.notes.weightLess
    return sentence(numberOf(criterion), percent, to(isRecommended), shown(total, format))
  })
  const lines = [...members, ...weights]
  return lines.length === 0 && item.isStable ? [words.notes.stable(percent)] : lines
}

/** Why it is not passed with the others, but for what the sentences above say already. */
export const blockLines = (item: ItemAnalysis): string[] =>
  item.blocks.flatMap((block) => {
    if (block === 'member_flip' || block === 'weight_flip' || block === 'not_revealed') return []
    if (block === 'taken_out') return item.takenOutBy ? [words.bundle.takenOutBy(item.takenOutBy)] : []
    return [words.blocks[block]]
  })
