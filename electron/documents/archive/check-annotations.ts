import { PdfBool, type PdfDict, PdfNumber, PdfStream } from '@libpdf/core'
import type { Inspection } from './inspection.ts'

/** ISO 19005-2, 6.3.1. A file in the margin is for 3b, and no paper of ours has one. */
const FORBIDDEN_KINDS = new Set(['3D', 'Sound', 'Screen', 'Movie', 'RichMedia', 'FileAttachment'])
const KINDS = new Set([
  ...[
    'Text',
    'Link',
    'FreeText',
    'Line',
    'Square',
    'Circle',
    'Polygon',
    'PolyLine',
    'Highlight',
    'Underline',
  ],
  ...[
    'Squiggly',
    'StrikeOut',
    'Stamp',
    'Caret',
    'Ink',
    'Popup',
    'Widget',
    'PrinterMark',
    'TrapNet',
    'Watermark',
  ],
  'Redact',
])
// Annotation flags (ISO 32000-1 table 165).
const [INVISIBLE, HIDDEN, PRINT, NO_VIEW, TOGGLE] = [1, 2, 4, 32, 256]

function hasSize(inspection: Inspection, annotation: PdfDict): boolean {
  const [left = 0, bottom = 0, right = 0, top = 0] = inspection
    .list(annotation.get('Rect'))
    .map((value) => (value instanceof PdfNumber ? value.value : 0))
  return left !== right || bottom !== top
}

function checkLook(inspection: Inspection, annotation: PdfDict, where: string): void {
  const kind = inspection.name(annotation.get('Subtype'))
  const look = inspection.dict(annotation.get('AP'))
  if (!look) {
    if (kind !== 'Popup' && kind !== 'Link' && hasSize(inspection, annotation))
      inspection.fault('annotation_appearance', `${where} has none`)
    return
  }
  const keys = [...look.keys()].map(({ value }) => value)
  if (keys.join() !== 'N' || !(inspection.value(look.get('N')) instanceof PdfStream))
    inspection.fault('annotation_appearance', `${where} has others than its normal one`)
}

function checkAnnotation(inspection: Inspection, annotation: PdfDict, where: string): void {
  const kind = inspection.name(annotation.get('Subtype')) ?? ''
  if (FORBIDDEN_KINDS.has(kind) || !KINDS.has(kind)) inspection.fault('annotation_kind', `${where}: ${kind}`)
  if (kind !== 'Popup') {
    const flags = annotation.getNumber('F', inspection.resolve)?.value ?? 0
    if ((flags & PRINT) === 0 || (flags & (INVISIBLE | HIDDEN | NO_VIEW | TOGGLE)) !== 0)
      inspection.fault('annotation_flags', `${where}: ${flags}`)
  }
  // 6.4.1: a widget does nothing.
  if (kind === 'Widget' && annotation.has('A')) inspection.fault('forbidden_action', `${where} has an action`)
  checkLook(inspection, annotation, where)
}

/** Fields are signatures, each with its widget on a page; nothing is left to the reader to draw. */
function checkForm(inspection: Inspection, onPages: ReadonlySet<PdfDict>): void {
  const form = inspection.dict(inspection.catalog.get('AcroForm'))
  if (!form) return
  const needs = inspection.value(form.get('NeedAppearances'))
  if (needs instanceof PdfBool && needs.value) inspection.fault('form', 'looks are left to the reader')
  for (const entry of inspection.list(form.get('Fields'))) {
    const field = inspection.dict(entry)
    const name = field?.getString('T', inspection.resolve)?.asString() ?? ''
    if (!field || inspection.name(field.get('FT')) !== 'Sig')
      inspection.fault('form', `${name} is no signature field`)
    else if (!onPages.has(field)) inspection.fault('form', `${name} is on no page`)
    const value = inspection.value(field?.get('V'))
    if (value && !inspection.dict(value)?.has('ByteRange'))
      inspection.fault('form', `${name} is signed over nothing`)
  }
}

/** Whatever lies on a page is printed, seen and drawn by the file itself. */
export function checkAnnotations(inspection: Inspection): void {
  const onPages = new Set<PdfDict>()
  for (const [index, { dict: page }] of inspection.pdf.getPages().entries()) {
    for (const entry of inspection.list(page.get('Annots'))) {
      const annotation = inspection.dict(entry)
      if (!annotation) continue
      onPages.add(annotation)
      checkAnnotation(inspection, annotation, `page ${index + 1}`)
    }
  }
  checkForm(inspection, onPages)
}
