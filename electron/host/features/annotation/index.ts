import type { HandlersOf } from '../../handler.ts'
import {
  editNote,
  placeNote,
  resolveNote,
  restoreNote,
  shareNote,
  unshareNote,
  withdrawNote,
} from './change.ts'
import { createNote } from './create.ts'
import { exportNotes } from './export.ts'
import { listNotes, listOwnNotes, listTray } from './list.ts'
import { replyToNote } from './reply.ts'

export const annotationHandlers: HandlersOf<'annotation'> = {
  'annotation.create': createNote,
  'annotation.edit': editNote,
  'annotation.export': exportNotes,
  'annotation.list': listNotes,
  'annotation.mine': listOwnNotes,
  'annotation.place': placeNote,
  'annotation.reply': replyToNote,
  'annotation.resolve': resolveNote,
  'annotation.restore': restoreNote,
  'annotation.share': shareNote,
  'annotation.tray': listTray,
  'annotation.unshare': unshareNote,
  'annotation.withdraw': withdrawNote,
}
