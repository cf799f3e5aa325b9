import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { DocumentsError } from '../documents/documents-error.ts'
import { complain, say, secondsSince } from './build-log.ts'
import { withSampleMeeting } from './demo/run-demo.ts'
import { readBody } from './documents/body-text.ts'
import { type MadeFile, makeBody, makeEveryPaper } from './documents/make-papers.ts'

const USAGE = 'npm run documents -- --out โฟลเดอร์ [--body ไฟล์.txt] [--digits thai|arabic]'

function readOptions() {
  const { values } = parseArgs({
    options: {
      out: { type: 'string', default: 'out/documents' },
      body: { type: 'string' },
      digits: { type: 'string', default: 'thai' },
    },
  })
  const { digits } = values
  if (digits !== 'thai' && digits !== 'arabic') throw new TypeError(`--digits ${digits}`)
  const body = values.body === undefined ? null : readBody(resolve(values.body))
  return { out: resolve(values.out), body, digits: digits as 'thai' | 'arabic' }
}

/** Every paper of the sample meeting as PDF and .docx, and a text of one's own set as the body of minutes. */
async function main(): Promise<void> {
  const { out, body, digits } = readOptions()
  const startedAt = performance.now()
  mkdirSync(out, { recursive: true })
  const root = fileURLToPath(new URL('../..', import.meta.url))
  await withSampleMeeting({ out, root, pin: '2557' }, { report: () => {} }, async (meeting) => {
    say(`จัดการประชุมตัวอย่างแล้ว ${secondsSince(startedAt)}`)
    const making = { out, digits, onMade: sayFile }
    const papers = await makeEveryPaper(meeting, making)
    const note = (files: MadeFile[]) =>
      writeFileSync(join(out, 'summary.json'), `${JSON.stringify({ digits, files }, null, 2)}\n`)
    // Before a text of somebody's own: a letter that the font lacks in it spoils nothing that is made.
    note(papers)
    if (body !== null) note([...papers, ...(await makeBody(meeting, { ...making, body }))])
  })
  say(`จัดทำเอกสารแล้ว ${secondsSince(startedAt)} ไฟล์อยู่ที่ ${out}`)
}

function sayFile({ name, pages, bytes, ms }: MadeFile): void {
  const length = pages === null ? '' : `${pages} หน้า `
  say(`  ${name}  ${length}${Math.ceil(bytes / 1024)} KB  ${Math.round(ms)} ms`)
}

main().catch((error: unknown) => {
  if (error instanceof TypeError) complain(`${error.message}\n${USAGE}`)
  else if (error instanceof DocumentsError && error.code === 'MISSING_GLYPHS')
    complain(`ฟอนต์ไม่มีอักขระต่อไปนี้ จึงไม่จัดทำเอกสารที่มีช่องว่างแทน: ${error.detail.join(' ')}`)
  else complain(error instanceof Error ? (error.stack ?? error.message) : String(error))
  process.exitCode = 1
})
