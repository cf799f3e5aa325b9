import { createHash } from 'node:crypto'
import type { ReadConnection } from '../../../../db/open.ts'
import { listAgencies } from '../../../../db/queries/agency.ts'
import { findCurrentProgramme } from '../../../../db/queries/programme.ts'
import { readRegisterLines } from '../../../../db/queries/register.ts'
import type { SheetLists } from '../../../sheets/register-sheets.ts'
import { found } from '../../call.ts'
import type { HostServices } from '../../services.ts'

type Alignment = { code: string; text: string }

export const currentProgrammeId = (db: ReadConnection): string =>
  found(findCurrentProgramme(db), 'programme').id

export const listAlignments = ({ assets }: Pick<HostServices, 'assets'>): Alignment[] =>
  assets.reference<Alignment[]>('alignments').map(({ code, text }) => ({ code, text }))

/** The lists that a written workbook offers: agencies that still stand, and what can be aligned with. */
export const sheetLists = (host: Pick<HostServices, 'assets' | 'db'>): SheetLists => ({
  agencies: listAgencies(host.db.read)
    .filter(({ withdrawnAt }) => withdrawnAt === null)
    .map(({ code, name, ministry }) => ({ code, name, ministry })),
  alignments: listAlignments(host),
})

/** SHA-256 over what the register says now: an import is applied to the state that it was checked against, or not at all. */
export function hashRegister(db: ReadConnection, programmeId: string): string {
  const hash = createHash('sha256')
  for (const line of readRegisterLines(db, programmeId)) hash.update(line).update('\n')
  return hash.digest('hex')
}
