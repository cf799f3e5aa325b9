import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import type { BenchRow } from '../../electron/commands/bench/bench-row.ts'
import { standAlone } from '../../electron/commands/bench/statistics.ts'
import { findBrowser } from '../../electron/commands/find-browser.ts'
import { entrance } from '../../shared/messages/entrance.ts'
import { watchKeys } from './support/key-clock.ts'
import { BENCH_PIN, makeScoredMeeting, type ScoredMeeting } from './support/scored-meeting.ts'
import { startServedHost } from './support/served-host.ts'

const TURNS = { rounds: 4, perRound: 30, warmUp: 10 }
const FACTS = {
  title: 'จากกดปุ่มคะแนนถึงบันทึกแล้วและแสดงผล (เบราว์เซอร์)',
  against: 'ปุ่มที่หน้าเว็บไม่ได้ใช้',
}

/** A score key in the real page, to the frame that is painted when the host has said that it is saved. */
export async function measureKeystroke(scratch: string): Promise<BenchRow[]> {
  const row = { name: 'keystroke.p95', ...FACTS, goal: 50 }
  if (!existsSync(join(import.meta.dirname, '../../out/renderer/index.html')))
    return [{ ...row, reason: 'ยังไม่ได้สร้างหน้าเว็บ ให้สั่ง npm run build ก่อน' }]
  const own = join(scratch, 'keystroke')
  const meeting = await makeScoredMeeting(own)
  const dataDirectory = join(own, 'meeting')
  writeFileSync(join(dataDirectory, 'current-workspace'), 'sample\n')
  const program = await startServedHost(dataDirectory)
  const browser = await chromium.launch({ ...(await findBrowser()), headless: true })
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
    await page.addInitScript(watchKeys)
    await page.goto(program.link())
    await openSheet(page, meeting)
    const { score, idle } = await pressKeys(page, meeting.scaleMax)
    return [
      { ...row, title: `${row.title} p95`, result: standAlone(score, { share: 0.95, floor: idle }) },
      {
        ...row,
        ...{ name: 'keystroke.p50', title: `${row.title} p50`, goal: null },
        result: standAlone(score, { share: 0.5, floor: idle }),
      },
    ]
  } finally {
    await browser.close()
    await program.stop()
  }
}

/** A member signs in at the door and goes to the room, where the item is open. */
async function openSheet(page: Page, meeting: ScoredMeeting): Promise<void> {
  const name = meeting.members[2]?.name ?? ''
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click()
  await page.getByLabel(entrance.enterPin).fill(BENCH_PIN)
  await page.keyboard.press('Enter')
  await page.getByRole('navigation').first().waitFor()
  await page.evaluate((to) => {
    window.history.pushState(null, '', to)
    window.dispatchEvent(new PopStateEvent('popstate'))
  }, `/meetings/${meeting.meetingId}/room`)
  await page.getByRole('radio').first().focus()
}

/** A key that scores and one that does nothing, by turns; every score is another. @returns milliseconds, round by round */
async function pressKeys(page: Page, scaleMax: number): Promise<Record<'score' | 'idle', number[][]>> {
  const times = { score: [] as number[][], idle: [] as number[][] }
  const press = async (key: string) => {
    await page.evaluate(() => window.keyClock.arm())
    await page.keyboard.press(key)
    return page.evaluate(() => window.keyClock.done)
  }
  for (let turn = -TURNS.warmUp; turn < TURNS.rounds * TURNS.perRound; turn += 1) {
    const value = 1 + ((turn + TURNS.warmUp) % scaleMax)
    const [idle, score] = [await press('F8'), await press(`Digit${value}`)]
    const isShown = await page
      .getByRole('radio')
      .nth(value - 1)
      .getAttribute('aria-checked')
    if (isShown !== 'true') throw new Error(`the key ${value} is not shown`)
    if (turn < 0) continue
    const round = Math.floor(turn / TURNS.perRound)
    times.idle[round] = [...(times.idle[round] ?? []), idle]
    times.score[round] = [...(times.score[round] ?? []), score]
  }
  return times
}
