import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import { putFile } from '../../../electron/commands/demo/files.ts'
import { type Memory, type Step, step, windowOf } from './step.ts'

const ASSETS = new URL('../../../assets/fonts/', import.meta.url)

async function bring(memory: Memory, name: string): Promise<string> {
  const bytes = new Uint8Array(readFileSync(new URL(name, ASSETS)))
  return putFile(windowOf(memory, 'secretary').client, { name, bytes })
}

/** The fonts that lie here stand for an agency's: files are files. */
export const typefaceCalls: Step[] = [
  step(
    'typeface.get',
    {},
    {
      as: 'member',
      after: async ({ typeface }, memory) => {
        expect(typeface).toBeNull()
        const files = [await bring(memory, 'Sarabun-Bold.ttf'), await bring(memory, 'Sarabun-Regular.ttf')]
        memory.kept.set('fonts', files)
      },
    },
  ),
  step('typeface.set', ({ kept }) => ({ files: kept.get('fonts') as string[] }), {
    after: async (answer, memory) => {
      expect(answer).toEqual({ family: 'Sarabun', faces: ['normal', 'bold'], isDamaged: false })
      const { typeface } = await windowOf(memory, 'member').client.typeface.get({})
      expect(typeface).toEqual(answer)
    },
  }),
  step('typeface.reset', {}),
]
