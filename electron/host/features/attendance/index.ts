import type { HandlersOf } from '../../handler.ts'
import { addGuest } from './add-guest.ts'
import { arrive } from './arrive.ts'
import { correctStay } from './correct-stay.ts'
import { leave } from './leave.ts'
import { nameSubstitute } from './name-substitute.ts'
import { setAbsence } from './set-absence.ts'
import { voidStay } from './void-stay.ts'
import { withdrawSubstitute } from './withdraw-substitute.ts'

export const attendanceHandlers: HandlersOf<'attendance'> = {
  'attendance.addGuest': addGuest,
  'attendance.arrive': arrive,
  'attendance.correctStay': correctStay,
  'attendance.leave': leave,
  'attendance.nameSubstitute': nameSubstitute,
  'attendance.setAbsence': setAbsence,
  'attendance.voidStay': voidStay,
  'attendance.withdrawSubstitute': withdrawSubstitute,
}
