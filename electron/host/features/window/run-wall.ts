import { findWall, saveWall } from '../../../../db/queries/wall.ts'
import type { Handler } from '../../handler.ts'
import { freezeWall } from './projector-view.ts'

export const getWall: Handler<'wall.get'> = ({ host }, { meetingId }) => {
  const { mode, changedAt } = findWall(host.db.read, meetingId) ?? { mode: 'live' as const, changedAt: null }
  return { mode, changedAt }
}

/** The frame is kept here and not in the wall's window, so that one that is opened anew shows the same. */
export const setWall: Handler<'wall.set'> = (call, { meetingId, mode }) => {
  call.overwrite((db) => {
    // Frozen twice, it is the first frame that stands: a second press must not let anything through.
    if (mode === 'frozen' && findWall(db, meetingId)?.mode === 'frozen') return
    const frozen = mode === 'frozen' ? freezeWall(db, { meetingId, now: call.now }) : null
    saveWall(db, { meetingId, mode, frozen, changedAt: call.now })
  })
  return {}
}
