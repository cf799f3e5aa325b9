import type { HandlersOf } from '../../handler.ts'
import { getSelection } from './get.ts'
import { setSelection } from './set.ts'

export const selectionHandlers: HandlersOf<'selection'> = {
  'selection.get': getSelection,
  'selection.set': setSelection,
}
