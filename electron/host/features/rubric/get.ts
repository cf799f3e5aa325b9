import { findNewestRubric } from '../../../../db/queries/committee.ts'
import { found } from '../../call.ts'
import type { Handler } from '../../handler.ts'
import { viewRubric } from './view.ts'

export const getRubric: Handler<'rubric.get'> = ({ host }, { committeeId }) =>
  viewRubric(found(findNewestRubric(host.db.read, committeeId), 'committee'))
