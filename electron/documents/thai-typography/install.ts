import { assertUpstream } from './assert-upstream.ts'
import { patchFonts } from './patch-fonts.ts'
import { patchLayoutBuilder } from './patch-layout-builder.ts'
import { patchElementWriter, patchRenderer } from './patch-lines.ts'
import { patchTextInlines } from './patch-text-inlines.ts'
import { TextInlines } from './upstream.ts'

/** On the patched class itself, so that a second copy of this module sees that the work is done. */
const INSTALLED = Symbol.for('mati.thai-typography')

/**
 * Applies the patches, once per copy of pdfmake; calling it again does nothing. Throws when pdfmake or pdfkit is not the
 * pinned version. Documents that were not registered (settings.ts) are left to stock pdfmake.
 */
export function installThaiTypography(): void {
  assertUpstream()
  const marked = TextInlines as { [INSTALLED]?: boolean }
  if (marked[INSTALLED]) return
  marked[INSTALLED] = true
  patchTextInlines()
  patchFonts()
  patchElementWriter()
  patchRenderer()
  patchLayoutBuilder()
}
