import { useState } from 'react'
import type { InputOf, OutputOf } from '../../../shared/contract/index.ts'
import type { MatiError } from '../../../shared/errors.ts'
import { forgetJob } from '../../api/events.ts'
import { call, putFile, toMatiError, useCommandOf } from '../../api/index.ts'

export type ImportPreview = OutputOf<'register.previewImport'>
export type Encoding = NonNullable<InputOf<'register.previewImport'>['encoding']>

/** Where the import stands. Nothing is written before `done`. */
export type ImportStep =
  | { kind: 'choose'; isCancelled: boolean }
  | { kind: 'checking'; fileName: string; jobId: string; sent: { done: number; total: number } | null }
  | { kind: 'preview'; fileToken: string; preview: ImportPreview }
  | { kind: 'done'; result: OutputOf<'register.applyImport'> }

const START: ImportStep = { kind: 'choose', isCancelled: false }

export function useImport() {
  const [step, setStep] = useState<ImportStep>(START)
  const [error, setError] = useState<MatiError | null>(null)
  const apply = useCommandOf('register.applyImport')

  const check = async (source: { fileToken: string; fileName: string; encoding: Encoding }) => {
    const jobId = crypto.randomUUID()
    const { fileToken, fileName, encoding } = source
    setStep({ kind: 'checking', fileName, jobId, sent: null })
    const preview = await call('register.previewImport', { fileToken, encoding, jobId })
    forgetJob(jobId)
    setStep({ kind: 'preview', fileToken, preview })
  }

  /** Runs a piece of the way; what fails or is cancelled leads back to the beginning with the reason. */
  const guard = async (work: () => Promise<void>) => {
    setError(null)
    try {
      await work()
    } catch (cause) {
      const failure = toMatiError(cause)
      setError(failure)
      setStep({ kind: 'choose', isCancelled: failure.code === 'CANCELLED' })
    }
  }

  return {
    step,
    error: error ?? apply.error,
    isApplying: apply.isRunning,
    takeFile: (file: File) =>
      guard(async () => {
        setStep({ kind: 'checking', fileName: file.name, jobId: '', sent: { done: 0, total: file.size } })
        const fileToken = await putFile(file, (done, total) =>
          setStep({ kind: 'checking', fileName: file.name, jobId: '', sent: { done, total } }),
        )
        await check({ fileToken, fileName: file.name, encoding: 'auto' })
      }),
    checkAgain: (encoding: Encoding) =>
      guard(async () => {
        if (step.kind !== 'preview') return
        await check({ fileToken: step.fileToken, fileName: step.preview.fileName, encoding })
      }),
    cancel: () => {
      if (step.kind === 'checking' && step.jobId !== '')
        void call('job.cancel', { jobId: step.jobId }).catch(() => undefined)
    },
    apply: async () => {
      if (step.kind !== 'preview') return
      const result = await apply.attempt({ planId: step.preview.planId })
      if (result) setStep({ kind: 'done', result })
    },
    restart: () => {
      setError(null)
      apply.forgetError()
      setStep(START)
    },
  }
}

export type Import = ReturnType<typeof useImport>

/** Why the file cannot be brought in as it stands, or null when it can. */
export function whatBlocks(counts: ImportPreview['counts']): 'errors' | 'nothing' | null {
  if (counts.errors > 0 || counts.invalid > 0) return 'errors'
  return counts.added + counts.changed === 0 ? 'nothing' : null
}
