import { z } from 'zod'
import type { DocumentBlock, PrintedDocument } from '../domain/documents/document-block.ts'

const line = z.string()
const lines = z.array(line)
const pair = z.strictObject({ label: line, text: line })
const labelRow = pair.extend({ isPlain: z.boolean().exactOptional(), second: pair.exactOptional() })
const change = z.strictObject({
  ...{ label: line, before: line, after: line, difference: line },
  values: z.strictObject({ before: z.number(), after: z.number() }).nullable(),
})
const axis = z.strictObject({
  ...{ mark: line, label: line, now: line, target: line },
  values: z.strictObject({ now: z.number().nullable(), target: z.number().nullable() }),
})
const signer = z.strictObject({ name: line, position: line, roleTitle: line, fieldName: line.nullable() })

/** A block without its origin, which only an editable copy has to know. */
const printedBlock = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('title'), lines }),
  z.strictObject({ kind: z.literal('heading'), level: z.literal([1, 2]), text: line }),
  z.strictObject({
    kind: z.literal('paragraph'),
    isIndented: z.boolean(),
    isRagged: z.boolean().exactOptional(),
    isKeptWhole: z.boolean(),
    spans: z.array(z.strictObject({ text: line, isBold: z.boolean() })),
  }),
  z.strictObject({
    kind: z.literal('roster'),
    rows: z.array(z.strictObject({ number: line, name: line, lines, role: line })),
  }),
  z.strictObject({
    kind: z.literal('table'),
    columns: z.array(z.strictObject({ title: line, share: z.number(), align: z.enum(['left', 'center']) })),
    rows: z.array(lines),
    rowHeight: z.number().exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('line'),
    text: line,
    beside: line.exactOptional(),
    align: z.enum(['left', 'center', 'right', 'half', 'half_center']),
    isBold: z.boolean(),
    isSmall: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('labels'), share: z.number(), rows: z.array(labelRow) }),
  z.strictObject({ kind: z.literal('changes'), rows: z.array(change) }),
  z.strictObject({
    kind: z.literal('maturity'),
    levels: z.number(),
    titles: z.tuple([line, line, line]),
    rows: z.array(axis),
  }),
  z.strictObject({ kind: z.literal('qr'), payload: line, caption: lines }),
  z.strictObject({ kind: z.literal('emblem'), note: line }),
  z.strictObject({ kind: z.literal('memo_head'), note: line, title: line }),
  z.strictObject({ kind: z.literal('page_break') }),
  z.strictObject({ kind: z.literal('signatures'), closing: line.nullable(), signers: z.array(signer) }),
]) satisfies z.ZodType<DocumentBlock>

/** A paper as it would be printed now. Its footer is null: the head of the log is that of the moment of making. */
export const printedDocument = z.strictObject({
  title: line,
  blocks: z.array(printedBlock),
  watermark: line.nullable(),
  footer: line.nullable(),
  footerQr: line.nullable(),
}) satisfies z.ZodType<PrintedDocument>
