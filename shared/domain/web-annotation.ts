import { type Passage, selectorsOf } from './passage.ts'

type Entry = {
  id: string
  authorId: string
  authorName: string
  body: string
  createdAt: string
  updatedAt: string
  withdrawnAt: string | null
}
/** What of a note is written out. */
export type ExportedNote = Entry & {
  proposalId: string
  proposalTitle: string
  target: { kind: 'proposal' } | { kind: 'attachment'; seriesId: string }
  tags: readonly string[]
  quote: string
  prefix: string
  suffix: string
  anchor: { state: string; place: string; start: number; end: number }
  replies: readonly Entry[]
}

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld'
const urn = (uuid: string) => `urn:uuid:${uuid}`

const common = (entry: Entry) => ({
  '@context': CONTEXT,
  id: urn(entry.id),
  type: 'Annotation',
  creator: { id: urn(entry.authorId), type: 'Person', name: entry.authorName },
  created: entry.createdAt,
  modified: entry.updatedAt,
})

const textBody = (value: string, purpose: string) => ({
  type: 'TextualBody',
  purpose,
  value,
  format: 'text/plain',
  language: 'th',
})

/** Notes and their answers in the W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/). */
export const toWebAnnotations = (notes: readonly ExportedNote[]) =>
  notes.flatMap((note) => [
    toWebAnnotation(note),
    ...note.replies
      .filter(({ withdrawnAt }) => withdrawnAt === null)
      .map((reply) => ({
        ...common(reply),
        motivation: 'replying',
        body: [textBody(reply.body, 'replying')],
        target: urn(note.id),
      })),
  ])

function toWebAnnotation(note: ExportedNote) {
  const { anchor, quote, prefix, suffix } = note
  const passage: Passage = { place: anchor.place, quote, prefix, suffix }
  const selectors = selectorsOf(passage, anchor)
  return {
    ...common(note),
    motivation: note.body === '' ? 'highlighting' : 'commenting',
    body: [
      ...(note.body === '' ? [] : [textBody(note.body, 'commenting')]),
      ...note.tags.map((tag) => textBody(tag, 'tagging')),
    ],
    target: {
      type: 'SpecificResource',
      source: urn(note.target.kind === 'attachment' ? note.target.seriesId : note.proposalId),
      // Nowhere in the newest version: the quote alone is kept.
      selector: anchor.place === '' ? selectors.slice(0, 1) : selectors,
    },
  }
}
