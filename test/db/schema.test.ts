import { join } from 'node:path'
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { describe, expect, it } from 'vitest'
import * as schema from '../../db/schema/index.ts'
import { makeFolder, start, withSqlite } from './workbench.ts'

type Column = { name: string; type: string; notnull: number }
let columns: Record<string, Column[]> = {}
let objects: string[] = []

const snakeCase = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
const tables = Object.values(schema).filter((value) => value instanceof SQLiteTable)

/** What the bundled migrations make of an empty file. */
function readMigrated(): void {
  const file = join(makeFolder(), 'mati.db')
  start(file)
  withSqlite(file, (sqlite) => {
    const all = sqlite
      .prepare("SELECT type, name FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'")
      .all() as {
      type: string
      name: string
    }[]
    objects = all.map(({ type, name }) => `${type} ${name}`).sort()
    columns = Object.fromEntries(
      all
        .filter(({ type }) => type === 'table')
        .map(({ name }) => [name, sqlite.pragma(`table_info(${name})`) as Column[]]),
    )
  })
}

describe('the bundled migrations', () => {
  it('make the tables that the schema declares: same columns, same types, same NOT NULL', () => {
    readMigrated()
    for (const table of tables) {
      const config = getTableConfig(table)
      const declared = config.columns.map((column) => ({
        name: snakeCase(column.name),
        type: column.getSQLType(),
        notnull: column.notNull ? 1 : 0,
      }))
      const made = columns[config.name]?.map(({ name, type, notnull }) => ({
        name,
        type: type.toLowerCase(),
        notnull,
      }))
      expect({ [config.name]: made }).toEqual({ [config.name]: declared })
    }
    expect(tables.length).toBeGreaterThan(20)
  })

  it('make no table that the schema does not know, but the history and the full-text index', () => {
    readMigrated()
    const known = new Set(tables.map((table) => getTableConfig(table).name))
    const others = Object.keys(columns).filter(
      (name) => !known.has(name) && !name.startsWith('proposal_search'),
    )
    expect(others).toEqual(['migration_history'])
  })

  it('leave the hand-written triggers and indexes standing: a rebuild by drizzle-kit drops those of its table', () => {
    readMigrated()
    expect(objects).toEqual(
      expect.arrayContaining([
        'index minutes_section_item',
        'index proposal_code_alive',
        'index resolution_standing',
        'index score_revision',
        'trigger log_entry_no_delete',
        'trigger log_entry_no_update',
        'trigger proposal_text_insert',
        'trigger proposal_text_update',
      ]),
    )
  })

  it('delete nothing by cascade (law 4)', () => {
    const cascading = tables.flatMap((table) =>
      getTableConfig(table).foreignKeys.filter(
        ({ onDelete }) => onDelete === 'cascade' || onDelete === 'set null',
      ),
    )
    expect(cascading).toEqual([])
  })
})
