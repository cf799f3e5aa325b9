import type { HandlersOf } from '../../handler.ts'
import { openWindow } from './open.ts'
import { viewWall } from './projector-view.ts'
import { getWall, setWall } from './run-wall.ts'

export const windowHandlers: HandlersOf<'windows' | 'projector' | 'wall'> = {
  'windows.open': openWindow,
  'projector.view': viewWall,
  'wall.get': getWall,
  'wall.set': setWall,
}
