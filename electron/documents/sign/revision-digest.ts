import { createHash } from 'node:crypto'
import {
  PDF,
  PdfArray,
  PdfBool,
  PdfDict,
  PdfName,
  PdfNumber,
  type PdfObject,
  PdfRef,
  PdfStream,
  PdfString,
} from '@libpdf/core'
import { drawsNothing } from './signature-fields.ts'

/** What one revision of a file shows, as hashes that can be compared with another revision's. */
export type RevisionDigest = {
  pages: string[]
  /** The catalogue without pages, form, permissions and what may be added later (DSS, metadata). */
  catalog: string
  /** Name → hash of value, place and look. */
  signedFields: Map<string, string>
  /** Name → hash of the place of every signature field. */
  fieldPlaces: Map<string, string>
  /** Everything in the form that is no signature field, and what an empty signature field shows (it should show nothing). */
  form: string
  /** The files that go with it. */
  attachments: string
  /** Certificates and lists for later checks (DSS), which may grow. */
  validationData: string
}

/** Growing by signing and by later validation data; not what a reader sees. */
const CATALOG_MAY_CHANGE = new Set(['AcroForm', 'Pages', 'Perms', 'DSS', 'Metadata', 'Extensions', 'Version'])
/** Back references, which would lead through the whole document. */
const BACK_REFERENCES = new Set(['Parent', 'P', 'StructParent', 'StructParents'])

const keyOf = (ref: PdfRef): string => `${ref.objectNumber} ${ref.generation}`

/** Hashes what an object says, through its references; a reference that is being followed already counts by its number. */
class ObjectHasher {
  readonly pdf: PDF
  readonly known = new Map<string, string>()

  /** Pages count by their place here, since they are compared one by one: an outline may point to a page that was signed. */
  constructor(pdf: PDF) {
    this.pdf = pdf
    for (const [index, { ref }] of pdf.getPages().entries()) this.known.set(keyOf(ref), `page ${index}`)
  }

  hash(object: PdfObject | null | undefined, skip: ReadonlySet<string> = BACK_REFERENCES): string {
    if (object instanceof PdfRef) return this.hashReference(object)
    if (object instanceof PdfDict) return this.hashDict(object, skip)
    if (object instanceof PdfArray)
      return `[${object
        .toArray()
        .map((item) => this.hash(item))
        .join(' ')}]`
    if (object instanceof PdfString) return `(${Buffer.from(object.bytes).toString('hex')})`
    if (object instanceof PdfName) return `/${object.value}`
    if (object instanceof PdfNumber || object instanceof PdfBool) return String(object.value)
    return 'null'
  }

  private hashReference(ref: PdfRef): string {
    const key = keyOf(ref)
    const known = this.known.get(key)
    if (known !== undefined) return known
    this.known.set(key, `R${key}`)
    const value = this.hash(this.pdf.context.resolve(ref))
    const digest = createHash('sha256').update(value).digest('hex')
    this.known.set(key, digest)
    return digest
  }

  private hashDict(dict: PdfDict, skip: ReadonlySet<string>): string {
    const entries = [...dict]
      .filter(([key]) => !skip.has(key.value))
      .map(([key, value]) => `/${key.value} ${this.hash(value)}`)
      .sort()
    const data = dict instanceof PdfStream ? createHash('sha256').update(dict.data).digest('hex') : ''
    return `<<${entries.join(' ')}>>${data}`
  }
}

function resolveDict(pdf: PDF, object: PdfObject | undefined): PdfDict | null {
  const value = object instanceof PdfRef ? pdf.context.resolve(object) : object
  return value instanceof PdfDict ? value : null
}

const isSignatureWidget = (dict: PdfDict | null): boolean => dict?.getName('FT')?.value === 'Sig'

const PAGE_SKIP = new Set([...BACK_REFERENCES, 'Annots'])

function hashPage(pdf: PDF, hasher: ObjectHasher, page: PdfDict): string {
  const resolve = (ref: PdfRef) => pdf.context.resolve(ref)
  const annotations = page.getArray('Annots', resolve)?.toArray() ?? []
  const others = annotations.filter((item) => !isSignatureWidget(resolveDict(pdf, item)))
  return `${hasher.hash(page, PAGE_SKIP)}${others.map((item) => hasher.hash(item)).join(' ')}`
}

/** The associated files and every other, by name. */
function hashAttachments(pdf: PDF, hasher: ObjectHasher): string {
  const catalog = pdf.context.catalog.getDict()
  const names = resolveDict(pdf, catalog.get('Names'))
  return `${hasher.hash(catalog.get('AF'))} ${hasher.hash(names?.get('EmbeddedFiles'))}`
}

/** A signature adds its field and its flags; how the rest of the form is drawn stays. */
const FORM_MAY_CHANGE = new Set(['Fields', 'SigFlags'])
const formOf = (pdf: PDF): PdfDict | undefined =>
  pdf.context.catalog.getDict().getDict('AcroForm', (ref) => pdf.context.resolve(ref))

/** Reads a revision. Throws when LibPDF cannot load it. */
export async function digestRevision(bytes: Uint8Array): Promise<RevisionDigest> {
  const pdf = await PDF.load(bytes)
  const hasher = new ObjectHasher(pdf)
  const fields = pdf.getForm()?.getFields() ?? []
  const signatures = fields.filter((field) => field.type === 'signature')
  const others = fields.filter((field) => field.type !== 'signature')
  const drawnButEmpty = signatures.filter(
    (field) => !field.getDict().has('V') && !drawsNothing(pdf, field.getDict()),
  )
  return {
    pages: pdf.getPages().map((page) => hashPage(pdf, hasher, page.dict)),
    catalog: hasher.hash(pdf.context.catalog.getDict(), new Set([...CATALOG_MAY_CHANGE, ...BACK_REFERENCES])),
    signedFields: new Map(
      signatures
        .filter((field) => field.getDict().has('V'))
        .map((field) => [field.name, hasher.hash(field.getDict())]),
    ),
    fieldPlaces: new Map(signatures.map((field) => [field.name, hasher.hash(field.getDict().get('Rect'))])),
    form: [
      ...[...others, ...drawnButEmpty].map((field) => `${field.name}=${hasher.hash(field.getDict())}`),
      `form=${hasher.hash(formOf(pdf), FORM_MAY_CHANGE)}`,
    ].join('\n'),
    attachments: hashAttachments(pdf, hasher),
    validationData: hasher.hash(pdf.context.catalog.getDict().get('DSS')),
  }
}
