import type { HandlersOf } from '../../handler.ts'
import { getReference } from './get.ts'
import { getProgramme } from './programme.ts'

export const referenceHandlers: HandlersOf<'reference'> = {
  'reference.get': getReference,
  'reference.programme': getProgramme,
}
