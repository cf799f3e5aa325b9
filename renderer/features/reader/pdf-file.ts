import {
  GlobalWorkerOptions,
  getDocument,
  InvalidPDFException,
  PasswordException,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from 'pdfjs-dist'
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url'
import { MatiError } from '../../../shared/errors.ts'
import { type PageItem, pageText } from './page-text.ts'
import { PdfAssets } from './pdf-assets.ts'

GlobalWorkerOptions.workerSrc = workerAddress

export type PdfFile = {
  pages: number
  page: (number: number) => Promise<PDFPageProxy>
  /** Ends the file's worker; nothing of it may be used after. */
  close: () => void
}

/**
 * A file of unknown origin is opened here only: in the page's own worker, without the scripts that it may carry.
 * @throws MatiError PDF_ENCRYPTED when it wants a password, PDF_UNREADABLE when it is damaged or no PDF
 */
export async function openPdf(bytes: Uint8Array<ArrayBuffer>): Promise<PdfFile> {
  const task = getDocument({
    data: bytes,
    BinaryDataFactory: PdfAssets,
    useWorkerFetch: false,
    wasmUrl: '/',
    enableXfa: false,
    // A picture larger than this on one page is a bomb, not a scan.
    maxImageSize: 100_000_000,
    canvasMaxAreaInBytes: 256_000_000,
    verbosity: 0,
  })
  try {
    const file: PDFDocumentProxy = await task.promise
    return {
      pages: file.numPages,
      page: (number) => file.getPage(number),
      close: () => void task.destroy(),
    }
  } catch (cause) {
    void task.destroy()
    throw readable(cause)
  }
}

function readable(cause: unknown): unknown {
  if (cause instanceof PasswordException) return new MatiError('PDF_ENCRYPTED')
  if (cause instanceof InvalidPDFException) return new MatiError('PDF_UNREADABLE')
  return cause instanceof MatiError ? cause : new MatiError('PDF_UNREADABLE')
}

/** Only what holds characters: marks of the structure stand between them. */
export const itemsOf = async (page: PDFPageProxy): Promise<PageItem[]> =>
  (await page.getTextContent()).items.flatMap((item) => ('str' in item ? [item] : []))

/**
 * The text of every page as the reader draws it, for the search and for notes.
 * @throws MatiError as {@link openPdf}
 */
export async function readPdfText(
  bytes: Uint8Array<ArrayBuffer>,
  onProgress?: (done: number, total: number) => void,
): Promise<string[]> {
  const file = await openPdf(bytes)
  try {
    const texts: string[] = []
    for (let number = 1; number <= file.pages; number += 1) {
      const page = await file.page(number)
      texts.push(pageText(await itemsOf(page)))
      page.cleanup()
      onProgress?.(number, file.pages)
    }
    return texts
  } catch (cause) {
    throw readable(cause)
  } finally {
    file.close()
  }
}
