import type { Page } from '@playwright/test'

type Ends = { from: { x: number; y: number }; to: { x: number; y: number } }

/** Where the words stand on the screen, once they stand there. */
async function endsOf(page: Page, words: string): Promise<Ends> {
  const found = await page.waitForFunction((wanted) => {
    for (const piece of document.querySelectorAll('main [data-start]')) {
      const node = piece.firstChild
      const at = node?.nodeValue?.indexOf(wanted) ?? -1
      if (!node || at < 0) continue
      piece.scrollIntoView({ block: 'center' })
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + wanted.length)
      const boxes = [...range.getClientRects()].filter(({ width }) => width > 0)
      const first = boxes[0]
      const last = boxes.at(-1)
      if (!first || !last) continue
      return {
        from: { x: first.left + 1, y: (first.top + first.bottom) / 2 },
        to: { x: last.right - 1, y: (last.top + last.bottom) / 2 },
      }
    }
    return null
  }, words)
  const ends = await found.jsonValue()
  if (!ends) throw new Error(`"${words}" is not on the screen`)
  return ends
}

/** Draws the mouse over the words, as a hand does. */
export async function selectByMouse(page: Page, words: string): Promise<void> {
  const { from, to } = await endsOf(page, words)
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move((from.x + to.x) / 2, to.y)
  await page.mouse.move(to.x, to.y)
  await page.mouse.up()
}

export async function clickOnWords(page: Page, words: string): Promise<void> {
  const { from, to } = await endsOf(page, words)
  await page.mouse.click((from.x + to.x) / 2, to.y)
}

/** Characters under the marks of one kind. */
export const markedTexts = (page: Page, kind: 'private' | 'shared' | 'active'): Promise<string[]> =>
  page.evaluate(
    (name) => [...(CSS.highlights.get(`note-${name}`) ?? [])].map((range) => (range as Range).toString()),
    kind,
  )
