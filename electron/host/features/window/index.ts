import type { HandlersOf } from '../../handler.ts'
import { openWindow } from './open.ts'
import { viewWall } from './projector-view.ts'

export const windowHandlers: HandlersOf<'windows' | 'projector'> = {
  'windows.open': openWindow,
  'projector.view': viewWall,
}
