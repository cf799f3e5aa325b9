import { Renderer } from '../thai-typography/upstream.ts'
import type { RendererShape } from '../thai-typography/upstream-types.ts'
import type { PdfNode } from './pdf-node.ts'

/** A shape of one colour in points from its own upper left corner. `path` as in SVG. */
export type Drawing = { path: string; color: string; width: number; height: number }

type PdfReference = { end: (content: string) => void }
type FormDocument = {
  page: { xobjects: Record<string, PdfReference> }
  ref: (data: Record<string, unknown>) => PdfReference
  path: (d: string) => { fill: (color: string) => unknown }
  addContent: (operator: string) => unknown
}
type Form = { name: string; reference: PdfReference }

/** The same drawing object on many pages is in the file once. */
export const drawingNode = (drawing: Drawing): PdfNode => ({
  canvas: [{ type: 'rect', x: 0, y: 0, w: drawing.width, h: drawing.height, lineWidth: 0, drawing }],
})

/** What pdfkit would write into the page to fill the path. */
function operatorsOf(document: FormDocument, { path, color }: Drawing): string {
  const operators: string[] = []
  document.addContent = (operator) => operators.push(operator)
  document.path(path).fill(color)
  // The method is the prototype's; what was set here is only a shadow of it.
  Reflect.deleteProperty(document, 'addContent')
  return operators.join('\n')
}

function makeForm(document: FormDocument, drawing: Drawing, name: string): Form {
  const content = operatorsOf(document, drawing)
  const reference = document.ref({
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, drawing.width, drawing.height],
    Resources: {},
  })
  reference.end(content)
  return { name, reference }
}

const formsOf = new WeakMap<object, Map<Drawing, Form>>()

function formFor(document: FormDocument, drawing: Drawing): Form {
  const forms = formsOf.get(document) ?? new Map<Drawing, Form>()
  formsOf.set(document, forms)
  const form = forms.get(drawing) ?? makeForm(document, drawing, `Dr${forms.size + 1}`)
  forms.set(drawing, form)
  return form
}

function draw(document: FormDocument, { drawing, x, y }: { drawing: Drawing; x: number; y: number }): void {
  const { name, reference } = formFor(document, drawing)
  document.page.xobjects[name] = reference
  document.addContent(`q 1 0 0 1 ${x} ${y} cm /${name} Do Q`)
}

const INSTALLED = Symbol.for('mati.drawings')

/**
 * Wraps pdfmake 0.3.11 `Renderer.renderVector`, once: a vector of `drawingNode` becomes a form XObject. Why: pdfmake
 * writes a shape that stands on every page anew for every page, and a QR code square by square; the footer's took a
 * fifth of the time of a long volume and half of its size.
 */
export function installDrawings(): void {
  const marked = Renderer as { [INSTALLED]?: boolean }
  if (marked[INSTALLED]) return
  marked[INSTALLED] = true
  const renderVector = Renderer.prototype.renderVector
  Renderer.prototype.renderVector = function (this: RendererShape, vector) {
    const { drawing, x = 0, y = 0 } = vector as { drawing?: Drawing; x?: number; y?: number }
    if (!drawing) return renderVector.call(this, vector)
    draw(this.pdfDocument as unknown as FormDocument, { drawing, x, y })
  }
}
