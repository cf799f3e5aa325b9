import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** DESIGN: targets of at least 44 px. */
const TARGET_PX = 44

/** Serious and critical violations, with contrast of 7:1; "rule: what (how many): the first place". */
export async function listAxeViolations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({ rules: { 'color-contrast-enhanced': { enabled: true } } })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    // The watermark behind the wall's page is decoration: the same word stands in the heading.
    .exclude('main > span[aria-hidden="true"]')
    // One frame only: the other mode opens a tab of its own for each run.
    .setLegacyMode(true)
    .analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, nodes }) => {
      const first = nodes[0]
      const why = first?.any[0]?.message ?? first?.all[0]?.message ?? first?.none[0]?.message ?? ''
      return `axe ${id}: ${help} (${nodes.length}): ${first?.html.slice(0, 160)} ${why}`
    })
}

/**
 * Controls that are lower than 44 px. A link or button that runs within a sentence is read, not aimed at; a tick box is
 * as large as the label that ticks it.
 */
export const listSmallTargets = (page: Page): Promise<string[]> =>
  page.evaluate((least) => {
    const kinds =
      'button, a[href], input:not([type="hidden"]), select, textarea, summary, [role="option"], [role="radio"], [role="menuitem"], [role="menuitemcheckbox"], [role="tab"]'
    const isSeen = (element: HTMLElement, box: DOMRect) =>
      box.width > 1 &&
      box.height > 1 &&
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
    const isInSentence = (element: HTMLElement) =>
      getComputedStyle(element).display === 'inline' &&
      (element.parentElement?.textContent ?? '').trim() !== (element.textContent ?? '').trim()
    const labelBox = (element: HTMLElement) => {
      if (!(element instanceof HTMLInputElement) || !/^(checkbox|radio|file)$/.test(element.type)) return 0
      const own = [...(element.labels ?? []), element.closest('label')]
      return Math.max(0, ...own.map((label) => label?.getBoundingClientRect().height ?? 0))
    }
    return [...document.querySelectorAll<HTMLElement>(kinds)].flatMap((element) => {
      const box = element.getBoundingClientRect()
      if (!isSeen(element, box) || isInSentence(element)) return []
      const height = Math.max(box.height, labelBox(element))
      if (height >= least - 0.5) return []
      const name = element.getAttribute('aria-label') ?? element.textContent ?? ''
      return [
        `target ${Math.round(box.width)}×${Math.round(height)}: <${element.localName}> ${name.trim().slice(0, 50)}`,
      ]
    })
  }, TARGET_PX)

/** What is wider than the window, so that it has to be scrolled sideways. */
export const listSideScrolls = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const holders = [document.documentElement, ...document.querySelectorAll<HTMLElement>('main, main *')]
    return holders.flatMap((element) => {
      const style = getComputedStyle(element)
      const canScroll = element === document.documentElement || /auto|scroll/.test(style.overflowX)
      const excess = element.scrollWidth - element.clientWidth
      return canScroll && excess > 1 && element.clientWidth > 0
        ? [`sideways ${excess} px: <${element.localName} class="${element.className}">`]
        : []
    })
  })
