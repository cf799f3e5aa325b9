import { Button } from '@mantine/core'
import { useState } from 'react'
import { settings } from '../../../shared/messages/settings.ts'
import { useMay, useQueryOf } from '../../api/index.ts'
import { Confirm } from '../../ui/confirm.tsx'
import { DataList } from '../../ui/data-list.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useSwitchWorkspace } from '../first-run/use-switch-workspace.ts'
import { SettingsCard } from './settings-card.tsx'

/** Which work this is, and the way to the other one. */
export function Workspace() {
  const workspace = useQueryOf('workspace.describe', {})
  const switching = useSwitchWorkspace()
  const isKeeper = useMay('workspace.switch')
  const [isAsking, setAsking] = useState(false)
  if (!workspace.data) return <ErrorNotice error={workspace.error} />
  const { name, kind } = workspace.data
  const isSample = kind === 'sample'
  const label = isSample ? settings.backToWork : settings.openSample
  return (
    <SettingsCard title={settings.workspace}>
      <DataList
        rows={[
          { label: settings.workspaceName, value: name },
          { label: settings.workspaceKind, value: settings.kinds[kind] },
        ]}
      />
      <Button
        variant="default"
        disabled={!isSample && !isKeeper}
        loading={switching.isRunning}
        onClick={() => setAsking(true)}
      >
        {label}
      </Button>
      {isSample || isKeeper ? null : <p>{settings.notKeeper}</p>}
      <Confirm
        isOpen={isAsking}
        title={label}
        confirmLabel={switching.isRunning ? settings.switching : label}
        isRunning={switching.isRunning}
        error={switching.error}
        onConfirm={() => void switching.switchTo(isSample ? 'work' : 'sample')}
        onClose={() => setAsking(false)}
      >
        {isSample ? settings.backToWorkDetail : settings.openSampleDetail}
      </Confirm>
    </SettingsCard>
  )
}
