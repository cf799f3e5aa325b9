import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { findBrowser } from '../../../electron/commands/find-browser.ts'

/** Prints a file to PDF: HTML for a browser, .docx for an office. */
export type Printer = {
  title: string
  reads: 'html' | 'docx'
  print(file: string): Promise<Uint8Array> | Uint8Array
  close(): Promise<void>
}
export type Rival = Printer | { title: string; reason: string }

/** Chromium, already running: its start is not counted, as our own thread's is not. */
export async function openChromium(): Promise<Rival> {
  const title = 'พิมพ์ด้วย Chromium'
  try {
    const browser = await chromium.launch({ ...(await findBrowser()), headless: true })
    return {
      title: `${title} ${browser.version().split('.')[0]}`,
      reads: 'html',
      print: async (htmlFile) => {
        const page = await browser.newPage()
        await page.goto(pathToFileURL(htmlFile).href)
        await page.evaluate('document.fonts.ready')
        const bytes = await page.pdf({ preferCSSPageSize: true })
        await page.close()
        return bytes
      },
      close: () => browser.close(),
    }
  } catch (error) {
    return { title, reason: `ไม่มีเครื่องมือ Chromium (${String(error).split('\n')[0]})` }
  }
}

export const findOnPath = (name: string): string | undefined =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path))

/** LibreOffice starts anew with every document; there is no other way to ask it from outside. */
export function openLibreOffice(scratch: string): Rival {
  const title = 'แปลงด้วย LibreOffice (รวมเวลาเริ่มโปรแกรม)'
  const soffice = findOnPath('soffice')
  if (!soffice) return { title, reason: 'ไม่มีเครื่องมือ LibreOffice (soffice) ในเครื่องนี้' }
  const profile = `-env:UserInstallation=${pathToFileURL(join(scratch, 'soffice')).href}`
  return {
    title,
    reads: 'docx',
    print: (file) => {
      const target = file.replace(/\.docx$/, '.pdf')
      const args = [profile, '--headless', '--convert-to', 'pdf:writer_pdf_Export', '--outdir', scratch, file]
      const { status, stderr } = spawnSync(soffice, args, { encoding: 'utf8' })
      if (status !== 0) throw new Error(`soffice: ${stderr}`)
      return readFileSync(target)
    },
    close: async () => {},
  }
}

export function writeHtml(scratch: string, name: string, html: string): string {
  const file = join(scratch, `${name}.html`)
  writeFileSync(file, html)
  return file
}
