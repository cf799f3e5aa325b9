import type { FontFiles } from './fonts.ts'

/** The only files that pdfmake can reach: a document never reads the disk or the network. */
export type VirtualFs = {
  existsSync: (path: string) => boolean
  readFileSync: (path: string) => Uint8Array
  writeFileSync: () => never
}

/** A new one for each render, since the Thai layer keys its settings by it. */
export function createVirtualFs(files: FontFiles): VirtualFs {
  return {
    existsSync: (path) => files.has(path),
    readFileSync: (path) => {
      const file = files.get(path)
      if (!file) throw new Error(`not in the virtual file system: ${path}`)
      return file
    },
    writeFileSync: () => {
      throw new Error('the virtual file system is read-only')
    },
  }
}
