import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import type { BenchRow } from '../../electron/commands/bench/bench-row.ts'
import { compare } from '../../electron/commands/bench/statistics.ts'
import { findBrowser } from '../../electron/commands/find-browser.ts'
import { common } from '../../shared/messages/common.ts'
import { entrance } from '../../shared/messages/entrance.ts'
import { room } from '../../shared/messages/room.ts'
import { BENCH_PIN, makeScoredMeeting } from './support/scored-meeting.ts'
import { startServedHost } from './support/served-host.ts'

const ITEMS = 220
const TURNS = { rounds: 4, perRound: 4, warmUp: 1 }
const FACTS = {
  name: 'room.p50',
  title: `เปิดห้องประชุมที่มี ${ITEMS} เรื่อง ครั้งแรกของหน้าต่าง p50 (เบราว์เซอร์)`,
  against: 'เปิดหน้าว่างในโปรแกรมเดียวกัน',
  goal: 200,
}

/**
 * From the press on the door's button to the painted screen, in a window that has asked for nothing yet: the room of a
 * meeting with so many items, and, by turns, a page with nothing on it. Both begin with the same check of the PIN.
 */
export async function measureRoom(scratch: string): Promise<BenchRow[]> {
  if (!existsSync(join(import.meta.dirname, '../../out/renderer/index.html')))
    return [{ ...FACTS, reason: 'ยังไม่ได้สร้างหน้าเว็บ ให้สั่ง npm run build ก่อน' }]
  const own = join(scratch, 'room')
  const meeting = await makeScoredMeeting(own, { proposals: ITEMS })
  const dataDirectory = join(own, 'meeting')
  writeFileSync(join(dataDirectory, 'current-workspace'), 'sample\n')
  const program = await startServedHost(dataDirectory)
  const browser = await chromium.launch({ ...(await findBrowser()), headless: true })
  try {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
    const first = await context.newPage()
    await first.goto(program.link())
    const origin = new URL(first.url()).origin
    const name = meeting.members[2]?.name ?? ''
    const pages = {
      measured: {
        path: `/meetings/${meeting.meetingId}/room`,
        shown: `nav[aria-label="${room.agenda.title}"]`,
      },
      // The door has no rail: it stands as soon as somebody is inside.
      floor: { path: '/verify', shown: `body:has(nav[aria-label="${common.rail}"]) main h1` },
    }
    const times = { measured: [] as number[][], floor: [] as number[][] }
    for (let turn = -TURNS.warmUp; turn < TURNS.rounds * TURNS.perRound; turn += 1) {
      const order = turn % 2 === 0 ? (['measured', 'floor'] as const) : (['floor', 'measured'] as const)
      for (const contender of order) {
        const time = await openFreshly({ context, origin, name, ...pages[contender] })
        if (turn < 0) continue
        const round = Math.floor(turn / TURNS.perRound)
        times[contender][round] = [...(times[contender][round] ?? []), time]
      }
    }
    return [{ ...FACTS, result: compare(times, { share: 0.5, kind: 'added' }) }]
  } finally {
    await browser.close()
    await program.stop()
  }
}

type Visit = { context: BrowserContext; origin: string; name: string; path: string; shown: string }

async function openFreshly({ context, origin, name, path, shown }: Visit): Promise<number> {
  const page = await context.newPage()
  await page.goto(`${origin}${path}`)
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click()
  await page.getByLabel(entrance.enterPin).fill(BENCH_PIN)
  await armClock(page, shown)
  await page.getByRole('button', { name: entrance.enter, exact: true }).click()
  const time = await page.evaluate(() => (window as unknown as { openClock: Promise<number> }).openClock)
  await page.close()
  return time
}

/** From the click to the frame that is painted with what was waited for, and with nothing still asked for. */
const armClock = (page: Page, shown: string): Promise<void> =>
  page.evaluate((selector) => {
    const own = window as unknown as { openClock: Promise<number> }
    own.openClock = new Promise((resolve) => {
      let pressedAt = 0
      window.addEventListener('click', ({ timeStamp }) => (pressedAt = timeStamp), {
        capture: true,
        once: true,
      })
      const isThere = () =>
        document.querySelector(selector) !== null && document.querySelector('[aria-busy="true"]') === null
      const watcher = new MutationObserver(() => {
        if (pressedAt === 0 || !isThere()) return
        watcher.disconnect()
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - pressedAt)))
      })
      watcher.observe(document.body, { childList: true, subtree: true, attributes: true })
    })
  }, shown)
