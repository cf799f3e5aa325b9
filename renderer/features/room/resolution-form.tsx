import { RESOLUTION_KINDS, type ResolutionKind } from '../../../shared/domain/voting.ts'
import { room as words } from '../../../shared/messages/room.ts'
import { useQueryOf } from '../../api/index.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { SavedState } from '../../ui/saved-state.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { Waiting } from '../../ui/waiting.tsx'
import type { AgendaItem, Meeting } from '../meetings/readiness.ts'
import { ChoiceRow } from './choice-row.tsx'
import styles from './resolution-form.module.css'
import { ResolutionText } from './resolution-text.tsx'
import { useResolutionDraft } from './use-resolution-draft.ts'
import { VoteFields } from './vote-fields.tsx'

/** What is resolved, and how the vote went. Every field saves itself; the button in the corner records. */
export function ResolutionForm({ meeting, item }: { meeting: Meeting; item: AgendaItem }) {
  const answer = useQueryOf('resolution.get', { itemId: item.id })
  if (answer.error) return <ErrorNotice error={answer.error} onRetry={() => void answer.refetch()} />
  if (!answer.data) return <Waiting />
  const { draft, voters } = answer.data
  return <Form meeting={meeting} item={item} held={draft} voters={voters} />
}

type FormProps = {
  meeting: Meeting
  item: AgendaItem
  held: { kind: ResolutionKind | null; text: string }
  voters: number
}

function Form({ meeting, item, held, voters }: FormProps) {
  const draft = useResolutionDraft({ item, held })
  useKeys(
    RESOLUTION_KINDS.map((kind, index) => ({
      keys: String(index + 1),
      label: `${words.resolution.title}: ${words.resolution.kinds[kind]}`,
      run: () => draft.choose(kind),
    })),
  )
  return (
    <section className={styles.form} aria-labelledby="resolution-form-title">
      <div className={styles.head}>
        <h2 id="resolution-form-title" className={styles.title}>
          {words.resolution.title}
        </h2>
        <SavedState state={draft.saveState} isQuiet />
      </div>
      <ChoiceRow
        label={words.resolution.kind}
        options={RESOLUTION_KINDS.map((kind) => ({
          value: kind,
          label: words.resolution.kinds[kind],
          keys: words.resolution.kindKeys[kind],
        }))}
        value={draft.kind}
        onChoose={draft.choose}
      />
      <ResolutionText draft={draft} />
      <VoteFields meeting={meeting} item={item} voters={voters} />
    </section>
  )
}
