import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { AGENDA_SECTIONS, type AgendaSection } from '../../../shared/domain/meeting.ts'
import { meeting as words } from '../../../shared/messages/meeting.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useFormat } from '../../ui/format.ts'
import { useKeys } from '../../ui/use-keys.ts'
import { OrderSuggestion } from '../interests/order-suggestion.tsx'
import { AddItemDialog } from './add-item-dialog.tsx'
import styles from './agenda-builder.module.css'
import { AgendaRow } from './agenda-row.tsx'
import { PostponedPanel } from './postponed-panel.tsx'
import { ProposalPicker } from './proposal-picker.tsx'
import type { AgendaItem, Meeting } from './readiness.ts'
import { type Moves, useMoves } from './use-moves.ts'
import { WithdrawDialog } from './withdraw-dialog.tsx'

type BuilderProps = { meeting: Meeting; starts: ReadonlyMap<string, number>; canEdit: boolean }

export function AgendaBuilder({ meeting, starts, canEdit }: BuilderProps) {
  const moves = useMoves(meeting.items)
  const [adding, setAdding] = useState<AgendaSection | 'proposals' | null>(null)
  const [removing, setRemoving] = useState<AgendaItem | null>(null)
  useKeys(
    canEdit ? [{ keys: 'P', label: words.prepare.addProposals, run: () => setAdding('proposals') }] : [],
  )
  return (
    <section className={styles.builder} aria-labelledby="agenda-title">
      <h2 id="agenda-title" className={styles.heading}>
        {words.prepare.agenda}
      </h2>
      {canEdit ? <p className={styles.hint}>{words.prepare.keysHint}</p> : null}
      {canEdit ? (
        <OrderSuggestion meetingId={meeting.id} itemIds={meeting.items.map(({ id }) => id)} />
      ) : null}
      <ErrorNotice error={moves.error} />
      <div className="visually-hidden" aria-live="polite">
        {moves.told}
      </div>
      {canEdit ? <PostponedPanel meetingId={meeting.id} /> : null}
      {AGENDA_SECTIONS.map((section) => (
        <Section
          key={section}
          section={section}
          items={meeting.items.filter((item) => item.section === section)}
          starts={starts}
          canEdit={canEdit}
          moves={moves}
          onAdd={() => setAdding(section === 4 ? 'proposals' : section)}
          onRemove={setRemoving}
        />
      ))}
      {adding === 'proposals' ? <ProposalPicker meeting={meeting} onClose={() => setAdding(null)} /> : null}
      {adding !== null && adding !== 'proposals' ? (
        <AddItemDialog meetingId={meeting.id} section={adding} onClose={() => setAdding(null)} />
      ) : null}
      {removing ? <WithdrawDialog item={removing} onClose={() => setRemoving(null)} /> : null}
    </section>
  )
}

type SectionProps = {
  section: AgendaSection
  items: readonly AgendaItem[]
  starts: ReadonlyMap<string, number>
  canEdit: boolean
  moves: Moves
  onAdd: () => void
  onRemove: (item: AgendaItem) => void
}

function Section({ section, items, starts, canEdit, moves, onAdd, onRemove }: SectionProps) {
  const format = useFormat()
  const isProposals = section === 4
  // The template's item has the very name of its ระเบียบวาระ: once is enough.
  const isSaidByItem = items.length === 1 && items[0]?.title === words.prepare.sections[section]
  const total = items.reduce((sum, item) => sum + item.plannedMinutes, 0)
  return (
    <div className={styles.section}>
      <div className={styles.sectionHead}>
        <h3 className={styles.sectionTitle}>
          <span className={styles.sectionNumber}>{words.prepare.sectionTitle(format.show(section))}</span>
          {isSaidByItem ? null : <span>{words.prepare.sections[section]}</span>}
        </h3>
        {isProposals && items.length > 0 ? (
          <span className={styles.total}>
            {words.prepare.planned(format.count(items.length), format.count(total))}
          </span>
        ) : null}
        {canEdit ? (
          <Button
            variant={isProposals ? 'light' : 'subtle'}
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={onAdd}
            aria-label={isProposals ? undefined : words.prepare.addItemTitle(format.show(section))}
          >
            {isProposals ? words.prepare.addProposals : words.prepare.addItem}
          </Button>
        ) : null}
      </div>
      {items.length === 0 ? (
        <p className={styles.empty}>
          {isProposals ? words.prepare.emptyProposals : words.prepare.emptySection}
        </p>
      ) : (
        <ol className={styles.items}>
          {items.map((item) => (
            <AgendaRow
              key={item.id}
              item={item}
              startsAt={starts.get(item.id) ?? null}
              canEdit={canEdit && item.state === 'waiting'}
              moves={moves}
              onRemove={() => onRemove(item)}
            />
          ))}
        </ol>
      )}
    </div>
  )
}
