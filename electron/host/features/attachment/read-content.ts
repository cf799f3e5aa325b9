import { z } from 'zod'
import {
  MAX_PAGE_CHARACTERS,
  MAX_PAGES,
  MAX_TEXT_CHARACTERS,
} from '../../../../shared/contract/attachment.ts'
import { type Call, refuse } from '../../call.ts'

export type Content = {
  fileName: string
  mediaType: string
  bytes: Uint8Array
  pages: { id: string; text: string }[]
}

const PDF = 'application/pdf'
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  pdf: PDF,
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
}

/** A file and the text of its pages as they came through the files door; what a window says of a file is checked. */
export function readContent(call: Call, input: { file: string; pages: string | null }): Content {
  const { host } = call
  const { name, bytes } = host.files.read(input.file, call.actorId())
  const extension = name.split('.').at(-1)?.toLowerCase() ?? ''
  const mediaType = MEDIA_TYPES[extension] ?? 'application/octet-stream'
  const texts = input.pages === null ? [] : readPages(host.files.read(input.pages, call.actorId()).bytes)
  if (mediaType === PDF) refuseUnreadablePdf(bytes, texts)
  else if (texts.length > 0) refuse('INPUT_INVALID', { fields: ['pages'] })
  const pages = texts.map((text) => ({ id: host.newId(), text: text.toWellFormed() }))
  return { fileName: name, mediaType, bytes, pages }
}

const pagesFile = z.array(z.string().max(MAX_PAGE_CHARACTERS)).max(MAX_PAGES)

function readPages(bytes: Uint8Array): string[] {
  let parsed: unknown
  try {
    parsed = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    refuse('INPUT_INVALID', { fields: ['pages'] })
  }
  const pages = pagesFile.safeParse(parsed)
  const size = pages.data?.reduce((sum, text) => sum + text.length, 0) ?? 0
  if (!pages.success || size > MAX_TEXT_CHARACTERS) refuse('INPUT_INVALID', { fields: ['pages'] })
  return pages.data
}

/** Where a reader looks for them: the header at the start, the mark of the end near it (PDF 32000-1, 7.5.2 and 7.5.5). */
function refuseUnreadablePdf(bytes: Uint8Array, pages: readonly string[]): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const isWhole = buffer.subarray(0, 1_024).includes('%PDF-') && buffer.subarray(-2_048).includes('%%EOF')
  if (!isWhole) refuse('PDF_UNREADABLE', { what: 'damaged' })
  // A password for changes only does not hinder reading; the page that read it then has its text.
  if (pages.length === 0 && /\/Encrypt[\s<\d]/.test(buffer.toString('latin1'))) refuse('PDF_ENCRYPTED')
  if (pages.length === 0) refuse('PDF_UNREADABLE', { what: 'no_pages' })
}
