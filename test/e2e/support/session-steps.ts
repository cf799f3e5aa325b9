import { expect, type Page } from '@playwright/test'
import { common } from '../../../shared/messages/common.ts'
import { meeting as words } from '../../../shared/messages/meeting.ts'
import { room } from '../../../shared/messages/room.ts'
import { roomVotes } from '../../../shared/messages/room-votes.ts'
import { giveScores, revealScores, sealScores, thai } from './room-actions.ts'
import { goToRoom, handOver, type Member, pickOption } from './set-up-steps.ts'

/** Today as a secretary types it: day/month/Buddhist year. */
function todayTyped(): string {
  const [year = 0, month, day] = new Date()
    .toLocaleDateString('en-CA', { timeZone: 'Asia/Bangkok' })
    .split('-')
    .map(Number)
  return `${day}/${month}/${year + 543}`
}

export async function callMeeting(
  page: Page,
  facts: { committee: string; proposals: string[] },
): Promise<void> {
  await goToRoom(page, 'meetings')
  await page.getByRole('button', { name: words.list.create }).click()
  const dialog = page.getByRole('dialog', { name: words.form.createTitle })
  await pickOption(page, { label: words.form.committee, option: facts.committee })
  await dialog.getByLabel(words.form.date, { exact: true }).fill(todayTyped())
  await dialog.getByLabel(words.form.startsAt).fill('09.30')
  await dialog.getByLabel(words.form.endsAt).fill('12.00')
  await dialog.getByLabel(words.form.place).fill('ห้องประชุม ๑ ชั้น ๓ อาคารทดสอบ')
  await dialog.getByRole('button', { name: words.form.submitCreate }).click()
  await expect(page.getByRole('heading', { name: words.prepare.agenda, exact: true })).toBeVisible()

  await page.getByRole('button', { name: words.prepare.addProposals }).click()
  const picker = page.getByRole('dialog', { name: words.picker.title })
  for (const code of facts.proposals)
    await picker.getByRole('checkbox', { name: new RegExp(`^${code}`) }).click()
  await picker.getByRole('button', { name: words.picker.add(thai(facts.proposals.length)) }).click()
  await expect(picker).toHaveCount(0)
}

/** The chair's PIN opens it; the recovery code is shown this once. @returns the code */
export async function openMeeting(page: Page, chair: Member): Promise<string> {
  await page.getByRole('button', { name: words.prepare.open }).click()
  const opening = page.getByRole('dialog', { name: words.opening.title })
  await opening.getByLabel(words.opening.pin(chair.name)).fill(chair.pin)
  await opening.getByRole('button', { name: words.opening.submit }).click()
  const shown = page.getByRole('dialog', { name: words.opening.codeTitle })
  // It cannot be passed over: the way on is blocked until somebody says that it was kept.
  await expect(shown.getByText(words.opening.confirmFirst)).toBeVisible()
  const code = (await shown.locator('[translate="no"] span').allTextContents()).join('-')
  await shown.getByLabel(words.opening.confirm).check()
  await shown.getByRole('button', { name: words.opening.enter }).click()
  await expect(page.getByRole('navigation', { name: room.agenda.title })).toBeVisible()
  return code
}

export async function everybodyArrives(page: Page, count: number): Promise<void> {
  await page.getByRole('button', { name: room.attendance.arriveAll }).click()
  await expect(page.getByRole('button', { name: new RegExp(`^${room.attendance.leaveOf('')}`) })).toHaveCount(
    count,
  )
  await expect(page.getByText(room.quorum.met, { exact: true })).toBeVisible()
}

const itemIsOpen = (page: Page, number: string) =>
  expect(page.getByText(`${room.item.number(number)} · ${room.agenda.states.open}`)).toBeVisible()

/** @param number as the agenda shows it: "๔.๒" */
export async function openItem(page: Page, number: string): Promise<void> {
  await page.getByRole('button', { name: room.item.open(number), exact: true }).click()
  await itemIsOpen(page, number)
}

/** An item that nobody scores: what was said is noted, and the meeting goes on. */
export async function noteAndGoOn(page: Page, facts: { note: string; next: string | null }): Promise<void> {
  const note = page.getByRole('textbox', { name: room.item.noteTitle })
  await note.fill(facts.note)
  await note.blur()
  await expect(
    page
      .getByRole('main')
      .getByText(/^บันทึกแล้ว/)
      .first(),
  ).toBeVisible()
  if (facts.next === null) {
    await page.getByRole('button', { name: room.item.finish, exact: true }).click()
    return
  }
  await page.getByRole('button', { name: room.item.finishNext(facts.next) }).click()
  await itemIsOpen(page, facts.next)
}

/** One after the other scores at the one laptop; the chair comes last and reveals; the secretary takes it back. */
export async function scoreAround(
  page: Page,
  facts: { secretary: Member; others: readonly Member[]; chair: Member; values: readonly number[] },
): Promise<void> {
  const { secretary, others, chair, values } = facts
  await giveScores(page, values)
  await sealScores(page)
  for (const [index, member] of [...others, chair].entries()) {
    await handOver(page, member)
    await giveScores(
      page,
      values.map((value) => 1 + ((value + index) % 5)),
    )
    await sealScores(page)
  }
  await revealScores(page, chair.pin)
  await handOver(page, secretary)
}

type Vote = { inFavour: number; against: number; abstained: number }
export type Outcome = {
  kind: keyof typeof room.resolution.kinds
  /** Added to the words that the program begins with. */
  text?: string
  vote?: Vote
  /** On a tie: how the chair decides, at the same laptop. */
  casting?: { side: 'in_favour' | 'against'; chair: Member; secretary: Member }
  dissent?: { name: string; reason: string }
}

export async function recordResolution(page: Page, outcome: Outcome): Promise<void> {
  const kinds = page.getByRole('radiogroup', { name: room.resolution.kind })
  await kinds
    .getByRole('radio', { name: new RegExp(`^${room.resolution.kinds[outcome.kind]}( |Alt|$)`) })
    .click()
  if (outcome.text) {
    const text = page.getByLabel(room.resolution.text)
    await text.press('Control+End')
    await text.pressSequentially(outcome.text)
  }
  const method = outcome.vote ? 'show_of_hands' : 'no_objection'
  await page.getByRole('radio', { name: room.resolution.methods[method] }).click()
  if (outcome.vote) await countVote(page, outcome, outcome.vote)
  if (outcome.casting) await decideTie(page, outcome.casting)
  await page.getByRole('button', { name: room.resolution.record }).click()
  const heading = `${room.resolution.title}: ${room.resolution.kinds[outcome.kind]}`
  await expect(page.getByRole('heading', { name: heading })).toBeVisible()
}

async function countVote(page: Page, outcome: Outcome, vote: Vote): Promise<void> {
  for (const side of ['inFavour', 'against', 'abstained'] as const)
    await page.getByLabel(room.resolution[side], { exact: true }).fill(String(vote[side]))
  if (!outcome.dissent) return
  await page.getByRole('button', { name: room.resolution.addDissent }).click()
  await pickOption(page, { label: room.resolution.dissenter, option: outcome.dissent.name })
  await page.getByLabel(room.resolution.dissentReason, { exact: true }).fill(outcome.dissent.reason)
}

/** The tie waits; nobody but the chair is offered the casting vote. */
async function decideTie(page: Page, casting: NonNullable<Outcome['casting']>): Promise<void> {
  await expect(page.getByText(room.resolution.outcomes.tie)).toBeVisible()
  await page.getByRole('button', { name: roomVotes.toCasting }).click()
  await expect(page.getByText(roomVotes.waitCasting)).toBeVisible()
  await expect(page.getByRole('button', { name: roomVotes.casting })).toHaveCount(0)
  await handOver(page, casting.chair)
  await giveCastingVote(page, casting.side)
  await handOver(page, casting.secretary)
}

export async function giveCastingVote(page: Page, side: 'in_favour' | 'against'): Promise<void> {
  await page.getByRole('button', { name: roomVotes.casting, exact: true }).click()
  const dialog = page.getByRole('dialog', { name: roomVotes.castingTitle })
  await dialog.getByRole('radio', { name: new RegExp(`^${roomVotes.choices[side]}`) }).click()
  await dialog.getByRole('button', { name: roomVotes.castingConfirm }).click()
  await expect(dialog).toHaveCount(0)
}

export async function closeMeeting(page: Page): Promise<void> {
  await page.getByRole('button', { name: room.item.closeMeeting }).click()
  const dialog = page.getByRole('dialog', { name: room.item.closeTitle })
  await dialog.getByRole('button', { name: room.item.closeMeeting }).click()
  await expect(page.getByRole('heading', { name: room.closedTitle })).toBeVisible()
  await page.getByRole('button', { name: common.screens.minutes }).click()
}
