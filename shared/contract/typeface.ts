import { z } from 'zod'
import { command, nothing, query } from './operation.ts'
import { fileToken } from './values.ts'

export const FACES = ['normal', 'bold', 'italics', 'bolditalics'] as const

const typefaceView = z.strictObject({
  /** As the files name themselves. */
  family: z.string(),
  faces: z.array(z.enum(FACES)),
  /** The files here are not the ones that were brought: papers are made in Sarabun until others are. */
  isDamaged: z.boolean(),
})

/**
 * An agency's own font files, in place of Sarabun, for the PDFs made on this machine. They are the machine's and not the
 * workspace's: a workspace is handed round, and whoever may use a font may not always pass it on.
 */
export const typeface = {
  /** Null: Sarabun. */
  get: query({
    input: nothing,
    output: z.strictObject({ typeface: typefaceView.nullable() }),
    reads: ['document'],
  }),
  /** From one to four faces of one family, one of them regular. */
  set: command({
    input: z.strictObject({ files: z.array(fileToken).min(1).max(FACES.length) }),
    output: typefaceView,
    changes: ['document'],
  }),
  reset: command({ input: nothing, output: nothing, changes: ['document'] }),
}
