import { expect, test } from 'vitest'
import { DocumentsError } from '../../../electron/documents/documents-error.ts'
import { toDocumentFailure } from '../../../electron/host/features/document/failure.ts'
import { MatiError } from '../../../shared/errors.ts'
import { errorSentence } from '../../../shared/messages/errors.ts'

function sentenceOf(error: DocumentsError): string {
  try {
    return toDocumentFailure(error)
  } catch (failure) {
    if (!(failure instanceof MatiError)) throw failure
    const { what, todo } = errorSentence(failure.code, failure.data, String)
    return `${failure.code} ${what} ${todo}`
  }
}

test('a letter that the font lacks is named, and both ways out of it', () => {
  const told = sentenceOf(new DocumentsError('MISSING_GLYPHS', 'x', { detail: ['☐', '₂'] }))
  expect(told).toContain('DOCUMENT_FAILED')
  expect(told).toContain('☐ ₂')
  expect(told).toContain('Sarabun')
})

test('a file that is no PDF/A names the rules that it breaks', () => {
  const told = sentenceOf(new DocumentsError('NOT_ARCHIVAL', 'x', { detail: ['font_widths', 'filter'] }))
  expect(told).toContain('DOCUMENT_NOT_ARCHIVAL')
  expect(told).toContain('font_widths, filter')
})

test('what has no words of its own keeps the common ones', () => {
  expect(sentenceOf(new DocumentsError('WORKER_CRASHED', 'x'))).toContain('จัดทำเอกสารไม่สำเร็จ')
})
