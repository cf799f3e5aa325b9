import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { renameWhenFree } from '../../../../db/rename-when-free.ts'
import type { HostServices } from '../../services.ts'

/** Of one person; a .p12 has a few thousand bytes, and what is larger is none. */
const MAX_KEPT = 20
export const MAX_P12_BYTES = 256 * 1024

const facts = {
  subject: z.string(),
  issuer: z.string(),
  validTo: z.iso.datetime(),
  fingerprint: z.string(),
}
export type CertificateFacts = z.infer<z.ZodObject<typeof facts>>

/** Beside the box lies only what the certificate tells everybody it is shown to. */
const keptFile = z.strictObject({
  version: z.literal(1),
  keptAt: z.iso.datetime(),
  ...facts,
  box: z.base64(),
})
type KeptFile = z.infer<typeof keptFile>
/** In the box. Whose it is stands there too, so that a file moved into another's folder does not become theirs. */
const content = z.strictObject({ personId: z.string(), p12: z.base64() })

export type KeptCertificate = { id: string; keptAt: string | null; facts: CertificateFacts | null }
type Place = { host: HostServices; personId: string }

/** @param place.personId of the ticket, never of an input: nobody reaches another's folder */
const folderOf = ({ host, personId }: Place): string => join(host.machineDirectory, 'certificates', personId)
const fileOf = (place: Place, id: string): string => join(folderOf(place), `${id}.json`)

function read(path: string): KeptFile | null {
  try {
    return keptFile.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return null
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** The person's own, the newest first; one that cannot be read is listed without facts, so that it can be forgotten. */
export function listKept(place: Place): KeptCertificate[] {
  const ids = namesIn(folderOf(place)).flatMap((name) => /^([0-9a-f-]{36})\.json$/.exec(name)?.[1] ?? [])
  return ids
    .map((id) => {
      const file = read(fileOf(place, id))
      if (!file) return { id, keptAt: null, facts: null }
      const { keptAt, subject, issuer, validTo, fingerprint } = file
      return { id, keptAt, facts: { subject, issuer, validTo, fingerprint } }
    })
    .sort((left, right) => (right.keptAt ?? '').localeCompare(left.keptAt ?? ''))
}

async function write(path: string, file: KeptFile): Promise<void> {
  writeFileSync(`${path}.part`, JSON.stringify(file), { mode: 0o600, flush: true })
  try {
    await renameWhenFree(`${path}.part`, path)
  } catch (error) {
    rmSync(`${path}.part`, { force: true })
    throw error
  }
}

/** The file's bytes, never its passphrase. The same certificate kept again takes its own place. */
export async function keepCertificate(
  place: Place,
  kept: { p12: Uint8Array; facts: CertificateFacts; at: string },
): Promise<void> {
  const { host, personId } = place
  const folder = folderOf(place)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  chmodSync(folder, 0o700)
  const p12 = Buffer.from(kept.p12).toString('base64')
  const box = Buffer.from(await host.vault.encrypt(JSON.stringify({ personId, p12 }))).toString('base64')
  const known = listKept(place)
  const same = known.find(({ facts }) => facts?.fingerprint === kept.facts.fingerprint)
  if (!same) for (const { id } of known.slice(MAX_KEPT - 1)) forgetKept(place, id)
  const file: KeptFile = { version: 1, keptAt: kept.at, ...kept.facts, box }
  await write(fileOf(place, same?.id ?? host.newId()), file)
}

/** @returns the .p12, or null when it is not there, not this person's, or does not open for this user on this machine */
export async function openKept(place: Place, id: string): Promise<Uint8Array | null> {
  const path = fileOf(place, id)
  const file = read(path)
  const opened = file && (await place.host.vault.decrypt(Buffer.from(file.box, 'base64')))
  if (!file || !opened) return null
  const held = parseContent(opened.text)
  if (held?.personId !== place.personId) return null
  if (opened.isStale) {
    // The system has a newer key; a failure leaves the old box, which still opens.
    const anew = await place.host.vault.encrypt(opened.text).catch(() => null)
    if (anew) await write(path, { ...file, box: Buffer.from(anew).toString('base64') })
  }
  return new Uint8Array(Buffer.from(held.p12, 'base64'))
}

function parseContent(text: string): z.infer<typeof content> | null {
  try {
    return content.parse(JSON.parse(text))
  } catch {
    return null
  }
}

export function forgetKept(place: Place, id: string): void {
  for (const path of [fileOf(place, id), `${fileOf(place, id)}.part`]) rmSync(path, { force: true })
}
