import type { HandlersOf } from '../../handler.ts'
import { addAttachment, replaceAttachment, withdrawAttachment } from './add.ts'
import { diffAttachments, fetchAttachment, listFiles, readAttachmentPages } from './read.ts'

export const attachmentHandlers: HandlersOf<'attachment'> = {
  'attachment.add': addAttachment,
  'attachment.diff': diffAttachments,
  'attachment.fetch': fetchAttachment,
  'attachment.list': listFiles,
  'attachment.pages': readAttachmentPages,
  'attachment.replace': replaceAttachment,
  'attachment.withdraw': withdrawAttachment,
}
