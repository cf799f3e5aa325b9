import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { SampleProposal } from '../host/features/workspace/ensure-sample.ts'
import { writeRegister } from '../sheets/write-register.ts'
import { say } from './build-log.ts'

/** Writes assets/sample/register.xlsx anew out of proposals.json: `node electron/commands/run.cjs sample-register`. */
const asset = (name: string) => fileURLToPath(new URL(`../../assets/${name}`, import.meta.url))
const read = <Shape>(name: string): Shape => JSON.parse(readFileSync(asset(name), 'utf8'))

const agencies = read<{ code: string; name: string; ministry: string | null }[]>('reference/agencies.json')
const alignments = read<{ code: string; text: string }[]>('reference/alignments.json')
const proposals = read<SampleProposal[]>('sample/proposals.json')
const names = new Map(agencies.map(({ code, name }) => [code, name]))
const rows = proposals.map(({ code, track, agency, body }) => ({
  code,
  track,
  agencyName: names.get(agency) ?? '',
  body,
}))
const lists = { agencies: agencies.map(({ code, name, ministry }) => ({ code, name, ministry })), alignments }
const bytes = await writeRegister(rows, lists)
writeFileSync(asset('sample/register.xlsx'), bytes)
say(`assets/sample/register.xlsx: ${proposals.length} เรื่อง ${bytes.byteLength} ไบต์`)
