import { useState } from 'react'
import { common } from '../../../shared/messages/common.ts'
import { proposal } from '../../../shared/messages/proposal.ts'
import { useMay, useQueryOf } from '../../api/index.ts'
import { goTo } from '../../app/router.ts'
import type { ScreenProps } from '../../app/screens.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useFormat } from '../../ui/format.ts'
import { Page } from '../../ui/page.tsx'
import { PrimaryAction } from '../../ui/primary-action.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { Waiting } from '../../ui/waiting.tsx'
import { ProposalEditor } from './edit/proposal-editor.tsx'
import { Neighbours } from './neighbours.tsx'
import styles from './proposal.module.css'
import { ProposalReading } from './proposal-reading.tsx'
import { ProposalTools } from './proposal-tools.tsx'
import type { ProposalView } from './proposal-view.ts'

export function ProposalScreen({ route }: ScreenProps<'proposal'>) {
  const found = useQueryOf('proposal.get', { proposalId: route.proposalId })
  const view = found.data
  if (!view)
    return (
      <Page title={proposal.loading} crumb={common.screens.proposal}>
        {found.error ? <ErrorNotice error={found.error} onRetry={() => void found.refetch()} /> : <Waiting />}
      </Page>
    )
  return <Loaded key={view.id} view={view} />
}

function Loaded({ view }: { view: ProposalView }) {
  const [isEditing, setEditing] = useState(false)
  const mayEdit = useMay('proposal.edit')
  const open = (proposalId: string | null) => {
    if (proposalId) goTo({ screen: 'proposal', proposalId })
  }
  useKeys([
    { keys: '←', label: proposal.previous, run: () => open(view.previousId) },
    { keys: '→', label: proposal.next, run: () => open(view.nextId) },
    ...(mayEdit
      ? [{ keys: 'E', label: isEditing ? proposal.finish : proposal.edit, run: () => setEditing(!isEditing) }]
      : []),
  ])
  return (
    <Page
      title={view.title || view.processName || view.code}
      crumb={view.code}
      lead={<Lead view={view} isEditing={isEditing} />}
      tools={<Neighbours view={view} onOpen={open} />}
      actions={<ProposalTools view={view} mayEdit={mayEdit} />}
      primary={
        isEditing ? (
          <PrimaryAction onClick={() => setEditing(false)}>{proposal.finish}</PrimaryAction>
        ) : (
          <PrimaryAction onClick={() => setEditing(true)} blockedBy={mayEdit ? null : proposal.notKeeper}>
            {proposal.edit}
          </PrimaryAction>
        )
      }
    >
      {isEditing ? <ProposalEditor view={view} /> : <ProposalReading view={view} />}
    </Page>
  )
}

function Lead({ view, isEditing }: { view: ProposalView; isEditing: boolean }) {
  const format = useFormat()
  return (
    <span className={styles.lead}>
      <span>{view.agencyName}</span>
      <span className={styles.badge}>{common.tracks[view.track]}</span>
      <span className={styles.badge}>{common.stages[view.stage]}</span>
      {view.isSample ? <span className={styles.badge}>{proposal.sample}</span> : null}
      <span>
        {isEditing
          ? proposal.editing
          : proposal.version(format.show(view.version), format.shortInstant(view.updatedAt))}
      </span>
    </span>
  )
}
