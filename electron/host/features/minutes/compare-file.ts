import { listSections } from '../../../../db/queries/minutes.ts'
import type { OutputOf, ParsedInputOf } from '../../../../shared/contract/index.ts'
import { compareMinutesFile, type FileComparison } from '../../../../shared/domain/documents/minutes-file.ts'
import type { MinutesStyle } from '../../../../shared/domain/documents/papers.ts'
import { factPlace } from '../../../../shared/messages/minutes-file.ts'
import { withDigits } from '../../../../shared/thai/digits.ts'
import { sha256 } from '../../audit-log.ts'
import { type Call, refuse } from '../../call.ts'
import type { Handler } from '../../handler.ts'
import { toDocumentFailure } from '../document/failure.ts'
import { buildMinutesModel } from '../document/models.ts'
import { readDocx } from '../document/read-docx.ts'
import { listAgenda } from '../meeting/get.ts'

type Input = ParsedInputOf<'minutes.takeFile'>
export type FileRead = { comparison: FileComparison; style: MinutesStyle; hash: string }

export const compareMinutesWithFile: Handler<'minutes.compareFile'> = async (call, input) => {
  const { comparison, style } = await readMinutesFile(call, input)
  const db = call.host.db.read
  const agenda = listAgenda(db, input.meetingId)
  const byKey = new Map(agenda.map((item) => [item.id.replaceAll('-', ''), item]))
  const show = (number: string) => withDigits(number, input.digits)
  const numbers = new Map([...byKey].map(([key, { number }]) => [key, show(number)]))
  const changes = sectionChanges(call, { meetingId: input.meetingId, comparison, style })
  return {
    changes: changes.map(({ itemId, ...change }) => {
      const item = agenda.find(({ id }) => id === itemId)
      return { ...change, heading: item ? `${show(item.number)} ${item.title}` : '' }
    }),
    differences: comparison.differences.map(({ id, ...difference }) => ({
      ...difference,
      where: factPlace({ id, show }, numbers),
    })),
    stray: comparison.stray,
  } satisfies OutputOf<'minutes.compareFile'>
}

/** The file, against what would be printed this moment in the file's own style and digits. */
export async function readMinutesFile(call: Call, { meetingId, fileToken }: Input): Promise<FileRead> {
  const { documents, files } = call.host
  const { bytes } = files.read(fileToken, call.actorId())
  const edited = await readDocx(call, bytes)
  if (!edited.source || edited.prose.length === 0) refuse('MINUTES_FILE_UNUSABLE', { problem: 'NOT_OURS' })
  if (edited.source.meetingId !== meetingId) refuse('MINUTES_FILE_UNUSABLE', { problem: 'OTHER_MEETING' })
  const { style, digits } = edited.source
  const model = buildMinutesModel(call, { meetingId, digits, style })
  const printed = await documents.makeDocx({ kind: 'minutes', model }).catch(toDocumentFailure)
  const comparison = compareMinutesFile(await readDocx(call, printed), edited)
  return { comparison, style, hash: sha256(bytes) }
}

export type SectionChange = {
  sectionId: string
  itemId: string | null
  before: string
  after: string
  isStale: boolean
}

/** The gist prints an item's last paragraph only, so only that one is replaced. */
export function sectionChanges(
  call: Call,
  request: { meetingId: string; comparison: FileComparison; style: MinutesStyle },
): SectionChange[] {
  const sections = listSections(call.host.db.read, request.meetingId)
  return request.comparison.changes.flatMap(({ id, paragraphs, isStale }) => {
    const section = sections.find(({ itemId }) => itemId && `i${itemId.replaceAll('-', '')}.h` === id)
    if (!section) return []
    const lines = section.text.split('\n').filter((line) => line.trim() !== '')
    const kept = request.style === 'gist' ? lines.slice(0, -1) : []
    const after = [...kept, ...paragraphs].join('\n')
    return [{ sectionId: section.id, itemId: section.itemId, before: section.text, after, isStale }]
  })
}
