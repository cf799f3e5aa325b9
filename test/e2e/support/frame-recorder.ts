import type { Page } from '@playwright/test'

/** What stood on the screen in one painted frame, in so far as it belongs to an item. */
export type Frame = { title: string; scores: string; resolution: string }

/**
 * Looks at every painted frame and keeps those that differ from the one before: a frame in which the title is one
 * item's and the scores are another's was seen by people, however short it stood.
 * @param places selectors: of the item's title, of what stands there only with its scores, of its resolution
 */
export const recordFrames = (
  page: Page,
  places: { title: string; scores: string; resolution: string },
): Promise<void> =>
  page.evaluate((found) => {
    const own = window as unknown as { frames: Frame[] }
    own.frames = []
    const read = (selector: string) => document.querySelector(selector)?.textContent ?? ''
    const look = () => {
      const frame = {
        title: read(found.title),
        scores: read(found.scores),
        resolution: read(found.resolution),
      }
      const last = own.frames.at(-1)
      if (!last || Object.entries(frame).some(([key, text]) => last[key as keyof Frame] !== text))
        own.frames.push(frame)
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
    type Frame = { title: string; scores: string; resolution: string }
  }, places)

export const takeFrames = (page: Page): Promise<Frame[]> =>
  page.evaluate(() => (window as unknown as { frames: Frame[] }).frames)
