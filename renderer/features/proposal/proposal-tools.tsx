import { Button, Menu } from '@mantine/core'
import { IconArrowBackUp, IconHistory, IconRoute } from '@tabler/icons-react'
import { useState } from 'react'
import { STAGES } from '../../../shared/domain/proposal.ts'
import { common } from '../../../shared/messages/common.ts'
import { proposal } from '../../../shared/messages/proposal.ts'
import { useCommandOf } from '../../api/index.ts'
import { goTo } from '../../app/router.ts'
import { Confirm } from '../../ui/confirm.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import type { ProposalView } from './proposal-view.ts'
import { Versions } from './versions.tsx'

/** What can be done with a proposal besides reading and writing it. */
export function ProposalTools({ view, mayEdit }: { view: ProposalView; mayEdit: boolean }) {
  const [isReadingVersions, setReadingVersions] = useState(false)
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconHistory size={19} aria-hidden />}
        onClick={() => setReadingVersions(true)}
      >
        {proposal.history.open}
      </Button>
      {mayEdit ? <StageMenu view={view} /> : null}
      {mayEdit ? <Withdraw view={view} /> : null}
      <Versions
        view={view}
        mayRestore={mayEdit}
        isOpen={isReadingVersions}
        onClose={() => setReadingVersions(false)}
      />
    </>
  )
}

function StageMenu({ view }: { view: ProposalView }) {
  const setStage = useCommandOf('proposal.setStage')
  return (
    <>
      <Menu position="top-start">
        <Menu.Target>
          <Button
            variant="default"
            leftSection={<IconRoute size={19} aria-hidden />}
            loading={setStage.isRunning}
          >
            {proposal.stageChange}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {STAGES.map((stage) => (
            <Menu.Item
              key={stage}
              role="menuitemradio"
              aria-checked={stage === view.stage}
              fw={stage === view.stage ? 700 : undefined}
              onClick={() => void setStage.attempt({ proposalId: view.id, stage })}
            >
              {common.stages[stage]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <ErrorNotice error={setStage.error} />
    </>
  )
}

function Withdraw({ view }: { view: ProposalView }) {
  const [isAsking, setAsking] = useState(false)
  const withdraw = useCommandOf('proposal.withdraw')
  const confirm = async (reason: string) => {
    const answer = await withdraw.attempt({ proposalId: view.id, reason })
    if (answer) goTo({ screen: 'register' })
  }
  return (
    <>
      <Button
        variant="subtle"
        color="red"
        leftSection={<IconArrowBackUp size={19} aria-hidden />}
        onClick={() => setAsking(true)}
      >
        {proposal.withdraw}
      </Button>
      <Confirm
        isOpen={isAsking}
        title={`${proposal.withdraw} ${view.code}`}
        confirmLabel={proposal.withdraw}
        tone="stop"
        needsReason
        isRunning={withdraw.isRunning}
        error={withdraw.error}
        onConfirm={(reason) => void confirm(reason)}
        onClose={() => setAsking(false)}
      >
        {proposal.withdrawDetail}
      </Confirm>
    </>
  )
}
