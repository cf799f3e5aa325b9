import { Button } from '@mantine/core'
import { IconEye } from '@tabler/icons-react'
import type { Paper } from '../../../shared/domain/documents/papers.ts'
import { documents as words } from '../../../shared/messages/documents.ts'
import { paperPreview } from '../../../shared/messages/printed-paper.ts'

type ButtonProps = { paper: Paper; onPreview: (() => void) | null }

/** Shows a paper as it would be made now, before it is made. */
export function PreviewButton({ paper, onPreview }: ButtonProps) {
  if (!onPreview) return null
  return (
    <Button
      variant="default"
      leftSection={<IconEye size={20} stroke={1.5} aria-hidden />}
      aria-label={words.of(paperPreview.button, words.papers[paper])}
      onClick={onPreview}
    >
      {paperPreview.button}
    </Button>
  )
}
