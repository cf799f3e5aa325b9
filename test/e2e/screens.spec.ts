import type { Locator, Page } from '@playwright/test'
import { challenges } from '../../shared/messages/challenges.ts'
import { committeeRules } from '../../shared/messages/committee-rules.ts'
import { committees } from '../../shared/messages/committees.ts'
import { common } from '../../shared/messages/common.ts'
import { documents } from '../../shared/messages/documents.ts'
import { entrance } from '../../shared/messages/entrance.ts'
import { interests } from '../../shared/messages/interests.ts'
import { meeting as words } from '../../shared/messages/meeting.ts'
import { meetingLaw } from '../../shared/messages/meeting-law.ts'
import { attachments, notes } from '../../shared/messages/notes.ts'
import { overview } from '../../shared/messages/overview.ts'
import { paperPreview } from '../../shared/messages/printed-paper.ts'
import { projector } from '../../shared/messages/projector.ts'
import { agencies, people } from '../../shared/messages/registers.ts'
import { room } from '../../shared/messages/room.ts'
import { roomAgenda } from '../../shared/messages/room-agenda.ts'
import { roomVotes } from '../../shared/messages/room-votes.ts'
import { expect, type Mati, test } from './support/mati.ts'
import { CHAIR_NAME, memberName, SECRETARY_NAME } from './support/sample-workspace.ts'
import { createLook, type Look, SIZES } from './support/screen-look.ts'
import { prepareScreenStates, type ScreenStates } from './support/screen-states.ts'
import { signIn, visit } from './support/windows.ts'

// Some thirty screens in three sizes each, on two cores that may have other work.
test.describe.configure({ timeout: 300_000 })

for (const scheme of ['light', 'dark'] as const) {
  const open = (mati: Mati) => mati.openElsewhere({ colorScheme: scheme, viewport: SIZES[0] })

  test(`the first screens of a new machine can be used by everybody (${scheme})`, async ({ mati }) => {
    const look = createLook(scheme)
    const page = await open(mati)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await look.at(page, 'first-run')
    look.end('first-run')
  })

  test(`every room of the rail can be used by everybody (${scheme})`, async ({ mati }) => {
    const states = await prepareScreenStates(mati.dataDirectory)
    const look = createLook(scheme)
    const page = await open(mati)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await look.at(page, 'sign-in')
    await page.getByRole('button', { name: new RegExp(`^${SECRETARY_NAME}`) }).click()
    await look.at(page, 'sign-in-pin')
    await page.getByRole('button', { name: entrance.notYou }).click()
    await signIn(page, SECRETARY_NAME)
    for (const [name, path] of Object.entries(roomsOf(states))) {
      await visit(page, path)
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
      await look.at(page, name)
    }
    look.end('rooms')
  })

  test(`a proposal's notes, files and changes can be used by everybody (${scheme})`, async ({ mati }) => {
    const { proposalId, seriesId } = await prepareScreenStates(mati.dataDirectory)
    const look = createLook(scheme)
    const page = await open(mati)
    await signIn(page, SECRETARY_NAME)
    await visit(page, `/proposals/${proposalId}`)
    await page.getByRole('tab', { name: notes.title }).click()
    const list = page.getByRole('region', { name: notes.list })
    await list.getByRole('article').first().getByRole('button').click()
    await look.at(page, 'proposal-notes')
    await page.getByRole('tab', { name: attachments.title }).click()
    await look.at(page, 'proposal-files')
    await visit(page, `/proposals/${proposalId}/files/${seriesId}`)
    await expect(page.locator('.pdf-page [data-start]').first()).toBeAttached()
    await look.at(page, 'reader-page')
    await page.getByRole('button', { name: attachments.changes }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await look.at(page, 'dialog-file-changes')
    look.end('notes')
  })

  test(`the meeting can be used by everybody in it (${scheme})`, async ({ mati }) => {
    const { meetings } = await prepareScreenStates(mati.dataDirectory)
    const look = createLook(scheme)
    const inRoom = async (who: string, meetingId: string, name: string) => {
      const page = await open(mati)
      await signIn(page, who)
      await visit(page, `/meetings/${meetingId}/room`)
      await expect(page.getByRole('navigation', { name: room.agenda.title })).toBeVisible()
      await look.at(page, name)
      await page.close()
    }
    await inRoom(SECRETARY_NAME, meetings.arriving.id, 'room-arriving-secretary')
    await inRoom(memberName(3), meetings.scoring.id, 'room-scoring-member')
    await inRoom(memberName(2), meetings.scoring.id, 'room-sealed-member')
    await inRoom(CHAIR_NAME, meetings.scoring.id, 'room-scoring-chair')
    await inRoom(SECRETARY_NAME, meetings.revealed.id, 'room-revealed-secretary')
    await inRoom(CHAIR_NAME, meetings.revealed.id, 'room-revealed-chair')
    await inRoom(memberName(3), meetings.voting.id, 'room-voting-member')
    await inRoom(SECRETARY_NAME, meetings.voting.id, 'room-voting-secretary')
    await inRoom(CHAIR_NAME, meetings.tied.id, 'room-tied-chair')
    const member = await open(mati)
    await signIn(member, memberName(3))
    await visit(member, `/meetings/${meetings.ahead.id}/room`)
    await expect(member.getByText(room.ahead.title, { exact: true })).toBeVisible()
    await look.at(member, 'room-ahead-member')
    await visit(member, `/meetings/${meetings.overview.id}/scores`)
    await expect(member.getByRole('heading', { name: overview.bundle.title })).toBeVisible()
    await look.at(member, 'overview-member')
    const chair = await open(mati)
    await signIn(chair, CHAIR_NAME)
    await visit(chair, `/meetings/${meetings.ahead.id}/scores`)
    await expect(chair.getByRole('heading', { name: overview.scoring.title })).toBeVisible()
    await look.at(chair, 'overview-scoring-chair')
    await visit(chair, `/meetings/${meetings.overview.id}/scores`)
    await expect(chair.getByRole('heading', { name: overview.bundle.title })).toBeVisible()
    await look.at(chair, 'overview-chair')
    look.end('meeting')
  })

  test(`dialogs and the wall can be used by everybody (${scheme})`, async ({ mati }) => {
    const { committeeId, meetings } = await prepareScreenStates(mati.dataDirectory)
    const look = createLook(scheme)
    const chair = await open(mati)
    await signIn(chair, CHAIR_NAME)
    await lookAtDialog(chair, look, {
      name: 'dialog-reveal',
      path: `/meetings/${meetings.allSealed.id}/room`,
      button: room.reveal.button,
    })
    await lookAtDialog(chair, look, {
      name: 'dialog-bundle',
      path: `/meetings/${meetings.overview.id}/scores`,
      button: new RegExp(`^${overview.bundle.pass('').split(' ')[0]}`),
    })
    await lookAtDialog(chair, look, {
      name: 'dialog-seal-check',
      path: `/meetings/${meetings.revealed.id}/room`,
      button: overview.check.button,
    })
    await lookAtDialog(chair, look, {
      name: 'dialog-sign',
      path: `/meetings/${meetings.unsigned}/documents`,
      button: new RegExp(`^${documents.sign.button}`),
    })
    for (const source of ['kept', 'token'] as const)
      await lookAtDialog(chair, look, {
        name: `dialog-sign-${source}`,
        path: `/meetings/${meetings.unsigned}/documents`,
        button: new RegExp(`^${documents.sign.button}`),
        part: documents.sign.sources[source],
      })
    for (const dialog of chairDialogsOf(meetings)) await lookAtDialog(chair, look, dialog)
    await lookAtDialog(chair, look, {
      name: 'dialog-casting-vote',
      path: `/meetings/${meetings.tied.id}/room`,
      button: roomVotes.casting,
    })
    const secretary = await open(mati)
    await signIn(secretary, SECRETARY_NAME)
    for (const dialog of dialogsOf(meetings)) await lookAtDialog(secretary, look, dialog)
    await visit(secretary, `/committees/${committeeId}`)
    await secretary.getByRole('tab', { name: interests.tab }).click()
    await look.at(secretary, 'committee-interests')
    await secretary.getByRole('tab', { name: committees.tabs.rules }).click()
    await look.at(secretary, 'committee-rules')
    await secretary.getByRole('button', { name: committeeRules.edit }).click()
    await look.at(secretary, 'committee-rules-form')
    await visit(secretary, `/meetings/${meetings.revealed.id}/room`)
    const opened = secretary.waitForEvent('popup')
    await secretary.getByRole('button', { name: room.projector.open }).click()
    const wall = await opened
    await expect(wall.getByRole('region', { name: projector.scores })).toBeVisible()
    await look.at(wall, 'wall-scores')
    for (const size of SIZES) {
      await wall.setViewportSize(size)
      await wallIsWhole(wall)
    }
    await visit(secretary, `/meetings/${meetings.tied.id}/room`)
    const second = secretary.waitForEvent('popup')
    await secretary.getByRole('button', { name: room.projector.open }).click()
    const wallOfVote = await second
    await expect(wallOfVote.getByRole('region', { name: projector.vote })).toBeVisible()
    await look.at(wallOfVote, 'wall-vote')
    look.end('dialogs')
  })
}

const boxOf = async (target: Locator) => {
  const box = await target.boundingBox()
  if (!box) throw new Error(`${target} is not drawn`)
  return { top: box.y, foot: box.y + box.height }
}

/** Nobody can scroll a wall: the item stands above its scores, and the total on the page. */
async function wallIsWhole(wall: Page): Promise<void> {
  const scores = wall.getByRole('region', { name: projector.scores })
  const item = await boxOf(wall.locator('section').filter({ has: wall.getByRole('heading', { level: 1 }) }))
  const first = await boxOf(scores.getByRole('listitem').first())
  const total = await boxOf(scores.getByText(projector.total))
  expect(first.top).toBeGreaterThanOrEqual(item.foot)
  expect(total.foot).toBeLessThanOrEqual(wall.viewportSize()?.height ?? 0)
}

/** Opened by its button, or by its key where it lies in a menu. */
type Dialog = {
  name: string
  path: string
  /** Another of the dialog's parts, by what stands on it. */
  part?: string
} & ({ button: string | RegExp } | { keys: string; ready: string })

async function lookAtDialog(page: Page, look: Look, dialog: Dialog): Promise<void> {
  await visit(page, dialog.path)
  if ('button' in dialog) await page.getByRole('button', { name: dialog.button }).first().click()
  else {
    await expect(page.getByRole('button', { name: dialog.ready })).toBeVisible()
    await page.keyboard.press(dialog.keys)
  }
  await expect(page.getByRole('dialog')).toBeVisible()
  if (dialog.part) await page.getByRole('dialog').getByText(dialog.part, { exact: true }).click()
  await look.at(page, dialog.name)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

const dialogsOf = (meetings: ScreenStates['meetings']): Dialog[] => [
  { name: 'dialog-palette', path: '/', button: common.actions.search },
  { name: 'dialog-keys', path: `/meetings/${meetings.revealed.id}/room`, button: common.actions.keys },
  { name: 'dialog-schedule', path: '/meetings', button: words.list.create },
  // After a screen that is no room: its buttons must not be taken for these.
  {
    name: 'dialog-paper-sheet',
    path: `/meetings/${meetings.scoring.id}/room`,
    ...{ ready: roomAgenda.more, keys: 'i' },
  },
  { name: 'dialog-picker', path: `/meetings/${meetings.preparing.id}`, button: words.prepare.addProposals },
  { name: 'dialog-open', path: `/meetings/${meetings.preparing.id}`, button: words.prepare.open },
  { name: 'dialog-attendance', path: `/meetings/${meetings.revealed.id}/room`, button: room.attendance.open },
  { name: 'dialog-conflict', path: `/meetings/${meetings.scoring.id}/room`, button: challenges.openOfficer },
  { name: 'dialog-adjourn', path: `/meetings/${meetings.arriving.id}/room`, button: meetingLaw.adjourn.open },
  { name: 'dialog-postpone', ...inRevealed(meetings), keys: 'd' },
  { name: 'dialog-planned-time', ...inRevealed(meetings), keys: 't' },
  { name: 'dialog-hand-over', ...inRevealed(meetings), keys: 'h' },
  {
    name: 'dialog-correct-stay',
    path: `/meetings/${meetings.drafted.id}/room`,
    button: new RegExp(`^${room.attendance.correct}`),
  },
  {
    name: 'dialog-cancel-ballot',
    path: `/meetings/${meetings.tied.id}/room`,
    button: roomVotes.cancel,
  },
  ...previewsOf(meetings),
  { name: 'dialog-person', path: '/people', button: people.add },
  { name: 'dialog-agency', path: '/agencies', button: agencies.add },
]

/** A letter, vector charts, codes to be scanned, and a draft. */
const previewsOf = (meetings: ScreenStates['meetings']): Dialog[] =>
  (['invitation', 'pack', 'score_sheets', 'minutes'] as const).map((paper) => ({
    name: `dialog-preview-${paper}`,
    path: `/meetings/${meetings.drafted.id}/documents`,
    button: documents.of(paperPreview.button, documents.papers[paper]),
  }))

const inRevealed = ({ revealed }: ScreenStates['meetings']) => ({
  path: `/meetings/${revealed.id}/room`,
  ready: roomAgenda.more,
})

const chairDialogsOf = (meetings: ScreenStates['meetings']): Dialog[] => [
  { name: 'dialog-ruling', ...inRevealed(meetings), keys: 'r' },
  {
    name: 'dialog-reopen-meeting',
    path: `/meetings/${meetings.drafted.id}/room`,
    button: room.item.reopenMeeting,
  },
]

const roomsOf = ({ committeeId, proposalId, seriesId, meetings }: ScreenStates) => ({
  home: '/',
  register: '/register',
  import: '/register/import',
  proposal: `/proposals/${proposalId}`,
  reader: `/proposals/${proposalId}/files/${seriesId}`,
  'own-notes': '/notes',
  meetings: '/meetings',
  'meeting-preparing': `/meetings/${meetings.preparing.id}`,
  'meeting-in-session': `/meetings/${meetings.scoring.id}`,
  'meeting-closed': `/meetings/${meetings.signed}`,
  'room-set-right': `/meetings/${meetings.drafted.id}/room`,
  'room-closed': `/meetings/${meetings.signed}/room`,
  'minutes-draft': `/meetings/${meetings.drafted.id}/minutes`,
  'minutes-finished': `/meetings/${meetings.signed}/minutes`,
  'documents-preparing': `/meetings/${meetings.preparing.id}/documents`,
  'documents-draft': `/meetings/${meetings.drafted.id}/documents`,
  'documents-signed': `/meetings/${meetings.signed}/documents`,
  'all-documents': '/documents',
  verify: '/verify',
  committees: '/committees',
  committee: `/committees/${committeeId}`,
  agencies: '/agencies',
  people: '/people',
  settings: '/settings',
  certificates: '/certificates',
})
