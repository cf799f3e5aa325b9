import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { afterEach, expect, onTestFinished, test } from 'vitest'
import { CRITERIA, type Stage, stageMeeting, VOTERS } from '../helpers/meeting-fixture.ts'
import { browserDoor, followLink, openRendererWindow } from '../helpers/renderer-window.ts'

/**
 * Issue "Must show 3": `kill -9` of the program while members score. Whatever was acknowledged is there afterwards, the
 * file is sound and the chain of the log whole. The kill comes at a moment that chance picks in each round.
 */
const ROUNDS = 6
const PROGRAM = fileURLToPath(new URL('./scoring-program.ts', import.meta.url))

const running = new Set<ChildProcess>()
afterEach(() => {
  for (const child of running) child.kill('SIGKILL')
})

type Program = { link: string; kill(): Promise<void> }

async function startProgram(directory: string): Promise<Program> {
  const child = spawn(process.execPath, [PROGRAM, directory], { stdio: ['ignore', 'pipe', 'inherit'] })
  running.add(child)
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const link = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', resolve)
    child.once('exit', (code) => reject(new Error(`the program ended with ${code}`)))
  })
  const kill = async () => {
    child.kill('SIGKILL')
    await ended
    running.delete(child)
  }
  return { link, kill }
}

/** What may stand in the file: the value last acknowledged, or one sent after it whose answer never came. */
class Ledger {
  acknowledged = 0
  sent = 0
  readonly #possible = new Map<string, Set<number | undefined>>()

  send(key: string, value: number): void {
    this.sent += 1
    this.#possible.set(key, (this.#possible.get(key) ?? new Set([undefined])).add(value))
  }

  acknowledge(key: string, value: number): void {
    this.acknowledged += 1
    this.#possible.set(key, new Set([value]))
  }

  assertHeld(rows: ReadonlyMap<string, number>): void {
    for (const [key, values] of this.#possible) expect([...values], key).toContain(rows.get(key))
  }
}

/** Every member scores without a pause until the connection breaks. */
async function scoreUntilItBreaks(stage: Stage, ledger: Ledger): Promise<void> {
  const [itemId = ''] = stage.itemIds
  await Promise.allSettled(
    VOTERS.map(async (name, member) => {
      const { client, personId } = stage.cast[name]
      for (let turn = member; ; turn += 1) {
        const criterion = CRITERIA[turn % CRITERIA.length] ?? 'CON-1'
        const value = 1 + ((turn * 7 + member) % 5)
        ledger.send(`${personId} ${criterion}`, value)
        await client.score.put({ itemId, criterion, value })
        ledger.acknowledge(`${personId} ${criterion}`, value)
      }
    }),
  )
}

/** What every member's own window shows after the restart. */
async function readSheets(stage: Stage): Promise<Map<string, number>> {
  const sheets = new Map<string, number>()
  for (const name of VOTERS) {
    const { client, personId } = stage.cast[name]
    const { values } = await client.score.mine({ itemId: stage.itemIds[0] ?? '' })
    for (const [criterion, value] of Object.entries(values)) sheets.set(`${personId} ${criterion}`, value)
  }
  return sheets
}

test(`killed ${ROUNDS} times while members score, nothing acknowledged is lost`, {
  timeout: 60_000,
}, async () => {
  const directory = mkdtempSync(join(tmpdir(), 'mati-kill-'))
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }))
  let stage: Stage | null = null
  const tickets = new Map<string, string>()
  const ledger = new Ledger()
  for (let round = 0; round < ROUNDS; round += 1) {
    const program = await startProgram(directory)
    const { origin, cookie } = await followLink(program.link)
    const door = browserDoor(origin, cookie)
    if (!stage) {
      stage = await stageMeeting({ openWindow: () => openRendererWindow(door), proposals: 1 })
      for (const name of [...VOTERS, 'keeper'] as const)
        tickets.set(name, stage.cast[name].window.ticket() ?? '')
    } else {
      // Each window goes on with the ticket that it had before the program was killed.
      for (const [name, ticket] of tickets) {
        const window = await openRendererWindow(door, { ticket })
        Object.assign(stage.cast[name as 'ant'], { window, client: window.client })
      }
      expect(await stage.cast.keeper.client.audit.head({})).toMatchObject({ isIntact: true })
      ledger.assertHeld(await readSheets(stage))
    }
    const before = ledger.acknowledged
    const scoring = scoreUntilItBreaks(stage, ledger)
    const moment = Math.random() * 250
    await new Promise((resolve) => setTimeout(resolve, 60 + moment))
    await program.kill()
    await scoring
    expect(ledger.acknowledged, `round ${round} at ${moment} ms`).toBeGreaterThan(before)
    assertWhole(directory, ledger)
  }
})

/** Looks into the file that the kill left behind, before any host has opened it again. */
function assertWhole(directory: string, ledger: Ledger): void {
  const file = new Database(join(directory, 'work', 'mati.db'))
  try {
    expect(file.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(file.pragma('foreign_key_check')).toEqual([])
    // A keystroke and its entry are one transaction: none without the other, and none that was not sent.
    const logged = file.prepare("SELECT count(*) FROM log_entry WHERE type = 'score.drafted'").pluck().get()
    expect(logged).toBeGreaterThanOrEqual(ledger.acknowledged)
    expect(logged).toBeLessThanOrEqual(ledger.sent)
    const drafts = file.prepare('SELECT person_id, criterion, value FROM score_draft').raw().all() as [
      string,
      string,
      number,
    ][]
    ledger.assertHeld(
      new Map(drafts.map(([personId, criterion, value]) => [`${personId} ${criterion}`, value])),
    )
  } finally {
    file.close()
  }
}
