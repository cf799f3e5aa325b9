import { startBrowser } from '../../electron/browser/start-browser.ts'

/** The program as `npm start -- --browser` runs it, for a test that kills it: folder in, link out. */
const [dataDirectory] = process.argv.slice(2)
if (!dataDirectory) throw new Error('which folder?')
const { url } = await startBrowser({ dataDirectory })
process.stdout.write(`${url}\n`)
