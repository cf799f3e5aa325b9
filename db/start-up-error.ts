export const START_UP_CODES = [
  /** Another host has this workspace open. */
  'DB_IN_USE',
  'DB_UNREADABLE',
  'DB_DAMAGED',
  'DB_NEWER_THAN_APP',
  'DB_DIVERGED',
  'DB_MIGRATION_FAILED',
  'DB_PRAGMA_REFUSED',
] as const
export type StartUpCode = (typeof START_UP_CODES)[number]

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
