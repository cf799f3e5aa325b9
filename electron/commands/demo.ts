import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { resolutionKindName } from '../../shared/messages/minutes-record.ts'
import { complain, say } from './build-log.ts'
import { type DemoSummary, runDemo } from './demo/run-demo.ts'

/** `npm run demo -- --out DIR`: the main job without a window, from an imported register to signed minutes. */
const { values } = parseArgs({ options: { out: { type: 'string', default: 'out/demo' } } })
const out = resolve(values.out)
const root = fileURLToPath(new URL('../..', import.meta.url))
const startedAt = performance.now()
const seconds = () => ((performance.now() - startedAt) / 1000).toFixed(1)

mkdirSync(out, { recursive: true })
try {
  const summary = await runDemo({ out, root, pin: '2557' }, (step, detail) =>
    say(`[${seconds().padStart(5)} วินาที] ${step}${detail ? `: ${detail}` : ''}`),
  )
  writeFileSync(
    join(out, 'summary.json'),
    `${JSON.stringify({ seconds: Number(seconds()), ...summary }, null, 2)}\n`,
  )
  printTable(summary)
  if (!summary.isAuditIntact) throw new Error('the audit chain is broken')
} catch (error) {
  complain(`การสาธิตไม่สำเร็จ: ${error instanceof Error ? error.message : String(error)}`)
  complain(error instanceof Error ? (error.stack ?? '') : '')
  process.exitCode = 1
}

function printTable(summary: DemoSummary): void {
  const rows = [
    ['ข้อเสนอในทะเบียน', String(summary.proposals)],
    ['ระเบียบวาระ', String(summary.items)],
    ['แบบให้คะแนนที่เปิดผนึก', String(summary.scores)],
    ...summary.resolutions.map(({ number, code, kind }) => [
      `มติ ${number} ${code}`,
      resolutionKindName(kind),
    ]),
    ...summary.files.map(({ name, bytes, signature }) => [
      name,
      `${bytes} ไบต์${signature ? ' ลายมือชื่อถูกต้อง' : ''}`,
    ]),
    ['บันทึกการใช้งาน', `${summary.auditEntries} รายการ ${summary.isAuditIntact ? 'ครบถ้วน' : 'เสียหาย'}`],
    ['รหัสตรวจสอบบันทึก', summary.auditHead.slice(0, 32)],
    ['เวลา', `${seconds()} วินาที`],
  ]
  say('')
  for (const [label, value] of rows) say(`  ${label}  ${value}`)
  say(`  ไฟล์อยู่ที่ ${out}`)
}
