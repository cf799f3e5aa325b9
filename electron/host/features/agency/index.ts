import type { HandlersOf } from '../../handler.ts'
import { createAgency } from './create.ts'
import { listAllAgencies } from './list.ts'
import { changeAgency } from './update.ts'
import { withdrawOneAgency } from './withdraw.ts'

export const agencyHandlers: HandlersOf<'agency'> = {
  'agency.create': createAgency,
  'agency.list': listAllAgencies,
  'agency.update': changeAgency,
  'agency.withdraw': withdrawOneAgency,
}
