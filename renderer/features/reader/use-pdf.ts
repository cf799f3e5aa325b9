import { useEffect, useState } from 'react'
import type { MatiError } from '../../../shared/errors.ts'
import { call, readFile, toMatiError } from '../../api/index.ts'
import type { PdfFile } from './pdf-file.ts'

type Opened = { of: string; file: PdfFile | null; error: MatiError | null }

/** The version of a file, opened. The reader's code is loaded with the first one. */
export function usePdf(attachmentId: string | null): { file: PdfFile | null; error: MatiError | null } {
  const [opened, setOpened] = useState<Opened | null>(null)
  useEffect(() => {
    if (!attachmentId) return
    let isOver = false
    let file: PdfFile | null = null
    const open = async () => {
      const { fileToken } = await call('attachment.fetch', { attachmentId })
      const { blob } = await readFile(fileToken)
      const { openPdf } = await import('./pdf-file.ts')
      file = await openPdf(new Uint8Array(await blob.arrayBuffer()))
      if (isOver) file.close()
      else setOpened({ of: attachmentId, file, error: null })
    }
    open().catch((cause: unknown) => {
      if (!isOver) setOpened({ of: attachmentId, file: null, error: toMatiError(cause) })
    })
    return () => {
      isOver = true
      file?.close()
    }
  }, [attachmentId])
  return opened?.of === attachmentId ? opened : { file: null, error: null }
}
