import type { StartUpCode } from '../shared/errors.ts'

/** The database cannot be opened. The file is as it was; `snapshotPath` names the copy made before a migration. */
export class StartUpError extends Error {
  override readonly name = 'StartUpError'
  readonly code: StartUpCode
  readonly snapshotPath: string | null

  constructor(code: StartUpCode, detail: string, snapshotPath: string | null = null) {
    super(`${code}: ${detail}`)
    this.code = code
    this.snapshotPath = snapshotPath
  }
}
