import { mkdirSync, writeFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { entrance } from '../../shared/messages/entrance.ts'
import { room } from '../../shared/messages/room.ts'
import { expect, type Mati, test } from './support/mati.ts'
import { listAxeViolations, listSideScrolls, listSmallTargets } from './support/measure.ts'
import { CHAIR_NAME, memberName, SECRETARY_NAME } from './support/sample-workspace.ts'
import { prepareScreenStates, type ScreenStates } from './support/screen-states.ts'
import { settled, signIn, visit } from './support/windows.ts'

const SIZES = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
  // A laptop of 1366 at 125 %.
  { width: 1093, height: 614 },
] as const
const OUT = 'test-results/screens'

/** Shows a screen in every size, keeps the pictures, and notes what is wrong with it. */
function createLook(scheme: 'light' | 'dark') {
  const findings: string[] = []
  mkdirSync(OUT, { recursive: true })
  return {
    findings,
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
    end: (part: string) => {
      writeFileSync(`${OUT}/findings-${part}-${scheme}.txt`, findings.join('\n'))
      expect(findings).toEqual([])
    },
  }
}

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
    look.end('meeting')
  })
}

const roomsOf = ({ committeeId, proposalId, meetings }: ScreenStates) => ({
  home: '/',
  register: '/register',
  import: '/register/import',
  proposal: `/proposals/${proposalId}`,
  meetings: '/meetings',
  'meeting-preparing': `/meetings/${meetings.preparing.id}`,
  'meeting-in-session': `/meetings/${meetings.scoring.id}`,
  'meeting-closed': `/meetings/${meetings.signed}`,
  'room-closed': `/meetings/${meetings.signed}/room`,
  'minutes-draft': `/meetings/${meetings.drafted.id}/minutes`,
  'minutes-finished': `/meetings/${meetings.signed}/minutes`,
  'documents-draft': `/meetings/${meetings.drafted.id}/documents`,
  'documents-signed': `/meetings/${meetings.signed}/documents`,
  'all-documents': '/documents',
  verify: '/verify',
  committees: '/committees',
  committee: `/committees/${committeeId}`,
  agencies: '/agencies',
  people: '/people',
  settings: '/settings',
})
