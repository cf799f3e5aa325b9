import type { OutputOf } from '../../../shared/contract/index.ts'
import { downloadFile, useCommandOf } from '../../api/index.ts'

export type Series = OutputOf<'attachment.list'>[number]
export type FileVersion = Series['versions'][number]

export const isPdf = ({ mediaType }: Pick<FileVersion, 'mediaType'>): boolean =>
  mediaType === 'application/pdf'

/** Lays a version where the person's downloads go. */
export function useDownload() {
  const fetching = useCommandOf('attachment.fetch')
  const run = async (attachmentId: string) => {
    const laid = await fetching.attempt({ attachmentId })
    if (laid) await downloadFile(laid.fileToken)
  }
  return { run, isRunning: fetching.isRunning, error: fetching.error }
}

/** The title of a file that has none yet: its name without the ending. */
export const titleOfFile = (name: string): string => name.replace(/\.[^.]+$/, '').slice(0, 200) || name
