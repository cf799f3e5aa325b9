import { parseSync } from 'vite'

/** One thing that a file brings in. `specifier` is null where a name is computed, so that nobody can tell what it is. */
export type Import = { specifier: string | null; line: number; isType: boolean; kind: 'module' | 'url' }

export type Node = { type: string; start: number; [key: string]: unknown }

/**
 * Every import of a source text, by vite's own parser: static, type-only, re-export, `import()`, `import('…').Type`,
 * `require`, `require.resolve`, and `new URL('…', import.meta.url)`, by which a worker's file is named (a computed one
 * is a file that is read, not a module that is run).
 * @throws Error when the text does not parse
 */
export function readImports(path: string, text: string): Import[] {
  const imports: Import[] = []
  visit(parse(path, text), (node) => {
    const found = importOf(node)
    if (found && (found.kind === 'module' || found.specifier !== null))
      imports.push({ ...found, line: text.slice(0, node.start).split('\n').length })
  })
  return imports
}

export function parse(path: string, text: string): Node {
  const { program, errors } = parseSync(path, text)
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`)
  return program as unknown as Node
}

export function visit(value: unknown, see: (node: Node) => void): void {
  if (Array.isArray(value)) for (const each of value) visit(each, see)
  else if (isNode(value)) {
    see(value)
    for (const child of Object.values(value)) if (typeof child === 'object') visit(child, see)
  }
}

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'

function importOf(node: Node): Omit<Import, 'line'> | null {
  switch (node.type) {
    case 'ImportDeclaration':
      return { specifier: literal(node.source), isType: isTypeOnly(node, 'importKind'), kind: 'module' }
    case 'ExportAllDeclaration':
    case 'ExportNamedDeclaration':
      if (!node.source) return null
      return { specifier: literal(node.source), isType: isTypeOnly(node, 'exportKind'), kind: 'module' }
    case 'ImportExpression':
      return { specifier: literal(node.source), isType: false, kind: 'module' }
    case 'TSImportType':
      return { specifier: literal(node.source), isType: true, kind: 'module' }
    case 'TSExternalModuleReference':
      return { specifier: literal(node.expression), isType: false, kind: 'module' }
    case 'CallExpression':
      return isRequire(node.callee) ? { ...firstArgument(node), isType: false, kind: 'module' } : null
    case 'NewExpression':
      return isFileUrl(node) ? { ...firstArgument(node), isType: false, kind: 'url' } : null
    default:
      return null
  }
}

/** `import type …`, or braces in which every name is marked `type`. A bare `import '…'` is none: it runs the file. */
function isTypeOnly(node: Node, key: 'importKind' | 'exportKind'): boolean {
  if (node[key] === 'type') return true
  const names = (node.specifiers ?? []) as Node[]
  return names.length > 0 && names.every((name) => name[key] === 'type')
}

const firstArgument = (node: Node) => ({ specifier: literal((node.arguments as Node[])[0]) })

function literal(value: unknown): string | null {
  if (!isNode(value)) return null
  if (value.type === 'Literal' && typeof value.value === 'string') return value.value
  const quasis = value.quasis as { value: { cooked: string } }[] | undefined
  return value.type === 'TemplateLiteral' && quasis?.length === 1 ? (quasis[0]?.value.cooked ?? null) : null
}

function isRequire(callee: unknown): boolean {
  if (!isNode(callee)) return false
  if (callee.type === 'Identifier') return callee.name === 'require'
  if (callee.type !== 'MemberExpression' || !isNode(callee.object) || !isNode(callee.property)) return false
  const isModuleObject = callee.object.type === 'MetaProperty' || callee.object.name === 'require'
  return isModuleObject && callee.property.name === 'resolve'
}

function isFileUrl(node: Node): boolean {
  const base = (node.arguments as Node[])[1]
  const isHere =
    base?.type === 'MemberExpression' && isNode(base.object) && base.object.type === 'MetaProperty'
  return isHere && isNode(node.callee) && node.callee.name === 'URL'
}
