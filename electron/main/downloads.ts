import { join } from 'node:path'
import type { App, Session } from 'electron'
import { isAppBlobUrl, isAppUrl } from './app-origin.ts'
import { toSafeFileName } from './file-names.ts'
import { MESSAGES } from './main-messages.ts'

/** Only what our own page made or serves may be saved; the person always chooses where. */
export function guardDownloads({ app, session }: { app: App; session: Session }): void {
  session.on('will-download', (event, item) => {
    const isOurs = item.getURLChain().every((url) => isAppBlobUrl(url) || isAppUrl(url))
    if (!isOurs) {
      event.preventDefault()
      return
    }
    item.setSaveDialogOptions({
      title: MESSAGES.saveTitle,
      defaultPath: join(app.getPath('documents'), toSafeFileName(item.getFilename())),
    })
  })
}
