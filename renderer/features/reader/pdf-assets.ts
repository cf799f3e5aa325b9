import jbig2 from 'pdfjs-dist/wasm/jbig2.wasm?url'
import openjpeg from 'pdfjs-dist/wasm/openjpeg.wasm?url'

const byName = (files: Record<string, string>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(files).map(([path, address]) => [path.split('/').at(-1) ?? '', address]))

const FILES: Readonly<Record<string, string>> = {
  ...byName(
    import.meta.glob<string>('/../node_modules/pdfjs-dist/cmaps/*.bcmap', {
      query: '?url',
      import: 'default',
      eager: true,
    }),
  ),
  ...byName(
    import.meta.glob<string>('/../node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}', {
      query: '?url',
      import: 'default',
      eager: true,
    }),
  ),
  'jbig2.wasm': jbig2,
  'openjpeg.wasm': openjpeg,
}

/**
 * What a PDF may lean on without carrying it: fonts of the old standard, tables of East Asian codes, decoders of scanned
 * pages. They are files of the page itself, each by its hashed name, so the reader needs no network and no folder.
 */
export class PdfAssets {
  async fetch({ filename }: { filename: string }): Promise<Uint8Array> {
    const address = FILES[filename]
    if (!address) throw new Error(`no such part of the reader: ${filename}`)
    const answer = await fetch(address)
    if (!answer.ok) throw new Error(`${filename}: ${String(answer.status)}`)
    return new Uint8Array(await answer.arrayBuffer())
  }
}
