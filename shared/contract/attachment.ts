import { z } from 'zod'
import { command, nothing, query } from './operation.ts'
import { count, fileToken, id, instant, line, reason } from './values.ts'

/** The most that a page hands in as a file's text; far above a real one. */
export const MAX_PAGES = 2_000
export const MAX_PAGE_CHARACTERS = 50_000
export const MAX_TEXT_CHARACTERS = 8_000_000

const version = z.strictObject({
  attachmentId: id,
  version: z.number().int(),
  fileName: z.string(),
  mediaType: z.string(),
  size: count,
  sha256: z.string(),
  pages: count,
  addedAt: instant,
  addedBy: z.string(),
})

/**
 * `pages` is a second file at the door: JSON, an array with the text of each page as the reader draws it, since a PDF of
 * unknown origin is opened in the sandboxed page only. Null for what has no pages (it is kept and fetched, not read).
 */
const content = { file: fileToken, pages: fileToken.nullable() }

const part = z.strictObject({ kind: z.enum(['same', 'added', 'removed']), text: z.string() })
export const textDiff = z.array(z.strictObject({ place: z.string(), parts: z.array(part) }))

export const attachment = {
  /** Files that stand, by title; of each its versions, newest first. */
  list: query({
    input: z.strictObject({ proposalId: id }),
    output: z.array(z.strictObject({ seriesId: id, title: z.string(), versions: z.array(version) })),
    reads: ['attachment'],
  }),
  add: command({
    input: z.strictObject({ proposalId: id, title: line, ...content }),
    output: z.strictObject({ seriesId: id, attachmentId: id }),
    changes: ['attachment', 'audit'],
  }),
  /** A new version of the file. Notes on it are placed anew in the same transaction. */
  replace: command({
    input: z.strictObject({ seriesId: id, ...content }),
    output: z.strictObject({ attachmentId: id }),
    changes: ['attachment', 'annotation', 'audit'],
  }),
  withdraw: command({
    input: z.strictObject({ seriesId: id, reason }),
    output: nothing,
    changes: ['attachment', 'annotation', 'audit'],
  }),
  /** Lays a version out at the files door. */
  fetch: query({
    input: z.strictObject({ attachmentId: id }),
    output: z.strictObject({ fileToken, fileName: z.string() }),
    reads: ['attachment'],
  }),
  /** Text of each page, the first page first. */
  pages: query({
    input: z.strictObject({ attachmentId: id }),
    output: z.array(z.string()),
    reads: ['attachment'],
  }),
  /** What the text of one version says otherwise than another's; pages of the newer without a change are left out. */
  diff: query({
    input: z.strictObject({ from: id, to: id }),
    output: textDiff,
    reads: ['attachment'],
  }),
}
