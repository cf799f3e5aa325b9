import { mkdirSync, writeFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { listAxeViolations, listSideScrolls, listSmallTargets } from './measure.ts'
import { settled } from './windows.ts'

export const SIZES = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
  // A laptop of 1366 at 125 %.
  { width: 1093, height: 614 },
] as const
const OUT = 'test-results/screens'

export type Look = ReturnType<typeof createLook>

/** Shows a screen in every size, keeps the pictures, and notes what is wrong with it. */
export function createLook(scheme: 'light' | 'dark') {
  const findings: string[] = []
  mkdirSync(OUT, { recursive: true })
  return {
    at: async (page: Page, name: string) => {
      await settled(page)
      const note = (found: string[]) => findings.push(...found.map((text) => `${name} ${scheme} ${text}`))
      for (const size of SIZES) {
        await page.setViewportSize(size)
        await page.screenshot({ path: `${OUT}/${name}-${scheme}-${size.width}.png`, animations: 'disabled' })
        note(await listSideScrolls(page))
      }
      note(await listSmallTargets(page))
      await page.setViewportSize(SIZES[0])
      note(await listAxeViolations(page))
    },
    /** All that is wrong at once, so that one run tells it all. */
    end: (part: string) => {
      writeFileSync(`${OUT}/findings-${part}-${scheme}.txt`, findings.join('\n'))
      expect(findings).toEqual([])
    },
  }
}
