import type { HandlersOf } from '../../handler.ts'
import { addItem } from './add-item.ts'
import { addProposals } from './add-proposals.ts'
import { arrange } from './arrange.ts'
import { putBackInBundle, takeOutOfBundle } from './bundle-mark.ts'
import { finishItem } from './finish-item.ts'
import { moveItem } from './move-item.ts'
import { editNote, getNote } from './note.ts'
import { jumpTo, openItem } from './open-item.ts'
import { cancelScoring, openScoring } from './open-scoring.ts'
import { postponeItem, resumeItem } from './postpone-item.ts'
import { reopenItem } from './reopen-item.ts'
import { reorderAgenda } from './reorder.ts'
import { listPostponedItems, takeUpPostponed } from './take-up-postponed.ts'
import { changeItem } from './update-item.ts'
import { withdrawItem } from './withdraw-item.ts'

export const agendaHandlers: HandlersOf<'agenda'> = {
  'agenda.addItem': addItem,
  'agenda.addProposals': addProposals,
  'agenda.arrange': arrange,
  'agenda.cancelScoring': cancelScoring,
  'agenda.editNote': editNote,
  'agenda.finishItem': finishItem,
  'agenda.getNote': getNote,
  'agenda.jumpTo': jumpTo,
  'agenda.listPostponed': listPostponedItems,
  'agenda.moveItem': moveItem,
  'agenda.openItem': openItem,
  'agenda.openScoring': openScoring,
  'agenda.postponeItem': postponeItem,
  'agenda.putBackInBundle': putBackInBundle,
  'agenda.reopenItem': reopenItem,
  'agenda.resumeItem': resumeItem,
  'agenda.takeOutOfBundle': takeOutOfBundle,
  'agenda.reorder': reorderAgenda,
  'agenda.takeUpPostponed': takeUpPostponed,
  'agenda.updateItem': changeItem,
  'agenda.withdrawItem': withdrawItem,
}
