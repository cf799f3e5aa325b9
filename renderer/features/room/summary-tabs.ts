export const TABS = ['summary', 'process', 'plan', 'results', 'selection', 'notes'] as const
export type Tab = (typeof TABS)[number]

export const isTab = (value: string | null): value is Tab => TABS.some((tab) => tab === value)

const PLACES: Readonly<Record<string, Tab>> = {
  processName: 'summary',
  objective: 'summary',
  expectedResult: 'summary',
  background: 'process',
  currentProcess: 'process',
  proposedProcess: 'process',
  activities: 'plan',
  team: 'plan',
  budgetSource: 'plan',
  indicators: 'results',
}

/** Where the text of a note is read in the room. */
export const tabOfPlace = (place: string): Tab | null => PLACES[place.split('.')[0] ?? ''] ?? null
