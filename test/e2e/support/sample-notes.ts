import { putInPieces } from '../../../shared/contract/file-pieces.ts'
import type { Client } from '../../../shared/contract/index.ts'
import { samplePdf } from '../../helpers/sample-pdf.ts'
import type { PreparedSample } from './sample-workspace.ts'

export async function putBytes(client: Client, name: string, bytes: Buffer): Promise<string> {
  const slice = async (start: number, end: number) => bytes.subarray(start, end).toString('base64')
  return putInPieces({ name, size: bytes.length, slice }, (input) => client.file.put(input))
}

const PAGES = [
  ['แผนการดำเนินงานโดยละเอียด', 'ระยะที่หนึ่ง ปรับปรุงกระบวนงานและอบรมเจ้าหน้าที่'],
  ['งบประมาณ', 'ใช้งบประมาณประจำปีของส่วนราชการ'],
]

/** A proposal that has been read: a file in two versions, notes on the text and on the file, one shared and answered. */
export async function addSampleNotes(
  sample: PreparedSample,
  proposalId: string,
): Promise<{ seriesId: string }> {
  const { client } = sample.secretary
  const content = async (pages: string[][]) => ({
    file: await putBytes(client, 'แผนงาน.pdf', await samplePdf(pages)),
    pages: await putBytes(
      client,
      'pages.json',
      Buffer.from(JSON.stringify(pages.map((page) => page.join('\n')))),
    ),
  })
  const title = 'แผนการดำเนินงานโดยละเอียดและเอกสารประกอบการเสนอขอรับการสนับสนุนงบประมาณ'
  const { seriesId } = await client.attachment.add({ proposalId, title, ...(await content(PAGES)) })
  const quote = 'ใช้งบประมาณประจำปีของส่วนราชการ'
  const start = PAGES[1]?.join('\n').indexOf(quote) ?? 0
  const target = { kind: 'attachment', seriesId } as const
  const span = { place: '2', start, end: start + quote.length, quote }
  await client.annotation.create({ proposalId, target, ...span, body: 'เบิกจากหมวดใด', tags: ['งบประมาณ'] })
  await client.attachment.replace({ seriesId, ...(await content([...PAGES].reverse())) })
  const { body } = await client.proposal.get({ proposalId })
  const text = body.objective
  const onText = { proposalId, target: { kind: 'proposal' }, place: 'objective' } as const
  const first = { start: 0, end: Math.min(20, text.length) }
  const { annotationId } = await sample.member(2).client.annotation.create({
    ...onText,
    ...first,
    quote: text.slice(first.start, first.end),
    body: 'ตัวเลขนี้มาจากที่ใด',
    tags: [],
  })
  await sample.member(2).client.annotation.share({ annotationId })
  await client.annotation.reply({ annotationId, body: 'อยู่ในเอกสารแนบ หน้าที่สอง' })
  return { seriesId }
}
