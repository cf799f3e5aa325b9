import { hash } from 'node:crypto'
import type { ReadConnection, WriteConnection } from '../../db/open.ts'
import { findLastEntry, insertEntry, type LogRow, listEntries } from '../../db/queries/audit.ts'
import type { AuditEvent, AuditSource } from '../../shared/audit/events.ts'

/** Hash of nothing before the first entry of a device. */
export const CHAIN_START = '0'.repeat(64)

export const sha256 = (data: string | Uint8Array): string => hash('sha256', data)

/** JSON with sorted keys, so that a hash of it means the same on every machine. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  const parts = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, part]) => `${JSON.stringify(key)}:${canonicalJson(part)}`)
  return `{${parts.join(',')}}`
}

/** The hash of an entry covers the one before it on its device and everything that it says. */
export const hashEntry = (row: Omit<LogRow, 'hash'>): string =>
  sha256(
    canonicalJson([
      row.previousHash,
      row.deviceId,
      row.sequence,
      row.occurredAt,
      row.type,
      row.payload,
      row.actorId,
      row.typedById,
      row.source,
    ]),
  )

export type LogWriter = (event: AuditEvent) => void

/** Appends to this device's chain. Must be called inside the transaction that changes the state. */
export function appendEntry(
  db: WriteConnection,
  entry: {
    deviceId: string
    event: AuditEvent
    occurredAt: string
    actorId: string | null
    typedById?: string | null
    source?: AuditSource
  },
): void {
  const last = findLastEntry(db, entry.deviceId)
  const row: Omit<LogRow, 'hash'> = {
    deviceId: entry.deviceId,
    sequence: (last?.sequence ?? 0) + 1,
    previousHash: last?.hash ?? CHAIN_START,
    occurredAt: entry.occurredAt,
    type: entry.event.type,
    payload: canonicalJson(entry.event.data),
    actorId: entry.actorId,
    typedById: entry.typedById ?? entry.actorId,
    source: entry.source ?? 'screen',
  }
  insertEntry(db, { ...row, hash: hashEntry(row) })
}

type Line = Pick<LogRow, 'deviceId' | 'sequence' | 'hash'>
const headOf = (lines: readonly Line[]): string =>
  sha256(canonicalJson(lines.map(({ deviceId, sequence, hash }) => [deviceId, sequence, hash])))

/**
 * When a hash was the head of this log: the instant of the entry that made it so, or null. Entries of several devices are
 * taken in the order of their times, which is how one laptop saw them; a head that only another laptop had is not found.
 */
export function findHeadInstant(db: ReadConnection, head: string): string | null {
  const inTime = listEntries(db).toSorted((a, b) =>
    a.occurredAt < b.occurredAt ? -1 : a.occurredAt > b.occurredAt ? 1 : 0,
  )
  const heads = new Map<string, Line>()
  for (const { deviceId, sequence, hash, occurredAt } of inTime) {
    heads.set(deviceId, { deviceId, sequence, hash })
    const lines = [...heads.values()].toSorted((a, b) => (a.deviceId < b.deviceId ? -1 : 1))
    if (headOf(lines) === head) return occurredAt
  }
  return null
}

/** The head of all: SHA-256 over the sorted (device, sequence, hash) of every device's newest entry. */
export function auditHead(db: ReadConnection): { hash: string; entries: number; isIntact: boolean } {
  const rows = listEntries(db)
  const heads = new Map<string, LogRow>()
  let isIntact = true
  for (const row of rows) {
    const before = heads.get(row.deviceId)
    const isLinked =
      row.sequence === (before?.sequence ?? 0) + 1 && row.previousHash === (before?.hash ?? CHAIN_START)
    if (!isLinked || hashEntry(row) !== row.hash) isIntact = false
    heads.set(row.deviceId, row)
  }
  return { hash: headOf([...heads.values()]), entries: rows.length, isIntact }
}
