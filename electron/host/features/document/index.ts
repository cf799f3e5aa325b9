import type { HandlersOf } from '../../handler.ts'
import { checkDocument } from './check.ts'
import { fetchDocument } from './fetch.ts'
import { listMeetingDocuments } from './list.ts'
import { makeDocument } from './make.ts'
import { makePracticeCertificate } from './make-practice-certificate.ts'
import { previewDocument } from './preview.ts'
import { signDocument } from './sign.ts'
import { stampDocument } from './stamp.ts'
import { takeSignedDocument } from './take-signed.ts'
import { verifyDocument } from './verify.ts'

export const documentHandlers: HandlersOf<'document'> = {
  'document.check': checkDocument,
  'document.fetch': fetchDocument,
  'document.list': listMeetingDocuments,
  'document.make': makeDocument,
  'document.makePracticeCertificate': makePracticeCertificate,
  'document.preview': previewDocument,
  'document.sign': signDocument,
  'document.stamp': stampDocument,
  'document.takeSigned': takeSignedDocument,
  'document.verify': verifyDocument,
}
