import { expect, type Page } from '@playwright/test'
import { common } from '../../../shared/messages/common.ts'
import { entrance } from '../../../shared/messages/entrance.ts'
import { PIN } from './sample-workspace.ts'

/** Signs a person of a prepared sample in at the door, by name and PIN. */
export async function signIn(page: Page, name: string, pin = PIN): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click()
  await page.getByLabel(entrance.enterPin).fill(pin)
  // By its button: the way by Enter is what the keyboard spec is for.
  await page.getByRole('button', { name: entrance.enter, exact: true }).click()
  await expect(page.getByRole('navigation', { name: common.rail })).toBeVisible()
}

/** Goes to an address inside the page, as a link does: a reload would sign the window out. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    window.history.pushState(null, '', to)
    window.dispatchEvent(new PopStateEvent('popstate'))
  }, path)
}

/** The screen has come and asks for nothing more. */
export async function settled(page: Page): Promise<void> {
  await expect(page.getByText(common.loading)).toHaveCount(0)
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
}
