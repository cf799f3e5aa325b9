import type { DocumentRequest } from '../documents.ts'

const NAMES = new Set(['name', 'memberName', 'agencyName'])
/** What an activity or an indicator is called is a sentence and no name. */
const NOT_NAMED = new Set(['activities', 'indicators'])

/**
 * Names of people and agencies, which a line's end must not cut, wherever a model holds them. A name of several words
 * may still be broken at its spaces.
 */
export function protectedNames({ model }: DocumentRequest): string[] {
  const found = new Set<string>()
  const visit = (value: unknown, key = ''): void => {
    if (typeof value === 'string') {
      if (NAMES.has(key)) for (const word of value.split(/\s+/)) found.add(word)
    } else if (NOT_NAMED.has(key)) return
    else if (Array.isArray(value)) for (const each of value) visit(each)
    else if (typeof value === 'object' && value !== null)
      for (const [name, each] of Object.entries(value)) visit(each, name)
  }
  visit(model)
  return [...found].filter((word) => word !== '')
}
