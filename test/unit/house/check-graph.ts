import { isBuiltin } from 'node:module'
import { posix } from 'node:path'
import { type Import, readImports } from './read-imports.ts'
import { findRoom, isInside, isNodeModuleAllowed, isPackageListed, type Room } from './rooms.ts'

/** Path from the project's root → text. */
export type SourceTree = ReadonlyMap<string, string>

const SOURCE = /\.(ts|tsx|js|mjs|cjs|mts|cts)$/

/** Everything wrong with the imports of a tree, one line each; empty when the house stands as its table says. */
export function checkGraph(tree: SourceTree): string[] {
  const problems: string[] = []
  const edges = new Map<string, string[]>()
  for (const [path, text] of tree) {
    const room = findRoom(path)
    if (!room) {
      problems.push(`${path}: lies in no room; give its folder a line in test/unit/house/rooms.ts`)
      continue
    }
    const targets: string[] = []
    for (const each of readImports(path, text)) {
      const problem = checkImport({ path, room, each, tree })
      if (problem) problems.push(`${path}:${each.line}: ${problem}`)
      const target = each.specifier?.startsWith('.') ? resolveFrom(path, each.specifier) : null
      if (target && each.kind === 'module' && tree.has(target)) targets.push(target)
    }
    edges.set(path, targets)
  }
  return [...problems, ...findCycles(edges).map((cycle) => `cycle: ${cycle.join(' → ')}`)]
}

/** Vite's `?url` and the like are cut off. */
const resolveFrom = (path: string, specifier: string): string =>
  posix.join(posix.dirname(path), specifier.replace(/\?.*$/, ''))

function checkImport(facts: { path: string; room: Room; each: Import; tree: SourceTree }): string | null {
  const { path, room, each, tree } = facts
  const { specifier } = each
  if (specifier === null) return 'imports a computed name: nobody can tell which room that is'
  if (specifier.startsWith('.')) {
    const target = resolveFrom(path, specifier)
    if (each.kind === 'module' && !/\.\w+$/.test(target)) return `${specifier} lacks its extension`
    if (SOURCE.test(target) && !target.endsWith('.d.ts') && each.kind === 'module' && !tree.has(target))
      return `${specifier} is not there`
    return checkDoor({ room, target, isType: each.isType, kind: each.kind })
  }
  if (specifier.startsWith('/') || specifier.includes('://')) return `${specifier} is a path of one machine`
  if (isBuiltin(specifier)) {
    const name = specifier.replace(/^node:/, '')
    return isNodeModuleAllowed(room.node, name) ? null : `${room.path} may not import node:${name}`
  }
  const name = specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')
  return isPackageListed(room.packages, name) ? null : `${room.path} may not import the package ${name}`
}

function checkDoor(facts: {
  room: Room
  target: string
  isType: boolean
  kind: Import['kind']
}): string | null {
  const { room, target, isType, kind } = facts
  const targetRoom = findRoom(target)
  if (targetRoom === room) return null
  // A folder or a file that is named for reading (page, migrations, fonts) is no module: only source is a door.
  if (kind === 'url' && !SOURCE.test(target)) return null
  if (room.rooms.some((open) => isInside(target, open))) return null
  if (room.types?.some((open) => isInside(target, open)))
    return isType ? null : `${room.path} may know only the types of ${target}`
  return `${room.path} may not import ${target}`
}

/** One cycle for each edge that closes one, types included: two files that need each other's types are one idea. */
export function findCycles(edges: ReadonlyMap<string, readonly string[]>): string[][] {
  const cycles: string[][] = []
  const done = new Set<string>()
  const walk = (path: string, trail: readonly string[]) => {
    const at = trail.indexOf(path)
    if (at >= 0) cycles.push([...trail.slice(at), path])
    if (at >= 0 || done.has(path)) return
    for (const target of edges.get(path) ?? []) walk(target, [...trail, path])
    done.add(path)
  }
  for (const path of edges.keys()) walk(path, [])
  return cycles
}
