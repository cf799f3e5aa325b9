import { useState } from 'react'
import type { MatiError } from '../../../shared/errors.ts'
import { putFile, toMatiError, useCommandOf } from '../../api/index.ts'
import { titleOfFile } from './series.ts'

type Into = { proposalId: string } | { seriesId: string }

/** Where an upload is: reading the pages, or on its way to the host. */
export type UploadState = { kind: 'reading'; done: number; total: number } | { kind: 'sending' }

const isPdfFile = (file: File) => file.type === 'application/pdf' || /\.pdf$/i.test(file.name)

/** A new file, or a new version of one. A PDF is read here first, so that a damaged one is never kept. */
export function useUpload(): {
  run: (file: File, into: Into) => Promise<void>
  state: UploadState | null
  error: MatiError | null
  forgetError: () => void
} {
  const [state, setState] = useState<UploadState | null>(null)
  const [error, setError] = useState<MatiError | null>(null)
  const add = useCommandOf('attachment.add')
  const replace = useCommandOf('attachment.replace')
  const run = async (file: File, into: Into) => {
    setError(null)
    try {
      const texts = isPdfFile(file) ? await readPages(file, setState) : null
      setState({ kind: 'sending' })
      const content = {
        file: await putFile(file),
        pages: texts ? await putFile(new File([JSON.stringify(texts)], 'pages.json')) : null,
      }
      if ('seriesId' in into) await replace.run({ ...into, ...content })
      else await add.run({ ...into, title: titleOfFile(file.name), ...content })
    } catch (cause) {
      setError(toMatiError(cause))
    } finally {
      setState(null)
    }
  }
  return { run, state, error, forgetError: () => setError(null) }
}

async function readPages(file: File, onState: (state: UploadState) => void): Promise<string[]> {
  onState({ kind: 'reading', done: 0, total: 0 })
  const { readPdfText } = await import('../reader/pdf-file.ts')
  return readPdfText(new Uint8Array(await file.arrayBuffer()), (done, total) =>
    onState({ kind: 'reading', done, total }),
  )
}
