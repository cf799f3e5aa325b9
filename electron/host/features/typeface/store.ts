import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { renameWhenFree } from '../../../../db/rename-when-free.ts'
import { FACES } from '../../../../shared/contract/typeface.ts'
import type { InspectedTypeface, Typeface } from '../../../documents/documents.ts'
import { sha256 } from '../../audit-log.ts'
import type { HostServices } from '../../services.ts'

const keptTypeface = z.strictObject({
  version: z.literal(1),
  family: z.string(),
  faces: z.array(z.strictObject({ face: z.enum(FACES), sha256: z.string().regex(/^[0-9a-f]{64}$/) })).min(1),
})
type KeptTypeface = z.infer<typeof keptTypeface>

const folderOf = (host: HostServices): string => join(host.machineDirectory, 'typeface')
const listOf = (host: HostServices): string => join(folderOf(host), 'typeface.json')
/** Named by its bytes, so that a change of fonts never writes over what a paper is being made with. */
const fileOf = (host: HostServices, hash: string): string => join(folderOf(host), `${hash}.ttf`)

/** What was set on this machine; null where nothing was, or where it cannot be read. */
export function findKeptTypeface(host: HostServices): KeptTypeface | null {
  try {
    return keptTypeface.parse(JSON.parse(readFileSync(listOf(host), 'utf8')))
  } catch {
    return null
  }
}

/** The fonts that papers are made with: null for Sarabun, also when a file here is not the one that was brought. */
export function findTypeface(host: HostServices): Typeface | null {
  const kept = findKeptTypeface(host)
  if (!kept) return null
  try {
    const faces = kept.faces.map(({ face, sha256: hash }) => {
      const bytes = new Uint8Array(readFileSync(fileOf(host, hash)))
      if (sha256(bytes) !== hash) throw new Error('changed on disk')
      return [face, bytes] as const
    })
    return { key: kept.faces.map(({ sha256: hash }) => hash).join(), files: Object.fromEntries(faces) }
  } catch {
    return null
  }
}

async function write(path: string, data: string | Uint8Array): Promise<void> {
  writeFileSync(`${path}.part`, data, { mode: 0o600, flush: true })
  await renameWhenFree(`${path}.part`, path)
}

/** The list is written last: until then the former typeface stands. */
export async function keepTypeface(host: HostServices, { family, files }: InspectedTypeface): Promise<void> {
  mkdirSync(folderOf(host), { recursive: true, mode: 0o700 })
  const former = findKeptTypeface(host)
  const faces: KeptTypeface['faces'] = []
  for (const face of FACES) {
    const bytes = files[face]
    if (!bytes) continue
    const hash = sha256(bytes)
    faces.push({ face, sha256: hash })
    await write(fileOf(host, hash), bytes)
  }
  await write(listOf(host), JSON.stringify({ version: 1, family, faces } satisfies KeptTypeface))
  for (const { sha256: hash } of former?.faces ?? [])
    if (!faces.some((face) => face.sha256 === hash)) rmSync(fileOf(host, hash), { force: true })
}

export const dropTypeface = (host: HostServices): void =>
  rmSync(folderOf(host), { recursive: true, force: true })
