import type { HandlersOf } from '../../handler.ts'
import { enterSheet } from './enter.ts'
import { withdrawSheet } from './withdraw.ts'

export const paperSheetHandlers: HandlersOf<'paperSheet'> = {
  'paperSheet.enter': enterSheet,
  'paperSheet.withdraw': withdrawSheet,
}
