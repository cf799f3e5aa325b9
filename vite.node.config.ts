import { copyFileSync, mkdirSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** `vite build --config vite.node.config.ts --mode <one of these>`: each becomes one file. */
export const NODE_ENTRIES = {
  main: { input: 'electron/main/main.ts', folder: 'out/main', format: 'es', extension: 'js' },
  // A sandboxed preload is loaded as CommonJS; Electron knows no ES module there.
  preload: { input: 'electron/preload/preload.ts', folder: 'out/preload', format: 'cjs', extension: 'cjs' },
  'host-worker': { input: 'electron/host/worker.ts', folder: 'out/main', format: 'es', extension: 'js' },
  'documents-worker': {
    input: 'electron/documents/worker.ts',
    folder: 'out/main',
    format: 'es',
    extension: 'js',
  },
  'token-process': {
    input: 'electron/documents/sign/pkcs11/token-process.ts',
    folder: 'out/main',
    format: 'es',
    extension: 'js',
  },
} as const

export type NodeEntryName = keyof typeof NODE_ENTRIES

const isEntryName = (mode: string): mode is NodeEntryName => Object.hasOwn(NODE_ENTRIES, mode)

/** CommonJS packages inside an ES module bundle still ask for these two. */
const COMMONJS_GLOBALS =
  'const __filename = import.meta.filename; const __dirname = import.meta.dirname; void __filename; void __dirname;'

/**
 * Files that packages read beside their own code, which after bundling is out/main: HarfBuzz's WebAssembly, and the
 * colour profile that pdfkit puts into every PDF/A. (Its metrics of the fourteen standard fonts are not needed: every
 * font is embedded.)
 */
const DOCUMENT_DATA = [
  { beside: /\/harfbuzzjs\/dist\/harfbuzz\.js$/, file: 'harfbuzz.wasm' },
  { beside: /\/pdfkit\/js\/pdfkit(\.es)?\.js$/, file: 'data/sRGB_IEC61966_2_1.icc' },
]

function shipDocumentData(folder: string): Plugin {
  return {
    name: 'mati-ship-document-data',
    writeBundle() {
      const modules = [...this.getModuleIds()].map((id) => id.replaceAll('\\', '/'))
      for (const { beside, file } of DOCUMENT_DATA) {
        const copies = modules.filter((id) => beside.test(id))
        // A second copy would be one that the Thai layer has not patched.
        if (copies.length !== 1 || !copies[0])
          throw new Error(`${beside} is bundled ${copies.length} times, not once`)
        const target = join(here(folder), file)
        mkdirSync(dirname(target), { recursive: true })
        copyFileSync(join(dirname(copies[0]), file), target)
      }
    },
  }
}

export default defineConfig(({ mode }) => {
  if (!isEntryName(mode)) throw new Error(`--mode must be one of ${Object.keys(NODE_ENTRIES).join(', ')}`)
  const entry = NODE_ENTRIES[mode]
  return {
    root: here('.'),
    publicDir: false,
    plugins: mode === 'documents-worker' ? [shipDocumentData(entry.folder)] : [],
    // Everything travels inside the bundle but the one native package, so an installation carries no other node_modules.
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node24',
      outDir: here(entry.folder),
      // Three entries share a folder; build.ts empties it first.
      emptyOutDir: false,
      minify: false,
      sourcemap: true,
      reportCompressedSize: false,
      rolldownOptions: {
        input: { [mode]: here(entry.input) },
        external: ['electron', 'better-sqlite3', 'koffi', ...builtinModules, /^node:/],
        output: {
          format: entry.format,
          entryFileNames: `[name].${entry.extension}`,
          codeSplitting: false,
          banner: entry.format === 'es' ? COMMONJS_GLOBALS : '',
        },
      },
    },
  }
})
