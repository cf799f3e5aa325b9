import type { HandlersOf } from '../../handler.ts'
import { addSeat } from './add-seat.ts'
import { createCommittee } from './create.ts'
import { getCommittee } from './get.ts'
import { listAllCommittees } from './list.ts'
import { setRules } from './set-rules.ts'
import { changeSeat } from './update-seat.ts'
import { withdrawOneSeat } from './withdraw-seat.ts'

export const committeeHandlers: HandlersOf<'committee'> = {
  'committee.addSeat': addSeat,
  'committee.create': createCommittee,
  'committee.get': getCommittee,
  'committee.list': listAllCommittees,
  'committee.setRules': setRules,
  'committee.updateSeat': changeSeat,
  'committee.withdrawSeat': withdrawOneSeat,
}
