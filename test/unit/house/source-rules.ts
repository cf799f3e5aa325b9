import { isNode, type Node, parse, visit } from './read-imports.ts'

/** `any` wherever it is written as a type. */
export function findAny(path: string, text: string): string[] {
  const found: string[] = []
  visit(parse(path, text), (node) => {
    if (node.type === 'TSAnyKeyword') found.push(at(path, text, node))
  })
  return found
}

const SUITES = ['it', 'test', 'describe', 'suite', 'bench']

/**
 * Tests that are left out or that leave the others out: `.only` always; `.skip` unless it is a condition with its
 * reason (`test.skip(!binary, 'no Electron runtime')`), since a test that is skipped without one is forgotten.
 */
export function findLeftOut(path: string, text: string): string[] {
  const found: string[] = []
  visit(parse(path, text), (node) => {
    if (node.type !== 'MemberExpression' || !isNode(node.property) || !isSuite(node.object)) return
    const name = node.property.name
    if (name === 'only' || name === 'todo' || name === 'fails') found.push(at(path, text, node))
  })
  visit(parse(path, text), (node) => {
    if (node.type === 'CallExpression' && isSkip(node.callee) && !hasReason(node.arguments as Node[]))
      found.push(at(path, text, node))
  })
  return found
}

function isSuite(value: unknown): boolean {
  if (!isNode(value)) return false
  if (value.type === 'Identifier') return SUITES.includes(String(value.name))
  return value.type === 'MemberExpression' && isSuite(value.object)
}

const isSkip = (callee: unknown): boolean =>
  isNode(callee) &&
  callee.type === 'MemberExpression' &&
  isSuite(callee.object) &&
  isNode(callee.property) &&
  (callee.property.name === 'skip' || callee.property.name === 'fixme')

/** A first argument that is a title makes it a skipped test; a reason is text beside a condition. */
function hasReason(args: readonly Node[]): boolean {
  const [condition, reason] = args
  const isTitle = condition?.type === 'Literal' && typeof condition.value === 'string'
  return (
    !isTitle &&
    reason !== undefined &&
    !reason.type.includes('Function') &&
    reason.type !== 'ArrowFunctionExpression'
  )
}

const at = (path: string, text: string, node: Node): string =>
  `${path}:${text.slice(0, node.start).split('\n').length}`
