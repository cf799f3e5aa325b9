import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sha256 } from './audit-log.ts'

/** The folder of reference and sample data. Read once; the files are ours, so their shapes are tested, not parsed. */
export type Assets = {
  reference<Shape>(name: string): Shape
  sample<Shape>(name: string): Shape
  /** Hash over the named reference files, for the log. */
  referenceHash(): string
}

const REFERENCE_FILES = ['agencies', 'committees', 'criteria', 'maturity', 'approaches', 'areas', 'calendar']

export function createAssets(directory: string): Assets {
  const cache = new Map<string, unknown>()
  const read = (path: string) => {
    if (!cache.has(path)) cache.set(path, JSON.parse(readFileSync(join(directory, `${path}.json`), 'utf8')))
    return cache.get(path)
  }
  return {
    reference: <Shape>(name: string) => read(`reference/${name}`) as Shape,
    sample: <Shape>(name: string) => read(`sample/${name}`) as Shape,
    referenceHash: () =>
      sha256(
        REFERENCE_FILES.map((name) => readFileSync(join(directory, `reference/${name}.json`), 'utf8')).join(
          '\n',
        ),
      ),
  }
}
