import { describe, expect, it } from 'vitest'
import { checkGraph } from './check-graph.ts'
import { readImports } from './read-imports.ts'
import { readRootFiles, readTree, SOURCE_FOLDERS } from './source-tree.ts'

it('the house: no cycle, no forbidden edge', () => {
  const tree = new Map([...readRootFiles(), ...readTree(SOURCE_FOLDERS)])
  expect(tree.size).toBeGreaterThan(100)
  expect(checkGraph(tree)).toEqual([])
})

/** A small house that is in order, to be put out of order. */
const SOUND = {
  'shared/domain/rule.ts': 'export const rule = 1\nexport type Rule = number',
  'db/open.ts': "import Database from 'better-sqlite3'\nexport const open = () => new Database('x')",
  'electron/documents/make.ts': "import 'pdfmake'\nexport type Maker = () => void\nexport const make = 1",
  'electron/host/dispatch.ts': "import { rule } from '../../shared/domain/rule.ts'\nexport const host = rule",
  'electron/main/main.ts': "import { app } from 'electron'\nvoid app",
  'electron/transports/http-server.ts': "import 'node:http'\nimport { WebSocketServer } from 'ws'",
  'renderer/app/app.tsx': "import { useState } from 'react'\nexport const App = () => <p>{useState(1)}</p>",
}
const check = (change: Record<string, string>) => checkGraph(new Map(Object.entries({ ...SOUND, ...change })))

describe('the test of the test', () => {
  it('a house in order has no problem', () => expect(check({})).toEqual([]))

  const FORBIDDEN: [what: string, path: string, text: string, problem: string][] = [
    ['electron in the host', 'electron/host/x.ts', "import { app } from 'electron'", 'the package electron'],
    ['its types too', 'electron/host/x.ts', "import type { App } from 'electron'", 'the package electron'],
    ['electron/main, a part of it', 'electron/host/x.ts', "import 'electron/main'", 'the package electron'],
    ['a re-export', 'electron/host/x.ts', "export { app } from 'electron'", 'the package electron'],
    [
      'a dynamic import',
      'electron/host/x.ts',
      "export const a = () => import('electron')",
      'the package electron',
    ],
    ['a template', 'electron/host/x.ts', 'export const a = () => import(`electron`)', 'the package electron'],
    [
      'a computed name',
      'electron/host/x.ts',
      "export const a = () => import('elec' + 'tron')",
      'a computed name',
    ],
    ['require', 'electron/host/x.ts', "require('electron')", 'the package electron'],
    [
      "a type's import()",
      'electron/host/x.ts',
      "export type A = import('electron').App",
      'the package electron',
    ],
    ['node:http in the host', 'electron/host/x.ts', "import 'node:http'", 'node:http'],
    ['the same without node:', 'electron/host/x.ts', "import 'http'", 'node:http'],
    ['node:http in another transport', 'electron/transports/page.ts', "import 'node:http'", 'node:http'],
    [
      'a child process in the host',
      'electron/host/x.ts',
      "import 'node:child_process'",
      'node:child_process',
    ],
    [
      'the renderer in the host',
      'electron/host/x.ts',
      "import '../../renderer/app/app.tsx'",
      'may not import renderer',
    ],
    [
      'documents as values',
      'electron/host/x.ts',
      "import { make } from '../documents/make.ts'",
      'only the types',
    ],
    [
      'drizzle outside db',
      'electron/host/x.ts',
      "import { eq } from 'drizzle-orm'",
      'the package drizzle-orm',
    ],
    ['drizzle in main', 'electron/main/x.ts', "import 'drizzle-orm/sqlite-core'", 'the package drizzle-orm'],
    [
      'the host in the renderer',
      'renderer/app/x.ts',
      "import '../../electron/host/dispatch.ts'",
      'may not import electron/host',
    ],
    ['node in the renderer', 'renderer/app/x.ts', "import 'node:fs'", 'node:fs'],
    ['db in documents', 'electron/documents/x.ts', "import '../../db/open.ts'", 'may not import db'],
    ['db in sheets', 'electron/sheets/x.ts', "import '../../db/open.ts'", 'may not import db'],
    ['db in a transport', 'electron/transports/x.ts', "import '../../db/open.ts'", 'may not import db'],
    ['main in preload', 'electron/preload/x.ts', "import '../main/main.ts'", 'may not import electron/main'],
    ['react in shared', 'shared/domain/x.ts', "import 'react'", 'the package react'],
    ['node in shared', 'shared/domain/x.ts', "import 'node:crypto'", 'node:crypto'],
    ['db in shared', 'shared/domain/x.ts', "import type {} from '../../db/open.ts'", 'may not import db'],
    [
      "a worker's file",
      'renderer/app/x.ts',
      "new URL('../../db/open.ts', import.meta.url)",
      'may not import db',
    ],
    ['a file without extension', 'shared/domain/x.ts', "import './rule'", 'lacks its extension'],
    ['a file that is not there', 'shared/domain/x.ts', "import './gone.ts'", 'is not there'],
    ['an absolute path', 'shared/domain/x.ts', "import '/opt/x.ts'", 'a path of one machine'],
    ['a folder that is no room', 'electron/attic/x.ts', '', 'lies in no room'],
  ]
  it.each(FORBIDDEN)('fails on %s', (_what, path, text, problem) => {
    expect(check({ [path]: text })).toEqual([expect.stringContaining(problem)])
  })

  it('fails on a cycle, and says which way it goes', () => {
    const problems = check({
      'shared/domain/a.ts': "import './b.ts'",
      'shared/domain/b.ts': "export * from './c.ts'",
      'shared/domain/c.ts': "import type { A } from './a.ts'",
    })
    expect(problems).toEqual([
      'cycle: shared/domain/a.ts → shared/domain/b.ts → shared/domain/c.ts → shared/domain/a.ts',
    ])
  })

  it('fails on a file that imports itself', () => {
    expect(check({ 'db/a.ts': "import './a.ts'" })).toEqual(['cycle: db/a.ts → db/a.ts'])
  })

  const ALLOWED: [what: string, path: string, text: string][] = [
    [
      'types of the documents in the host',
      'electron/host/x.ts',
      "import { type Maker } from '../documents/make.ts'",
    ],
    [
      'a word in a comment or a string',
      'electron/host/x.ts',
      "// import 'electron'\nexport const a = \"import 'electron'\"",
    ],
    ['a folder named for reading', 'electron/main/x.ts', "new URL('../../renderer', import.meta.url)"],
    ['a style', 'renderer/app/x.ts', "import './app.css'\nimport '@mantine/core/styles.css'"],
  ]
  it.each(ALLOWED)('passes %s', (_what, path, text) => expect(check({ [path]: text })).toEqual([]))
})

it('names the line of an import', () => {
  expect(readImports('a.ts', "\n\nimport 'x'")).toEqual([
    { specifier: 'x', line: 3, isType: false, kind: 'module' },
  ])
})
