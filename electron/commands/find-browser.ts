import { existsSync } from 'node:fs'
import { join } from 'node:path'

const INSTALLED: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: [
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
  ],
  darwin: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  win32: [
    join(process.env.ProgramFiles ?? 'C:\\Program Files', 'Google\\Chrome\\Application\\chrome.exe'),
    join(
      process.env['ProgramFiles(x86)'] ?? 'C:\\Program Files (x86)',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ),
  ],
}

/** Chrome, Chromium or Edge as installed; on Linux x64 else the Chromium that comes as an npm package. */
export async function findBrowser(): Promise<{ executablePath: string; args: string[] }> {
  // As root Chromium refuses to start with its sandbox; the tests load nothing but our own page.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const installed = INSTALLED[process.platform]?.find((path) => existsSync(path))
  if (installed && !process.env.MATI_PACKAGED_BROWSER) return { executablePath: installed, args }
  const { default: chromium } = await import('@sparticuz/chromium')
  const graphics = ['--disable-gpu', '--use-gl=angle', '--use-angle=swiftshader', '--single-process=false']
  return { executablePath: await chromium.executablePath(), args: [...args, ...graphics] }
}
