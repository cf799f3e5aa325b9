import type { Page } from '@playwright/test'

/** A control is known by what a person would call it; alike ones are counted. */
const MARK = 'data-walk'

/**
 * Marks every control that can be used now and is a stop of Tab of its own. Of a group through which the arrows go
 * (tabs, radios, the agenda) one is the stop.
 * @returns what each is called
 */
const markControls = (page: Page): Promise<string[]> =>
  page.evaluate((mark) => {
    const found: string[] = []
    const groups = new Set<string>()
    const all = document.querySelectorAll<HTMLElement>('button, a[href], input, select, textarea, [tabindex]')
    for (const element of all) {
      const isOff = element.matches(':disabled, [aria-hidden="true"], [aria-hidden="true"] *, [inert] *')
      const isShown =
        element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0
      const isArrowPlace =
        element.tabIndex < 0 && element.matches('[role="tab"], [role="radio"], [data-arrows] *')
      const isNoStop =
        element.tabIndex < 0 && element.hasAttribute('tabindex') && !element.matches('button, a')
      if (isOff || !isShown || isArrowPlace || isNoStop) continue
      if (element instanceof HTMLInputElement && element.type === 'radio') {
        if (groups.has(element.name)) continue
        groups.add(element.name)
      }
      const name = element.getAttribute('aria-label') ?? element.textContent?.trim() ?? ''
      element.setAttribute(mark, String(found.length))
      found.push(`${element.tagName.toLowerCase()} ${name.slice(0, 60)}`)
    }
    return found
  }, MARK)

/** The mark under the focus; of a radio that of its group. */
const markAtFocus = (page: Page): Promise<string | null> =>
  page.evaluate((mark) => {
    const at = document.activeElement
    if (!(at instanceof HTMLElement)) return null
    const own = at.getAttribute(mark)
    if (own !== null || !(at instanceof HTMLInputElement) || at.type !== 'radio') return own
    const group = document.querySelectorAll<HTMLInputElement>(`input[type="radio"][${mark}]`)
    return [...group].find(({ name }) => name === at.name)?.getAttribute(mark) ?? null
  }, MARK)

/** Presses Tab all the way round. @returns the controls that no press reached */
export async function listUnreached(page: Page): Promise<string[]> {
  const controls = await markControls(page)
  const reached = new Set<string>()
  for (let press = 0; press < controls.length * 2 + 20; press += 1) {
    await page.keyboard.press('Tab')
    const mark = await markAtFocus(page)
    if (mark !== null) reached.add(mark)
  }
  return controls.filter((_, index) => !reached.has(String(index)))
}

/** Keys that the controls on the screen say they have. */
export const listShortcuts = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('[aria-keyshortcuts]')]
      .filter((element) => element.getClientRects().length > 0 && !element.matches(':disabled'))
      .flatMap((element) => (element.getAttribute('aria-keyshortcuts') ?? '').split(' '))
      .map((keys) => keys.replace('Control', 'Ctrl')),
  )
