import type { HandlersOf } from '../../handler.ts'
import { changeRubric } from './change.ts'
import { getRubric } from './get.ts'

export const rubricHandlers: HandlersOf<'rubric'> = { 'rubric.change': changeRubric, 'rubric.get': getRubric }
