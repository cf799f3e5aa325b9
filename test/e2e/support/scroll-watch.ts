import type { Page } from '@playwright/test'
import { WATCH_BEGIN, WATCH_END } from './main-thread.ts'

export type ScrollReport = {
  frames: number
  /** Frames in which a row on the screen had nothing in it. */
  blankFrames: number
  blankRows: number
  rowsSeen: number
}

/**
 * Scrolls the table in steps, one a frame, and looks at every frame whether each row in sight has its text.
 * @param step pixels for each frame; downwards from the top, or upwards from the end where it is negative
 */
export const watchScroll = (page: Page, step: number): Promise<ScrollReport> =>
  page.getByRole('grid').evaluate(
    async (grid, [pixels, begin, end]) => {
      const canScroll = (element: Element) =>
        element.scrollHeight > element.clientHeight + 1 &&
        /auto|scroll/.test(getComputedStyle(element).overflowY)
      const scroller = [grid, ...grid.querySelectorAll('*')].find(canScroll)
      const head = grid.querySelector('[role="row"][aria-rowindex="1"]')
      if (!scroller || !head) throw new Error('the table does not scroll, or has no headings')
      const seen = new Set<string>()
      const report = { frames: 0, blankFrames: 0, blankRows: 0 }
      const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve))
      const look = () => {
        const { bottom: foot } = scroller.getBoundingClientRect()
        const top = head.getBoundingClientRect().bottom
        let [blank, covered] = [0, 0]
        for (const row of scroller.querySelectorAll('[role="row"][data-loaded]')) {
          const box = row.getBoundingClientRect()
          const height = Math.min(box.bottom, foot) - Math.max(box.top, top)
          if (height <= 1) continue
          covered += height
          const code = row.querySelector('[data-column="code"]')?.textContent ?? ''
          if (code === '') blank += 1
          else seen.add(code)
        }
        // Ground with no row over it is as blank as a row with no text.
        if (covered < foot - top - 2) blank += 1
        report.frames += 1
        report.blankRows += blank
        if (blank > 0) report.blankFrames += 1
      }
      const bottom = scroller.scrollHeight - scroller.clientHeight
      await nextFrame()
      performance.mark(begin)
      for (let way = 0; way <= bottom; way += Math.abs(pixels)) {
        scroller.scrollTop = pixels > 0 ? way : bottom - way
        await nextFrame()
        look()
      }
      performance.mark(end)
      return { ...report, rowsSeen: seen.size }
    },
    [step, WATCH_BEGIN, WATCH_END] as const,
  )
