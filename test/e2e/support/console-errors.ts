import type { Page } from '@playwright/test'

/** What a page says when the program that served it is gone: the browser's own words, which no page can keep back. */
const LOST = /WebSocket connection to|net::ERR_CONNECTION|Failed to load resource.*(403|401)/

/** Collects what pages write to the console as errors, and what they throw. */
export function watchErrors() {
  const list: string[] = []
  let isLossExpected = false
  const note = (text: string) => {
    if (!(isLossExpected && LOST.test(text))) list.push(text)
  }
  return {
    list,
    watch: (page: Page): Page => {
      page.on('console', (message) => message.type() === 'error' && note(message.text()))
      page.on('pageerror', (error) => note(error.message))
      return page
    },
    expectLostConnection: () => {
      isLossExpected = true
    },
  }
}
