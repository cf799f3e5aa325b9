import type { MatiDatabase } from '../../db/open.ts'
import type { Documents } from '../documents/documents.ts'
import type { Assets } from './assets.ts'
import type { FetchEvidence } from './evidence-door.ts'
import type { FileDoor } from './file-door.ts'
import type { Jobs } from './jobs.ts'
import type { Publisher } from './publisher.ts'
import type { Tickets } from './tickets.ts'
import type { PostTimestamp } from './timestamp-server.ts'
import type { Tokens } from './tokens.ts'
import type { Vault } from './vault.ts'

/** What the shell in front of the host can do for it; the browser mode can do less. */
export type Shell = {
  isDesktop: boolean
  openWindow(request: { kind: 'projector'; handover: string }): void
  openFile(path: string): void
  /** Restarts the host on another workspace of the same data directory. */
  switchWorkspace(to: 'work' | 'sample'): void
}

/** Everything that the host reaches the world by: no clock, id or file is taken from anywhere else. */
export type HostServices = {
  db: MatiDatabase
  clock: () => Date
  newId: () => string
  workspaceKind: 'work' | 'sample'
  directory: string
  /** What belongs to this machine and its user, outside the workspace that is copied and handed round. */
  machineDirectory: string
  vault: Vault
  tokens: Tokens
  assets: Assets
  documents: Documents
  files: FileDoor
  /** Used when somebody asks for a time-stamp, and for nothing else. */
  postTimestamp: PostTimestamp
  /** Likewise: lists of revoked certificates, from where trusted certificates name them. */
  fetchEvidence: FetchEvidence
  shell: Shell
  tickets: Tickets
  publisher: Publisher
  jobs: Jobs
}
