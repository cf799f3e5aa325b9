import { expect, type Page } from '@playwright/test'
import { committees } from '../../../shared/messages/committees.ts'
import { common } from '../../../shared/messages/common.ts'
import { entrance } from '../../../shared/messages/entrance.ts'
import { importing } from '../../../shared/messages/register.ts'
import { people as peopleWords } from '../../../shared/messages/registers.ts'
import { thai } from './room-actions.ts'

export type Member = {
  name: string
  pin: string
  role: keyof typeof common.roles
  /** In the committee, as it is printed. */
  title: string
}

/** Leaves a dialog only when it has gone: the next click would land on its cover. */
const dialogClosed = (page: Page) => expect(page.getByRole('dialog')).toHaveCount(0)

export async function goToRoom(page: Page, screen: keyof typeof common.screens): Promise<void> {
  await page
    .getByRole('navigation', { name: common.rail })
    .getByRole('link', { name: common.screens[screen] })
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(common.screens[screen])
}

async function choosePin(page: Page, pin: string): Promise<void> {
  await page.getByLabel(entrance.choosePin).fill(pin)
  await page.getByRole('button', { name: entrance.next }).click()
  await page.getByLabel(entrance.repeatPin).fill(pin)
}

export async function foundWorkspace(page: Page, owner: Member, workspace: string): Promise<void> {
  await page.getByRole('button', { name: entrance.startWork }).click()
  await page.getByLabel(entrance.workspaceName).fill(workspace)
  await page.getByLabel(entrance.ownName).fill(owner.name)
  await page.getByRole('button', { name: entrance.next }).click()
  await choosePin(page, owner.pin)
  await page.getByRole('button', { name: entrance.begin }).click()
  await expect(page.getByRole('navigation', { name: common.rail })).toBeVisible()
}

export async function addPeople(page: Page, members: readonly Member[]): Promise<void> {
  await goToRoom(page, 'people')
  for (const { name } of members) {
    await page.getByRole('button', { name: peopleWords.add }).click()
    const dialog = page.getByRole('dialog', { name: peopleWords.add })
    await dialog.getByLabel(peopleWords.name).fill(name)
    await dialog.getByRole('button', { name: peopleWords.save }).click()
    await dialogClosed(page)
    await expect(page.getByRole('rowheader', { name })).toBeVisible()
  }
}

/** Picks an option of a searchable list by a part of its name. */
export async function pickOption(page: Page, field: { label: string; option: string }): Promise<void> {
  const box = page.getByRole('combobox', { name: field.label })
  const input = (await box.count()) > 0 ? box.first() : page.getByLabel(field.label, { exact: true }).first()
  await input.click()
  await page.getByRole('option', { name: field.option }).first().click()
}

export async function formCommittee(page: Page, name: string, members: readonly Member[]): Promise<void> {
  await goToRoom(page, 'committees')
  await page.getByRole('button', { name: committees.add }).click()
  const adding = page.getByRole('dialog', { name: committees.addTitle })
  await adding.getByLabel(committees.fields.name).fill(name)
  await adding.getByLabel(committees.fields.shortName).fill(name)
  await adding.getByRole('button', { name: committees.add }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  for (const member of members) {
    await page.getByRole('button', { name: committees.roster.add }).click()
    const dialog = page.getByRole('dialog', { name: committees.roster.add })
    await dialog.getByLabel(committees.roster.holder).fill(member.name)
    await dialog.getByLabel(committees.roster.title).fill(member.title)
    await pickOption(page, { label: committees.roster.role, option: common.roles[member.role] })
    await pickOption(page, { label: committees.roster.person, option: member.name })
    await dialog.getByRole('button', { name: committees.roster.save }).click()
    await dialogClosed(page)
    await expect(page.getByRole('button', { name: committees.roster.edit(member.name) })).toBeVisible()
  }
}

/** The dry run first: it says what would come in, and nothing has come in until it is applied. */
export async function importRegister(page: Page, file: string, count: number): Promise<void> {
  await goToRoom(page, 'register')
  await page.getByRole('button', { name: importing.title }).click()
  await page.locator('input[type="file"]').setInputFiles(file)
  const tile = page.getByRole('button', { name: new RegExp(`${thai(count)}.*${importing.kinds.new}`) })
  await expect(tile).toBeVisible()
  await page.getByRole('button', { name: importing.apply(thai(count)) }).click()
  await expect(page.getByText(importing.doneDetail(thai(count), thai(0), thai(0)))).toBeVisible()
  await page.getByRole('button', { name: importing.openRegister }).click()
  await expect(page.getByRole('grid')).toBeVisible()
}

/** The laptop goes from one to the next: signed out, the next chooses the own name; a first time, a PIN as well. */
export async function handOver(page: Page, to: Member): Promise<void> {
  await page.getByRole('banner').getByRole('button', { name: common.actions.signOut }).click()
  await page.getByRole('button', { name: new RegExp(`^${to.name}`) }).click()
  const known = page.getByLabel(entrance.enterPin)
  await expect(known.or(page.getByLabel(entrance.choosePin))).toBeVisible()
  if (await known.isVisible()) {
    await known.fill(to.pin)
    await page.getByRole('button', { name: entrance.enter }).click()
  } else {
    await choosePin(page, to.pin)
    await page.getByRole('button', { name: entrance.confirmPin }).click()
  }
  await expect(page.getByRole('banner')).toContainText(to.name)
}
