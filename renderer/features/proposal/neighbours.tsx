import { ActionIcon, Tooltip } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { proposal } from '../../../shared/messages/proposal.ts'
import type { ProposalView } from './proposal-view.ts'

type NeighboursProps = {
  view: Pick<ProposalView, 'previousId' | 'nextId'>
  onOpen: (proposalId: string | null) => void
}

/** The proposals before and after in the register. At an end the button stays and says so. */
export function Neighbours({ view, onOpen }: NeighboursProps) {
  const before = view.previousId ? proposal.previous : proposal.first
  const after = view.nextId ? proposal.next : proposal.last
  return (
    <>
      <Tooltip label={before}>
        <ActionIcon
          variant="default"
          aria-label={before}
          aria-disabled={view.previousId === null}
          onClick={() => onOpen(view.previousId)}
        >
          <IconChevronLeft aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={after}>
        <ActionIcon
          variant="default"
          aria-label={after}
          aria-disabled={view.nextId === null}
          onClick={() => onOpen(view.nextId)}
        >
          <IconChevronRight aria-hidden />
        </ActionIcon>
      </Tooltip>
    </>
  )
}
