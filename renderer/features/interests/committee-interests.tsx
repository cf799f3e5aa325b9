import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { interests as words } from '../../../shared/messages/interests.ts'
import { useQueryOf } from '../../api/index.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import { InterestForm } from './interest-form.tsx'
import { InterestList } from './interest-list.tsx'
import type { Grouping, Interest } from './interest-view.ts'
import styles from './interests.module.css'

type CommitteeProps = {
  committeeId: string
  members: readonly { id: string; name: string }[]
  /** Secretariat of this committee; others are told who may read it. */
  mayRead: boolean
  isAdding: boolean
  onDone: () => void
}

/** The register of a committee's members, for its secretariat. */
export function CommitteeInterests({ committeeId, members, mayRead, isAdding, onDone }: CommitteeProps) {
  const list = useQueryOf('interest.list', { committeeId }, { isEnabled: mayRead })
  const [by, setBy] = useState<Grouping>('member')
  const [editing, setEditing] = useState<Interest | null>(null)
  if (!mayRead) return <EmptyState title={words.title}>{words.notSecretary}</EmptyState>
  if (list.error) return <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />
  if (!list.data) return <Waiting />
  const isOpen = isAdding || editing !== null
  const close = () => {
    setEditing(null)
    onDone()
  }
  return (
    <>
      {list.data.length === 0 ? (
        <EmptyState title={words.empty}>{words.emptyDetail}</EmptyState>
      ) : (
        <>
          <div className={styles.head}>
            <div className={styles.lead}>
              <p>{words.lead}</p>
              <p className={styles.soft}>{words.privacy}</p>
            </div>
            <SegmentedControl
              aria-label={words.groupBy}
              value={by}
              onChange={(value) => setBy(value as Grouping)}
              data={[
                { value: 'member', label: words.byMember },
                { value: 'agency', label: words.byAgency },
              ]}
            />
          </div>
          <InterestList rows={list.data} by={by} committeeId={committeeId} onEdit={setEditing} />
        </>
      )}
      {isOpen ? (
        <InterestForm row={editing} committee={{ id: committeeId, members }} ownId={null} onClose={close} />
      ) : null}
    </>
  )
}
