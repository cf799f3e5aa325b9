import { Button, Drawer } from '@mantine/core'
import { useState } from 'react'
import { common } from '../../../shared/messages/common.ts'
import { changes } from '../../../shared/messages/notes.ts'
import { proposal } from '../../../shared/messages/proposal.ts'
import { useCommandOf, useQueryOf } from '../../api/index.ts'
import { Confirm } from '../../ui/confirm.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useFormat } from '../../ui/format.ts'
import { Waiting } from '../../ui/waiting.tsx'
import { differingFields } from './differing-fields.ts'
import { ProposalTexts } from './proposal-reading.tsx'
import type { ProposalView } from './proposal-view.ts'
import { VersionChanges } from './version-changes.tsx'
import styles from './versions.module.css'

type VersionsProps = { view: ProposalView; mayRestore: boolean; isOpen: boolean; onClose: () => void }

/** Every version that was kept: to read, and to bring back. */
export const Versions = ({ view, mayRestore, isOpen, onClose }: VersionsProps) => (
  <Drawer
    opened={isOpen}
    onClose={onClose}
    position="right"
    size="54rem"
    title={<strong>{proposal.history.versions}</strong>}
  >
    <VersionList view={view} mayRestore={mayRestore} />
  </Drawer>
)

function VersionList({ view, mayRestore }: Pick<VersionsProps, 'view' | 'mayRestore'>) {
  const format = useFormat()
  const [reading, setReading] = useState<number | null>(null)
  const [comparing, setComparing] = useState<number | null>(null)
  const versions = useQueryOf('proposal.listVersions', { proposalId: view.id })
  if (reading !== null)
    return (
      <OneVersion view={view} version={reading} mayRestore={mayRestore} onBack={() => setReading(null)} />
    )
  if (comparing !== null)
    return (
      <div className={styles.versions}>
        <div className={styles.head}>
          <Button variant="default" onClick={() => setComparing(null)}>
            {common.actions.back}
          </Button>
          <h2>{changes.title}</h2>
        </div>
        <VersionChanges proposalId={view.id} from={comparing - 1} to={comparing} />
      </div>
    )
  return (
    <div className={styles.versions}>
      <p className={styles.soft}>{proposal.history.versionsDetail}</p>
      <ErrorNotice error={versions.error} />
      {versions.isPending ? <Waiting /> : null}
      {versions.data?.length === 0 ? <p>{proposal.history.versionsNone}</p> : null}
      <ul className={styles.list}>
        {versions.data?.map(({ version, createdAt, createdBy, reason }) => (
          <li key={version} className={styles.row}>
            <span>
              <strong>{proposal.history.reading(format.show(version))}</strong>
              <span className={styles.soft}>
                {createdBy === ''
                  ? format.shortInstant(createdAt)
                  : proposal.history.by(createdBy, format.shortInstant(createdAt))}
                {reason ? ` · ${reason}` : ''}
              </span>
            </span>
            <span className={styles.buttons}>
              {version > 1 ? (
                <Button variant="default" onClick={() => setComparing(version)}>
                  {changes.title}
                </Button>
              ) : null}
              <Button variant="default" onClick={() => setReading(version)}>
                {proposal.history.read}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

function OneVersion(props: { view: ProposalView; version: number; mayRestore: boolean; onBack: () => void }) {
  const { view, version, mayRestore, onBack } = props
  const format = useFormat()
  const [isAsking, setAsking] = useState(false)
  const found = useQueryOf('proposal.getVersion', { proposalId: view.id, version })
  const restore = useCommandOf('proposal.restoreVersion')
  const confirm = async () => {
    const answer = await restore.attempt({ proposalId: view.id, version })
    if (answer) onBack()
  }
  const differing = found.data ? differingFields(found.data, view.body) : []
  const names = differing.map((field) => proposal.fields[field]).join(' · ')
  return (
    <div className={styles.versions}>
      <div className={styles.head}>
        <Button variant="default" onClick={onBack}>
          {common.actions.back}
        </Button>
        <h2>{proposal.history.reading(format.show(version))}</h2>
        {mayRestore && differing.length > 0 ? (
          <Button onClick={() => setAsking(true)}>{proposal.history.restore}</Button>
        ) : null}
      </div>
      <ErrorNotice error={found.error} />
      {found.data ? (
        <>
          <p className={styles.soft}>
            {differing.length === 0 ? proposal.history.same : proposal.history.differs(names)}
          </p>
          <h3>{found.data.title}</h3>
          <ProposalTexts body={found.data} />
        </>
      ) : null}
      <Confirm
        isOpen={isAsking}
        title={proposal.history.restore}
        confirmLabel={proposal.history.restore}
        isRunning={restore.isRunning}
        error={restore.error}
        onConfirm={() => void confirm()}
        onClose={() => setAsking(false)}
      >
        {proposal.history.restoreDetail}
      </Confirm>
    </div>
  )
}
