import { app, dialog, shell } from 'electron'
import { fatalText } from '../../shared/messages/fatal.ts'
import { MESSAGES } from './main-messages.ts'

export type FatalError = {
  code: string
  message: string
  dataDirectory: string
  snapshotPath?: string | undefined
}

/** The text of the dialog: three sentences and what to read out over the phone. No stack, no English. */
export function describeFatalError(error: FatalError): { message: string; detail: string } {
  const { happened, safe, next } = fatalText(error.code)
  const lines = [safe, next, '', MESSAGES.fatal.code(error.code), MESSAGES.fatal.folder(error.dataDirectory)]
  if (error.snapshotPath) lines.push(MESSAGES.fatal.snapshot(error.snapshotPath))
  return { message: happened, detail: lines.join('\n') }
}

let isShowing = false

/**
 * Says what happened in the system's own dialog (which needs neither page nor host), then ends the program.
 * Shown once: of several failures at once the first is the cause.
 */
export async function endWithFatalError(error: FatalError): Promise<void> {
  if (isShowing) return
  isShowing = true
  process.stderr.write(`${error.code}: ${error.message}\n`)
  const { message, detail } = describeFatalError(error)
  await app.whenReady()
  const { response } = await dialog.showMessageBox({
    type: 'error',
    title: MESSAGES.fatal.title,
    message,
    detail,
    buttons: [MESSAGES.fatal.close, MESSAGES.fatal.openFolder],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  })
  if (response === 1) await shell.openPath(error.dataDirectory)
  app.exit(1)
}
