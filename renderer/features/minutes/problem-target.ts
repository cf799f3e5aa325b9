import { minutes as words } from '../../../shared/messages/minutes.ts'

export const ABSENT_PANEL = 'minutes-absent'
export const sectionAnchor = (itemId: string): string => `minutes-${itemId}`

/** The id of the place on the screen where a problem is mended: its item's section, or the list of those who were absent. */
export function targetOfProblem(problem: string, items: readonly { id: string; number: string }[]): string {
  const number = words.problemItem.exec(problem)?.[1]
  const item = items.find((candidate) => candidate.number === number)
  return item ? sectionAnchor(item.id) : ABSENT_PANEL
}
