import { readPlace } from '../../../shared/domain/proposal-text.ts'
import { changes, notes as noteWords } from '../../../shared/messages/notes.ts'
import { proposal } from '../../../shared/messages/proposal.ts'
import { useQueryOf } from '../../api/index.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useFormat } from '../../ui/format.ts'
import { TextDiff } from '../../ui/text-diff.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import { placeLabel } from '../notes/note-view.ts'

type VersionChangesProps = { proposalId: string; from: number; to: number }

/** What one version says otherwise than the one before, field by field. */
export function VersionChanges({ proposalId, from, to }: VersionChangesProps) {
  const format = useFormat()
  const found = useQueryOf('proposal.diff', { proposalId, from, to })
  const label = (place: string) => (readPlace(place) ? placeLabel(place, format.show) : noteWords.unplaced)
  const facts = found.data?.facts ?? []
  return (
    <>
      <p>{changes.between(format.show(from), format.show(to))}</p>
      <ErrorNotice error={found.error} />
      {found.isPending ? <Waiting /> : null}
      {found.data ? (
        <TextDiff texts={found.data.texts.map(({ place, parts }) => ({ label: label(place), parts }))} />
      ) : null}
      {facts.length > 0 ? (
        <p>
          <strong>{changes.facts}:</strong> {facts.map(factName).join(' · ')}
        </p>
      ) : null}
    </>
  )
}

const FIELDS: Readonly<Record<string, string>> = proposal.fields
const factName = (name: string) => FIELDS[name.split('.')[0] ?? ''] ?? name
