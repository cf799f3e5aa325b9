import { v7 } from 'uuid'
import type { RemoteWindow } from '../../bench/support/remote-window.ts'
import { readPieces, withoutSpace } from '../../unit/documents/helpers/read-pdf.ts'
import type { LargeMeeting } from './large-meeting.ts'
import { MEMBERS_OF_LARGE, type ScriptedItem } from './large-script.ts'
import { expectedCount } from './large-votes.ts'
import { thai } from './room-actions.ts'

/** Closes the meeting and drafts, finishes and prints its minutes. @returns the PDF's text without spaces */
export async function printMinutes(clerk: RemoteWindow, meetingId: string): Promise<string> {
  const { items } = await clerk.call('meeting.get', { meetingId })
  for (const { id: itemId, state } of items) {
    if (state !== 'waiting') continue
    await clerk.call('agenda.openItem', { itemId })
    await clerk.call('agenda.editNote', { itemId, text: 'ไม่มี' })
    await clerk.call('agenda.finishItem', { itemId })
  }
  await clerk.call('meeting.close', { meetingId })
  await clerk.call('minutes.draft', { meetingId })
  const { problems } = await clerk.call('minutes.get', { meetingId })
  if (problems.length > 0) throw new Error(problems.join('\n'))
  await clerk.call('minutes.finish', { meetingId })
  const made = await clerk.call('document.make', { meetingId, kind: 'minutes_pdf', jobId: v7() })
  const { fileToken } = await clerk.call('document.fetch', { meetingId, documentId: made.id })
  const pieces = await readPieces(await download(clerk, fileToken))
  return withoutSpace(pieces.map(({ text }) => text).join(''))
}

async function download(clerk: RemoteWindow, token: string): Promise<Uint8Array> {
  const parts: Buffer[] = []
  for (let offset = 0; ; ) {
    const { chunk, isLast } = await clerk.call('file.read', { token, offset })
    const part = Buffer.from(chunk, 'base64')
    parts.push(part)
    offset += part.byteLength
    if (isLast) return new Uint8Array(Buffer.concat(parts))
  }
}

const sentence = (text: string): string => withoutSpace(text)

/** What must stand in the minutes, in its order, worked out from the script alone; each is said in its own place. */
export function expectedSentences(script: readonly ScriptedItem[], meeting: LargeMeeting): string[] {
  const nameOf = (index: number) => meeting.members[index]?.name ?? ''
  const present = script[0]?.present.length ?? 0
  const opening = `มีกรรมการมาประชุม ${thai(present)} คน จากกรรมการทั้งหมด ${thai(MEMBERS_OF_LARGE)} คน`
  const needed = `อย่างน้อย ${thai(Math.ceil(MEMBERS_OF_LARGE / 2))} คน ครบองค์ประชุม`
  return [opening, needed, ...script.flatMap((item) => sentencesOf(item, nameOf))].map(sentence)
}

function sentencesOf(item: ScriptedItem, nameOf: (index: number) => string): string[] {
  const recused = [...item.sheets].flatMap(([member, { kind }]) => (kind === 'recused' ? [member] : []))
  const count = expectedCount(item)
  const [inFavour, against, abstained] = (count ?? [0, 0, 0]).map(thai)
  return [
    item.title,
    ...recused.map((member) => `${nameOf(member)} แจ้งส่วนได้เสีย`),
    count
      ? `เห็นด้วย ${inFavour} เสียง ไม่เห็นด้วย ${against} เสียง งดออกเสียง ${abstained} เสียง`
      : 'ไม่มีผู้เห็นเป็นอย่างอื่น',
    ...(item.outcome.method === 'tie' ? ['เสียงชี้ขาด'] : []),
  ]
}

/** The first that is missing or stands before the one ahead of it; null when all stand in their order. */
export function firstMissing(text: string, sentences: readonly string[]): string | null {
  let at = 0
  for (const wanted of sentences) {
    const found = text.indexOf(wanted, at)
    if (found < 0) return wanted
    at = found + wanted.length
  }
  return null
}
