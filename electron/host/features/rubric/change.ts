import { findNewestRubric, insertRubricVersion } from '../../../../db/queries/committee.ts'
import { found, refuse } from '../../call.ts'
import type { Handler } from '../../handler.ts'

/** Appends a version. Meetings that have frozen one keep theirs: after the first score opens nothing changes for them. */
export const changeRubric: Handler<'rubric.change'> = (call, input) => {
  const { committeeId, scaleMax, thresholdHundredths, weights } = input
  const rubricId = call.host.newId()
  if (thresholdHundredths > scaleMax * 100) refuse('INPUT_INVALID', { fields: ['thresholdHundredths'] })
  const version = call.record((db, log) => {
    const newest = found(findNewestRubric(db, committeeId), 'committee')
    const unknown = Object.keys(weights).filter((key) => !newest.criteria.some(({ code }) => code === key))
    if (unknown.length > 0) refuse('INPUT_INVALID', { fields: unknown.map((key) => `weights.${key}`) })
    const criteria = newest.criteria.map((criterion) => ({
      ...criterion,
      weight: weights[criterion.code] ?? criterion.weight,
    }))
    const next = newest.version + 1
    insertRubricVersion(db, {
      ...newest,
      id: rubricId,
      version: next,
      scaleMax,
      thresholdHundredths,
      criteria,
      createdAt: call.now,
    })
    log({ type: 'rubric.changed', data: { committeeId, rubricId, version: next } })
    return next
  })
  return { rubricId, version }
}
