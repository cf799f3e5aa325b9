import { runVitest } from './test-run.ts'
import { printSummary } from './test-table.ts'

/** `npm run test:extra`: what needs outside checkers (poppler-utils, qpdf, mupdf-tools), with the same closing line. */
process.exit(printSummary(await runVitest(['extra'])))
