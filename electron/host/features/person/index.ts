import type { HandlersOf } from '../../handler.ts'
import { createPerson } from './create.ts'
import { listEverybody } from './list.ts'
import { resetPin } from './reset-pin.ts'
import { changePerson } from './update.ts'

export const personHandlers: HandlersOf<'person'> = {
  'person.create': createPerson,
  'person.list': listEverybody,
  'person.resetPin': resetPin,
  'person.update': changePerson,
}
