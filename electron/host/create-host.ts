import { mkdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { MatiDatabase } from '../../db/open.ts'
import type { Documents } from '../documents/documents.ts'
import { createAssets } from './assets.ts'
import type { FetchEvidence } from './evidence-door.ts'
import { createFileDoor } from './file-door.ts'
import { createJobs } from './jobs.ts'
import { createPublisher } from './publisher.ts'
import type { HostServices, Shell } from './services.ts'
import { createTickets } from './tickets.ts'
import type { PostTimestamp } from './timestamp-server.ts'
import { noTokens, type Tokens } from './tokens.ts'
import { noVault, type Vault } from './vault.ts'

export type HostOptions = {
  db: MatiDatabase
  clock: () => Date
  newId: () => string
  workspaceKind: 'work' | 'sample'
  /** The workspace's folder: database, documents, files door. */
  directory: string
  /** Of this machine and its user: never copied with the workspace. Beside the workspace when left out. */
  machineDirectory?: string
  /** None when left out. */
  vault?: Vault
  /** None when left out. */
  tokens?: Tokens
  assetsDirectory: string
  documents: Documents
  shell: Shell
  /** Nobody answers when left out: there is no network then. */
  postTimestamp?: PostTimestamp
  fetchEvidence?: FetchEvidence
}

const noNetwork = () => Promise.reject(new Error('no network'))

/** Puts the host together. Nothing in it knows whether Electron, a browser or a test is in front of it. */
export function createHost(options: HostOptions): HostServices {
  const { db, clock, newId, workspaceKind, directory, documents, shell } = options
  mkdirSync(join(directory, 'documents'), { recursive: true })
  const publisher = createPublisher()
  return {
    db,
    clock,
    newId,
    workspaceKind,
    directory,
    machineDirectory: options.machineDirectory ?? join(directory, '..', `${basename(directory)}-machine`),
    vault: options.vault ?? noVault,
    tokens: options.tokens ?? noTokens,
    documents,
    shell,
    postTimestamp: options.postTimestamp ?? noNetwork,
    fetchEvidence: options.fetchEvidence ?? noNetwork,
    assets: createAssets(options.assetsDirectory),
    files: createFileDoor(join(directory, 'files')),
    tickets: createTickets(db, () => clock().toISOString()),
    publisher,
    jobs: createJobs(publisher),
  }
}
