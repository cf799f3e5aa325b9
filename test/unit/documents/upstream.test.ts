import { describe, expect, it } from 'vitest'
import {
  assertUpstream,
  PINNED_VERSIONS,
} from '../../../electron/documents/thai-typography/assert-upstream.ts'
import { installThaiTypography } from '../../../electron/documents/thai-typography/install.ts'
import { Renderer, TextInlines } from '../../../electron/documents/thai-typography/upstream.ts'

describe('the pinned versions of pdfmake and pdfkit', () => {
  it('are the installed ones', () => {
    expect(() => assertUpstream()).not.toThrow()
  })

  it('fail loudly, with both versions and the way out, when they are not', () => {
    expect(() => assertUpstream({ ...PINNED_VERSIONS, pdfmake: '0.3.12' })).toThrow(
      /pdfmake 0\.3\.12 \(patched for 0\.3\.11\).*README\.md/,
    )
    expect(() => assertUpstream({ ...PINNED_VERSIONS, pdfkit: '0.20.0' })).toThrow(/pdfkit 0\.20\.0/)
  })

  it('are patched once, however often the layer is installed', () => {
    installThaiTypography()
    const [measure, renderLine] = [TextInlines.prototype.measure, Renderer.prototype.renderLine]
    installThaiTypography()
    expect(TextInlines.prototype.measure).toBe(measure)
    expect(Renderer.prototype.renderLine).toBe(renderLine)
  })
})
