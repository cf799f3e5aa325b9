import { expect, type Page } from '@playwright/test'

/** What Chromium's trace says of one task. Times in microseconds: on the clock, and of the thread's own work. */
type TraceEvent = {
  name: string
  ph: string
  pid: number
  tid: number
  ts: number
  dur?: number
  tdur?: number
  args: { name?: string }
}

export type MainThreadReport = {
  tasks: number
  /** Milliseconds of the page's longest tasks, by their own work, with what the clock showed and when. */
  longest: { cpu: number; clock: number; at: number }[]
}

/** A page sets these marks around what counts: the tool's own work before and after is not the page's. */
export const WATCH_BEGIN = 'watch-begin'
export const WATCH_END = 'watch-end'

/**
 * The tasks of the page's main thread while something is done. A task is as long as the work in it: on a machine that
 * others use as well, the clock also runs while the thread waits for a core, which no program can help.
 */
export async function watchMainThread(page: Page, work: () => Promise<void>): Promise<MainThreadReport> {
  const browser = page.context().browser()
  if (!browser) throw new Error('only a browser can be traced')
  await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing'] })
  await work()
  const trace = JSON.parse((await browser.stopTracing()).toString('utf8')) as { traceEvents: TraceEvent[] }
  const events = trace.traceEvents
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid}.${tid}`
  const mainThreads = new Set(
    events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(threadOf),
  )
  const timesOf = (mark: string) => events.filter(({ name }) => name === mark).map(({ ts }) => ts)
  const [from, to] = [Math.min(...timesOf(WATCH_BEGIN)), Math.max(...timesOf(WATCH_END))]
  const tasks = events.filter(
    (event) =>
      event.ph === 'X' &&
      event.name.endsWith('::RunTask') &&
      mainThreads.has(threadOf(event)) &&
      event.ts >= from &&
      event.ts <= to,
  )
  expect(tasks.length, 'tasks in the trace').toBeGreaterThan(100)
  const milliseconds = (value: number | undefined) => Math.round((value ?? 0) / 1000)
  const longest = tasks
    .map(({ ts, dur, tdur }) => ({
      cpu: milliseconds(tdur ?? dur),
      clock: milliseconds(dur),
      at: milliseconds(ts - from),
    }))
    .sort((a, b) => b.cpu - a.cpu)
    .slice(0, 10)
  return { tasks: tasks.length, longest }
}
