import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { extractFile, listPackage, statFile } from '@electron/asar'
import { bundleFiles, isExpectedFile, nativeFiles, requiredFiles } from './package-expected.ts'
import { FUSE_SENTINEL, type PackTarget } from './package-stand-in.ts'

/** `runAsNode, cookieEncryption, nodeOptions, nodeCliInspect, asarIntegrity, onlyAsar, v8Snapshot, fileProtocol` */
const WANTED_FUSES = '01001100'

const EXTERNALS: ReadonlySet<string> = new Set([
  'electron',
  'better-sqlite3',
  ...builtinModules,
  ...builtinModules.map((name) => `node:${name}`),
])

const isFileEntry = (archive: string, file: string) => !('files' in statFile(archive, file.slice(1)))

const read = (archive: string, file: string) => extractFile(archive, file.slice(1)).toString('utf8')

function inspectContents(archive: string, target: PackTarget): string[] {
  const files = listPackage(archive, { isPack: false })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => isFileEntry(archive, file))
  const present = new Set(files)
  return [
    ...requiredFiles(target)
      .filter((file) => !present.has(file))
      .map((file) => `missing ${file}`),
    ...files.filter((file) => !isExpectedFile(file, target)).map((file) => `should not ship ${file}`),
  ]
}

/** ELF for x86-64 or a Windows image: the name alone would not catch a copy of the wrong file. */
function isNativeFor(content: Buffer, target: PackTarget): boolean {
  if (target.platform === 'win32') return content.subarray(0, 2).toString('latin1') === 'MZ'
  return content.subarray(1, 4).toString('latin1') === 'ELF' && content.readUInt16LE(18) === 0x3e
}

function inspectNative(resources: string, target: PackTarget): string[] {
  const unpacked = join(resources, 'app.asar.unpacked')
  const wanted = nativeFiles(target)
  const missing = wanted.filter((file) => !existsSync(join(unpacked, file)))
  if (missing.length > 0) return missing.map((file) => `native module is not unpacked: ${file}`)
  const present = readdirSync(unpacked, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.node'),
  )
  return [
    ...wanted
      .filter((file) => !isNativeFor(readFileSync(join(unpacked, file)), target))
      .map((file) => `native module is not for ${target.platform}: ${file}`),
    ...(present.length === wanted.length
      ? []
      : [`${present.length - wanted.length} more native modules unpacked`]),
  ]
}

/** Every package that a bundle still imports by name would have to lie in node_modules. */
function inspectImports(archive: string): string[] {
  const IMPORT =
    /(?:^import\s+(?:[^'"]*?\sfrom\s+)?|^export\s[^'"]*?\sfrom\s+|\b__require\(|^\s*(?:const|let|var) [\w{}:, ]+ = require\()["']([^"'./][^"']*)["']/gm
  return bundleFiles().flatMap((file) =>
    [...read(archive, file).matchAll(IMPORT)]
      .map((match) => match[1] ?? '')
      .filter((name) => !EXTERNALS.has(name))
      .map((name) => `${file} imports ${name}, which is not packed`),
  )
}

function inspectPage(archive: string): string[] {
  const html = read(archive, '/out/renderer/index.html')
  return [
    ...(html.includes('content="__CSP_NONCE__"') ? [] : ['index.html has no place for the nonce']),
    ...(/<script(?![^>]*\ssrc=)[^>]*>/.test(html) ? ['index.html has an inline script'] : []),
    ...(/<[^>]+\s(?:on\w+|style)=/.test(html) ? ['index.html has inline handlers or styles'] : []),
  ]
}

function inspectFuses(executable: string): string[] {
  const content = readFileSync(executable)
  const at = content.lastIndexOf(FUSE_SENTINEL)
  if (at < 0) return ['the executable has no fuses']
  const wire = content
    .subarray(at + FUSE_SENTINEL.length + 2, at + FUSE_SENTINEL.length + 10)
    .toString('latin1')
  return wire === WANTED_FUSES ? [] : [`fuses are ${wire}, not ${WANTED_FUSES}`]
}

/**
 * Looks inside what electron-builder made.
 * @param options.resources its resources folder with app.asar
 * @param options.executable the program beside it
 * @returns every fault in one line each
 */
export function inspectPackage(options: {
  resources: string
  executable: string
  target: PackTarget
}): string[] {
  const { resources, executable, target } = options
  const archive = join(resources, 'app.asar')
  if (!existsSync(archive)) return ['there is no app.asar']
  const missing = inspectContents(archive, target)
  const main: string = JSON.parse(read(archive, '/package.json')).main
  if (main !== 'out/main/main.js') missing.push(`package.json starts ${main}`)
  // The rest would only stumble over files that are reported already.
  if (missing.some((fault) => fault.startsWith('missing /out/'))) return missing
  return [
    ...missing,
    ...inspectNative(resources, target),
    ...inspectImports(archive),
    ...inspectPage(archive),
    ...inspectFuses(executable),
  ]
}
