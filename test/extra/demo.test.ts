import { execFile } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DemoSummary } from '../../electron/commands/demo/run-demo.ts'
import { isMissing, makeFolder, run, title } from './documents/tools.ts'

/** `npm run demo` as a stranger would check it: the files it leaves, opened by other people's programs. */
const RUN = fileURLToPath(new URL('../../electron/commands/run.cjs', import.meta.url))
const out = makeFolder()
const path = (name: string) => join(out, name)
const PDFS = ['minutes.pdf', 'resolutions.pdf']
let summary: DemoSummary

beforeAll(async () => {
  await promisify(execFile)(process.execPath, [RUN, 'demo', '--out', out])
  summary = JSON.parse(readFileSync(path('summary.json'), 'utf8'))
}, 120_000)
afterAll(() => rmSync(out, { recursive: true, force: true }))

const withoutSpace = (text: string) => text.replaceAll(/\s+/g, '')
/** The page number and the footer stand between the halves of a paragraph that goes over a page's end. */
const withoutPageEdges = (text: string) =>
  text.replaceAll(/^\s*-\s*[๐-๙]+\s*-\s*$/gm, '').replaceAll(/^รหัสตรวจสอบบันทึก sha256:.*$/gm, '')

describe.skipIf(isMissing('pdfsig'))(title('pdfsig', 'pdfsig'), () => {
  it.each(PDFS)('calls the signature on %s valid, over the whole document', async (file) => {
    const report = await run('pdfsig', [path(file)])
    expect(report).toContain('Signature Validation: Signature is Valid.')
    expect(report).toContain('Total document signed')
    expect(report).toContain('ETSI.CAdES.detached')
  })
})

describe.skipIf(isMissing('pdftotext'))(title('pdftotext', 'pdftotext -raw'), () => {
  it.each(PDFS)('gives back every resolution of %s letter for letter', async (file) => {
    const raw = await run('pdftotext', ['-raw', path(file), '-'])
    const text = withoutSpace(withoutPageEdges(raw.replaceAll('\f', '\n')))
    expect(summary.resolutions).toHaveLength(8)
    for (const resolution of summary.resolutions) expect(text).toContain(withoutSpace(resolution.text))
  })

  it('gives back the name of every member in the minutes', async () => {
    const text = withoutSpace(await run('pdftotext', ['-raw', path('minutes.pdf'), '-']))
    expect(summary.members).toHaveLength(10)
    for (const name of summary.members) expect(text).toContain(withoutSpace(name))
  })

  it.each(PDFS)('sees no word of %s outside the margins (left 3 cm, right 2 cm)', async (file) => {
    const boxes = await run('pdftotext', ['-bbox', path(file), '-'])
    const all = [...boxes.matchAll(/xMin="([\d.]+)" yMin="[\d.]+" xMax="([\d.]+)"/g)]
    expect(all.length).toBeGreaterThan(100)
    const centimetre = 72 / 2.54
    // A hundredth of a centimetre for the rounding of the box.
    const left = Math.min(...all.map(([, xMin]) => Number(xMin))) / centimetre
    const right = (595.28 - Math.max(...all.map(([, , xMax]) => Number(xMax)))) / centimetre
    expect(left).toBeGreaterThanOrEqual(2.99)
    expect(right).toBeGreaterThanOrEqual(1.99)
  })
})

describe.skipIf(isMissing('pdffonts'))(title('pdffonts', 'pdffonts'), () => {
  it.each(PDFS)('shows every font of %s embedded', async (file) => {
    const [, , ...rows] = (await run('pdffonts', [path(file)])).trim().split('\n')
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) expect(row).toMatch(/\byes\s+yes\s+yes\b/)
  })
})

describe.skipIf(isMissing('sqlite3'))(title('sqlite3', 'sqlite3'), () => {
  it('finds the workspace whole, and its log closed to changes', async () => {
    expect((await run('sqlite3', [path('workspace/mati.db'), 'PRAGMA integrity_check'])).trim()).toBe('ok')
    await expect(run('sqlite3', [path('workspace/mati.db'), 'DELETE FROM log_entry'])).rejects.toThrow()
  })
})
