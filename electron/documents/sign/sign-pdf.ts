import { X509Certificate } from 'node:crypto'
import { PDF, PdfArray, PdfDict, PdfName, PdfNumber, type PdfRef, PdfString } from '@libpdf/core'
import type { OutsideKey, SignOutside, SignRequest } from '../documents.ts'
import { DocumentsError } from '../documents-error.ts'
import type { FontFiles } from '../pdf/fonts.ts'
import { buildCms } from './build-cms.ts'
import { loadP12 } from './load-p12.ts'
import { assertUsableAt, type LoadedSigner } from './loaded-signer.ts'
import { embedAppearance } from './signature-appearance.ts'
import { addSignatureField, pdfDate, type SignatureField, textString } from './signature-fields.ts'
import { fillSignature, PLACEHOLDER_RANGE, SIGNATURE_BYTES } from './signature-placeholder.ts'

const INVISIBLE = [0, 0, 0, 0] as const

async function openPdf(bytes: Uint8Array): Promise<PDF> {
  try {
    const pdf = await PDF.load(bytes)
    if (pdf.getPages().length === 0) throw new Error('no pages')
    return pdf
  } catch (cause) {
    throw new DocumentsError('PDF_DAMAGED', 'the PDF could not be read', { cause })
  }
}

const isSigned = (field: PdfDict): boolean => field.has('V')

/** The field that was made with the document; otherwise an invisible one on the first page. */
function findOrAddField(pdf: PDF, name: string): SignatureField {
  const existing = pdf
    .getForm()
    ?.getFields()
    .find((field) => field.name === name)
  if (!existing) return addSignatureField(pdf, { name, page: 1, rect: INVISIBLE })
  const dict = existing.getDict()
  const ref = pdf.context.getRef(dict)
  if (!ref || dict.getName('FT')?.value !== 'Sig') {
    throw new DocumentsError('PDF_DAMAGED', `the field ${name} is no signature field`)
  }
  if (isSigned(dict)) throw new DocumentsError('FIELD_ALREADY_SIGNED', `the field ${name} is signed`)
  return { dict, ref }
}

/**
 * The first signature certifies the document: DocMDP level 2 (ISO 32000-1 12.8.2.2) lets others sign in the fields that
 * are there, and every reader reports anything else. Not set when somebody has signed before.
 */
function certifyFirst(pdf: PDF, signature: PdfDict, signatureRef: PdfRef): void {
  const resolve = (ref: PdfRef) => pdf.context.resolve(ref)
  const fields = pdf.getForm()?.getFields() ?? []
  if (fields.some((field) => field.type === 'signature' && isSigned(field.getDict()))) return
  const parameters = PdfDict.of({
    Type: PdfName.of('TransformParams'),
    P: PdfNumber.of(2),
    V: PdfName.of('1.2'),
  })
  const reference = PdfDict.of({
    Type: PdfName.of('SigRef'),
    TransformMethod: PdfName.of('DocMDP'),
    TransformParams: parameters,
  })
  signature.set('Reference', new PdfArray([reference]))
  const catalog = pdf.context.catalog.getDict()
  const permissions = catalog.getDict('Perms', resolve)
  if (permissions) permissions.set('DocMDP', signatureRef)
  else catalog.set('Perms', PdfDict.of({ DocMDP: signatureRef }))
}

function rectOf(field: PdfDict): number[] {
  const rect = field.getArray('Rect')
  return rect ? rect.toArray().map((value) => (value instanceof PdfNumber ? value.value : 0)) : [...INVISIBLE]
}

async function drawField(
  pdf: PDF,
  field: SignatureField,
  request: SignRequest,
  fonts: FontFiles,
): Promise<void> {
  const [left = 0, bottom = 0, right = 0, top = 0] = rectOf(field.dict)
  const size = { width: right - left, height: top - bottom }
  if (size.width <= 0 || size.height <= 0) return
  const { signer, reason, at, image = null } = request
  const content = { ...signer, image, reason, at: new Date(at), size }
  const { dict } = await embedAppearance(pdf, content, fonts)
  field.dict.set('AP', dict)
}

function signatureDictionary(request: SignRequest): PdfDict {
  const placeholder = PLACEHOLDER_RANGE.map((value) => PdfNumber.of(value))
  return PdfDict.of({
    Type: PdfName.of('Sig'),
    Filter: PdfName.of('Adobe.PPKLite'),
    SubFilter: PdfName.of('ETSI.CAdES.detached'),
    ByteRange: new PdfArray(placeholder),
    Contents: PdfString.fromBytes(new Uint8Array(SIGNATURE_BYTES)),
    M: pdfDate(new Date(request.at)),
    Name: textString(request.signer.name),
    Reason: textString(request.reason),
  })
}

function outsideSigner({ certificates }: OutsideKey, sign: SignOutside | undefined): LoadedSigner {
  const [certificate, ...chain] = certificates.map((der) => new X509Certificate(der))
  if (!certificate || !sign) throw new DocumentsError('TOKEN_CERTIFICATE_MISSING', 'nobody to sign')
  return {
    certificate,
    chain,
    keyType: certificate.publicKey.asymmetricKeyType === 'rsa' ? 'RSA' : 'EC',
    sign,
  }
}

/**
 * Signs a PDF as PAdES B-B in an increment: what was there stays byte for byte, so that earlier signatures stay valid.
 * @throws DocumentsError as of loadP12 and assertUsableAt, PDF_DAMAGED, FIELD_ALREADY_SIGNED, IMAGE_UNUSABLE
 */
export async function signPdf(
  request: SignRequest,
  fonts: FontFiles,
  signOutside?: SignOutside,
): Promise<Uint8Array> {
  const signer =
    'p12' in request ? await loadP12(request.p12, request.passphrase) : outsideSigner(request, signOutside)
  assertUsableAt(signer, new Date(request.at))
  const pdf = await openPdf(request.pdf)
  const field = findOrAddField(pdf, request.fieldName)
  await drawField(pdf, field, request, fonts)
  const signature = signatureDictionary(request)
  const signatureRef = pdf.context.register(signature)
  certifyFirst(pdf, signature, signatureRef)
  field.dict.set('V', signatureRef)
  const form = pdf.context.catalog.getDict().getDict('AcroForm', (ref) => pdf.context.resolve(ref))
  // SignaturesExist and AppendOnly (ISO 32000-1 table 219).
  form?.set('SigFlags', PdfNumber.of(3))
  const prepared = await pdf.save({ incremental: true })
  return fillSignature(prepared, request.pdf.byteLength, (signedBytes) => buildCms(signedBytes, signer))
}
