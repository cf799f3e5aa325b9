export type CalendarStep = { number: number; text: string; startMonth: string; endMonth: string }
export type StepTime = 'past' | 'present' | 'future'

/** Months are "YYYY-MM", so their order is that of the text. */
export const timeOfStep = (step: Pick<CalendarStep, 'startMonth' | 'endMonth'>, month: string): StepTime =>
  step.endMonth < month ? 'past' : step.startMonth > month ? 'future' : 'present'

/** Every month from the first step's to the last's. */
export function monthsOf(steps: readonly CalendarStep[]): string[] {
  const starts = steps.map(({ startMonth }) => startMonth).sort()
  const ends = steps.map(({ endMonth }) => endMonth).sort()
  return monthRange(starts[0], ends.at(-1))
}

/** "2013-11" to "2014-02" → four months; nothing when there is no start or end, or they are the wrong way round. */
export function monthRange(first: string | undefined, last: string | undefined): string[] {
  if (!first || !last) return []
  const months: string[] = []
  let [year = 0, month = 1] = first.split('-').map(Number)
  // A century is far above any plan; a slip in a year must not hang the window.
  while (months.length < 1_200) {
    const current = `${year}-${String(month).padStart(2, '0')}`
    if (current > last) break
    months.push(current)
    month += 1
    if (month > 12) {
      month = 1
      year += 1
    }
  }
  return months
}
