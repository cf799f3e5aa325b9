import { findCurrentProgramme, listCalendar } from '../../../../db/queries/programme.ts'
import { found } from '../../call.ts'
import type { Handler } from '../../handler.ts'

export const getProgramme: Handler<'reference.programme'> = ({ host }) => {
  const { id, name, fiscalYear, isSample } = found(findCurrentProgramme(host.db.read), 'programme')
  const calendar = listCalendar(host.db.read, id).map(({ number, text, startMonth, endMonth }) => ({
    number,
    text,
    startMonth,
    endMonth,
  }))
  return { id, name, fiscalYear, isSample, calendar }
}
