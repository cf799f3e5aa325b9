import pdfkitPackage from 'pdfkit/package.json' with { type: 'json' }
import pdfmakePackage from 'pdfmake/package.json' with { type: 'json' }
import {
  ElementWriter,
  LayoutBuilder,
  Line,
  PdfmakeDocument,
  qrEncoder,
  Renderer,
  TextInlines,
} from './upstream.ts'

/** The versions whose private classes the patches were written against and measured with. */
export const PINNED_VERSIONS = { pdfmake: '0.3.11', pdfkit: '0.19.1' } as const

type Versions = { pdfmake: string; pdfkit: string }

const installedVersions = (): Versions => ({
  pdfmake: pdfmakePackage.version,
  pdfkit: pdfkitPackage.version,
})

const patchedMethods: readonly [string, unknown][] = [
  ['TextInlines.measure', TextInlines?.prototype?.measure],
  ['ElementWriter.alignLine', ElementWriter?.prototype?.alignLine],
  ['LayoutBuilder.processLeaf', LayoutBuilder?.prototype?.processLeaf],
  ['Line.hasEnoughSpaceForInline', Line?.prototype?.hasEnoughSpaceForInline],
  ['Renderer.renderLine', Renderer?.prototype?.renderLine],
  ['Renderer.renderVector', Renderer?.prototype?.renderVector],
  ['qrEnc.measure', qrEncoder?.measure],
  ['PDFDocument.provideFont', PdfmakeDocument?.prototype?.provideFont],
]

/**
 * Throws when pdfmake or pdfkit is not the version that the patches belong to, or a patched method is gone. A silent
 * mismatch would not crash: it would print wrong Thai into a signed document.
 */
export function assertUpstream(installed: Versions = installedVersions()): void {
  const wrong = (['pdfmake', 'pdfkit'] as const)
    .filter((name) => installed[name] !== PINNED_VERSIONS[name])
    .map((name) => `${name} ${installed[name]} (patched for ${PINNED_VERSIONS[name]})`)
  const missing = patchedMethods.filter(([, method]) => typeof method !== 'function').map(([name]) => name)
  if (wrong.length === 0 && missing.length === 0) return
  throw new Error(
    `Thai typography: ${[...wrong, ...missing.map((name) => `${name} is missing`)].join('; ')}. ` +
      'Read electron/documents/README.md, check every patch against the new source, run the regression tests, then raise the pin.',
  )
}
