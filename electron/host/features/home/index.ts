import type { HandlersOf } from '../../handler.ts'
import { listWaiting } from './list-waiting.ts'

export const homeHandlers: HandlersOf<'home'> = { 'home.waiting': listWaiting }
