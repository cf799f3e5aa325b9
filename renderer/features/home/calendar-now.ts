import { monthRange } from '../../ui/month-range.ts'

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
