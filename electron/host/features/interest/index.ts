import type { HandlersOf } from '../../handler.ts'
import { declareInterest, noteInterest, withdrawNotedInterest, withdrawOwnInterest } from './declare.ts'
import { answerFlag, listFlags, listOwnFlags, suggestRunningOrder } from './flags.ts'
import { listInterests, listOwnInterests } from './list.ts'

export const interestHandlers: HandlersOf<'interest'> = {
  'interest.answer': answerFlag,
  'interest.declare': declareInterest,
  'interest.flags': listFlags,
  'interest.list': listInterests,
  'interest.mine': listOwnInterests,
  'interest.myFlags': listOwnFlags,
  'interest.note': noteInterest,
  'interest.suggestOrder': suggestRunningOrder,
  'interest.withdraw': withdrawOwnInterest,
  'interest.withdrawNote': withdrawNotedInterest,
}
