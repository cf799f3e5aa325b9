import { Button } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { useState } from 'react'
import type { OutputOf } from '../../../shared/contract/index.ts'
import { common } from '../../../shared/messages/common.ts'
import { minutes as words } from '../../../shared/messages/minutes.ts'
import { useCommandOf } from '../../api/index.ts'
import { useFormat } from '../../ui/format.ts'
import { ProseEditor } from '../../ui/prose-editor.tsx'
import type { AgendaItem, Meeting } from '../meetings/readiness.ts'
import styles from './minutes-section.module.css'
import type { Minutes } from './minutes-view.ts'
import { sectionAnchor } from './problem-target.ts'
import { VersionsDialog } from './versions-dialog.tsx'

export type Resolution = OutputOf<'resolution.list'>[number]
type SectionProps = {
  meeting: Meeting
  section: Minutes['sections'][number]
  resolution: Resolution | null
  readOnlyReason: string | null
}

/** One ระเบียบวาระ: its facts as they were recorded, and the prose that the secretary writes around them. */
export function MinutesSection({ meeting, section, resolution, readOnlyReason }: SectionProps) {
  const format = useFormat()
  const edit = useCommandOf('minutes.edit')
  const keep = useCommandOf('minutes.keepVersion')
  const [isShowingVersions, setShowingVersions] = useState(false)
  const item = meeting.items.find(({ id }) => id === section.itemId) ?? null
  const key = { meetingId: meeting.id, sectionId: section.id }
  const heading = item ? `${format.show(item.number)} ${item.title}` : section.heading
  const titleId = `title-${section.id}`
  return (
    <section
      id={sectionAnchor(section.itemId ?? section.id)}
      className={styles.section}
      aria-labelledby={titleId}
    >
      <div className={styles.head}>
        <h2 id={titleId} className={styles.title}>
          {heading}
        </h2>
        <Button
          variant="subtle"
          leftSection={<IconHistory size={18} aria-hidden />}
          onClick={() => setShowingVersions(true)}
        >
          {words.versions}
        </Button>
      </div>
      <Facts item={item} resolution={resolution} sentences={section.facts} />
      <ProseEditor
        label={words.text(item ? format.show(item.number) : '')}
        isLabelHidden
        placeholder={resolution ? words.placeholderProposal : words.placeholder}
        value={section.text}
        minRows={3}
        readOnlyReason={readOnlyReason}
        onSave={(text) => edit.run({ ...key, text })}
        onKeepVersion={() => keep.run(key)}
      />
      {isShowingVersions ? (
        <VersionsDialog
          heading={heading}
          meetingId={meeting.id}
          sectionId={section.id}
          canUse={readOnlyReason === null}
          onClose={() => setShowingVersions(false)}
        />
      ) : null}
    </section>
  )
}

/** Read from the record each time: what was typed around them cannot change them. */
type FactsProps = { item: AgendaItem | null; resolution: Resolution | null; sentences: readonly string[] }

function Facts({ item, resolution, sentences }: FactsProps) {
  const format = useFormat()
  if (!item) return null
  const { openedAt, closedAt } = item
  const isTimed = openedAt !== null && closedAt !== null
  if (!isTimed && !resolution && !item.agencyName && sentences.length === 0) return null
  return (
    <div className={styles.facts}>
      <span className={styles.factsTitle}>{words.facts}</span>
      {item.agencyName ? (
        <p>
          {item.proposalCode} · {item.agencyName}
        </p>
      ) : null}
      {isTimed ? <p>{words.times(format.time(openedAt), format.time(closedAt))}</p> : null}
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {resolution ? <ResolutionFacts resolution={resolution} /> : null}
    </div>
  )
}

function ResolutionFacts({ resolution }: { resolution: Resolution }) {
  const format = useFormat()
  const { count } = resolution
  return (
    <>
      <p>
        <strong>
          {words.resolution} {common.resolutionKinds[resolution.kind]}
        </strong>{' '}
        {resolution.text}
      </p>
      <p>
        {count
          ? words.votes(
              format.count(count.inFavour),
              format.count(count.against),
              format.count(count.abstained),
            )
          : words.noObjection}
      </p>
      {resolution.dissents.map(({ personId, name, reason }) => (
        <p key={personId}>{words.dissent(name, reason)}</p>
      ))}
    </>
  )
}
