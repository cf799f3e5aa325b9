import { useMemo, useState } from 'react'
import { proposalText } from '../../../shared/domain/proposal-text.ts'
import { attachments, notes as noteWords } from '../../../shared/messages/notes.ts'
import { proposal } from '../../../shared/messages/proposal.ts'
import { useQueryOf } from '../../api/index.ts'
import { goTo } from '../../app/router.ts'
import { useFormat } from '../../ui/format.ts'
import { Tabs } from '../../ui/tabs.tsx'
import { AttachmentsPanel } from '../attachments/attachments-panel.tsx'
import { isStanding, type Note } from '../notes/note-view.ts'
import { NotesColumn } from '../notes/notes-column.tsx'
import { ON_TEXT, useNotes } from '../notes/notes-store.ts'
import styles from './proposal.module.css'
import { ProposalFacts } from './proposal-facts.tsx'
import type { ProposalView } from './proposal-view.ts'

type Side = 'facts' | 'notes' | 'files'

/** Beside the text: its facts, the notes on it, its files. A note that is opened brings its tab. */
export function ProposalSide({ view }: { view: ProposalView }) {
  const format = useFormat()
  const activeId = useNotes((state) => state.activeId)
  const isPlacing = useNotes((state) => state.placing !== null)
  const [side, setSide] = useState<Side>(activeId || isPlacing ? 'notes' : 'facts')
  const [seenId, setSeenId] = useState(activeId)
  if (activeId !== seenId) {
    setSeenId(activeId)
    if (activeId) setSide('notes')
  }
  const notes = useQueryOf('annotation.list', { proposalId: view.id })
  const files = useQueryOf('attachment.list', { proposalId: view.id })
  const texts = useMemo(
    () => new Map(proposalText(view.body).map(({ place, text }) => [place, text])),
    [view.body],
  )
  const counted = (count: number | undefined) => (count ? format.count(count) : undefined)
  return (
    <aside className={styles.facts} aria-label={proposal.facts}>
      <Tabs<Side>
        label={proposal.facts}
        tabs={[
          { name: 'facts', label: proposal.facts },
          { name: 'notes', label: noteWords.title, count: counted(notes.data?.filter(isStanding).length) },
          { name: 'files', label: attachments.title, count: counted(files.data?.length) },
        ]}
        current={side}
        onChange={setSide}
      >
        <div className={styles.side}>
          {side === 'facts' ? <ProposalFacts view={view} /> : null}
          {side === 'notes' ? (
            <NotesColumn proposalId={view.id} target={ON_TEXT} texts={texts} onJump={toFile} />
          ) : null}
          {side === 'files' ? <AttachmentsPanel proposalId={view.id} /> : null}
        </div>
      </Tabs>
    </aside>
  )
}

/** A note on a file is shown where the file is read; one on the text is in sight already. */
function toFile({ proposalId, target }: Note): void {
  if (target.kind === 'attachment') goTo({ screen: 'reader', proposalId, seriesId: target.seriesId })
}
