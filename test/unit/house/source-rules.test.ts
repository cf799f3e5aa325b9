import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isInside, ROOMS } from './rooms.ts'
import { findAny, findLeftOut } from './source-rules.ts'
import { ROOT, readTree, SOURCE_FOLDERS } from './source-tree.ts'

const source = readTree(SOURCE_FOLDERS, /\.(ts|tsx|mjs|cjs|js|css)$/)
const tests = readTree(['test'])
const isCode = (path: string) => !path.endsWith('.css')
const lines = (text: string) => text.replace(/\n$/, '').split('\n').length

describe('every file', () => {
  it('has at most 400 lines', () => {
    const long = [...source, ...tests].filter(([, text]) => lines(text) > 400).map(([path]) => path)
    expect(long).toEqual([])
  })

  it('says its types: no any', () => {
    const files = [...source, ...tests].filter(([path]) => isCode(path) && !path.endsWith('.cjs'))
    expect(files.flatMap(([path, text]) => findAny(path, text))).toEqual([])
  })
})

it('no test is left out without a reason', () => {
  expect([...tests].flatMap(([path, text]) => findLeftOut(path, text))).toEqual([])
})

describe('every room that has a file has a README of at most one page (60 lines)', () => {
  const folders = [...new Set([...ROOMS.map(({ readme }) => readme), 'assets', 'test'])].sort()
  const isInUse = (folder: string) => [...source.keys()].some((path) => isInside(path, folder))
  it.each(folders)('%s', (folder) => {
    if (!isInUse(folder) && folder !== 'test' && folder !== 'assets') return
    const file = join(ROOT, folder, 'README.md')
    expect(existsSync(file), `${folder}/README.md: what belongs here, what may be imported, decisions`).toBe(
      true,
    )
    expect(lines(readFileSync(file, 'utf8'))).toBeLessThanOrEqual(60)
  })
})

describe('the test of the test', () => {
  it.each([
    ["it.only('x', () => {})", 1],
    ["describe.only('x', () => {})", 1],
    ["it.only.each([1])('x', () => {})", 1],
    ["it.skip('x', () => {})", 1],
    ["test.skip('x', async () => {})", 1],
    ["test.fixme('x', async () => {})", 1],
    ["it.todo('x')", 1],
    ["test.skip(isMissing, 'no Electron runtime here')", 0],
    ['test.skip(({ browserName }) => browserName === "x", reason)', 0],
    ["it('only', () => { list.only() })", 0],
  ])('%s: %i', (text, count) => expect(findLeftOut('a.test.ts', text)).toHaveLength(count))

  it.each([
    ['const a = b as any', 1],
    ['type A = Record<string, any>', 1],
    ["const any = 'any' // any", 0],
  ])('%s: %i', (text, count) => expect(findAny('a.ts', text)).toHaveLength(count))
})
