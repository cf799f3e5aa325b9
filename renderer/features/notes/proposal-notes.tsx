import { useMemo } from 'react'
import type { ProposalBody } from '../../../shared/domain/proposal.ts'
import { proposalText } from '../../../shared/domain/proposal-text.ts'
import { useQueryOf } from '../../api/index.ts'
import { NoteLayer } from './note-layer.tsx'
import { isOn, isStanding } from './note-view.ts'
import { ON_TEXT } from './notes-store.ts'

type ProposalNotesProps = {
  root: HTMLElement
  proposalId: string
  body: ProposalBody
  /** Changes when another part of the text is drawn. */
  drawn?: unknown
}

/** Notes on a proposal's own text, wherever it is drawn. */
export function ProposalNotes({ root, proposalId, body, drawn }: ProposalNotesProps) {
  const listed = useQueryOf('annotation.list', { proposalId })
  const notes = useMemo(
    () => (listed.data ?? []).filter((note) => isStanding(note) && isOn(note, ON_TEXT)),
    [listed.data],
  )
  const texts = useMemo(() => new Map(proposalText(body).map(({ place, text }) => [place, text])), [body])
  const shown = useMemo(() => ({ body, drawn }), [body, drawn])
  return (
    <NoteLayer
      root={root}
      proposalId={proposalId}
      target={ON_TEXT}
      notes={notes}
      texts={texts}
      drawn={shown}
    />
  )
}
