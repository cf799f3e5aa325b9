import type { HandlersOf } from '../../handler.ts'
import { findNames } from './find-names.ts'

export const searchHandlers: HandlersOf<'search'> = { 'search.find': findNames }
