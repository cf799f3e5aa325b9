import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { minutes as words } from '../../../shared/messages/minutes.ts'
import { useQueryOf } from '../../api/index.ts'
import type { Meeting } from '../meetings/readiness.ts'
import { AbsentPanel } from './absent-panel.tsx'
import styles from './minutes-editor.module.css'
import { MinutesPreview } from './minutes-preview.tsx'
import { MinutesSection } from './minutes-section.tsx'
import type { Minutes } from './minutes-view.ts'
import { ProblemList } from './problem-list.tsx'

type EditorProps = { meeting: Meeting; minutes: Minutes; mayWrite: boolean }

/** Prose on the left beside its facts; on the right how it will stand on paper. On a narrow screen one of the two. */
export function MinutesEditor({ meeting, minutes, mayWrite }: EditorProps) {
  const [side, setSide] = useState<'edit' | 'preview'>('edit')
  const resolutions = useQueryOf('resolution.list', { meetingId: meeting.id }).data ?? []
  const isFinished = minutes.state === 'finished'
  const readOnlyReason = isFinished ? words.finished : mayWrite ? null : words.onlySecretary
  return (
    <div className={styles.editor}>
      <SegmentedControl
        className={styles.switch}
        value={side}
        onChange={(value) => setSide(value === 'preview' ? 'preview' : 'edit')}
        data={[
          { value: 'edit', label: words.edit },
          { value: 'preview', label: words.preview },
        ]}
      />
      <div className={styles.columns} data-side={side}>
        <div className={styles.sections}>
          {isFinished ? (
            <p className={styles.finished}>{words.finished}</p>
          ) : (
            <ProblemList problems={minutes.problems} cautions={minutes.cautions} meeting={meeting} />
          )}
          <AbsentPanel meeting={meeting} canEdit={mayWrite} />
          {minutes.sections.map((section) => (
            <MinutesSection
              key={section.id}
              meeting={meeting}
              section={section}
              resolution={resolutions.find(({ itemId }) => itemId === section.itemId) ?? null}
              readOnlyReason={readOnlyReason}
            />
          ))}
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls and holds nothing that could take the focus */}
        <section className={styles.preview} tabIndex={0} data-paper-scroller aria-label={words.preview}>
          <MinutesPreview meetingId={meeting.id} />
        </section>
      </div>
    </div>
  )
}
