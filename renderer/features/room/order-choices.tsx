import { Button, Menu } from '@mantine/core'
import { IconArrowBackUp, IconDots } from '@tabler/icons-react'
import { paperSheets } from '../../../shared/messages/paper-sheets.ts'
import { room as roomWords } from '../../../shared/messages/room.ts'
import { roomAgenda as words } from '../../../shared/messages/room-agenda.ts'
import { roomVotes } from '../../../shared/messages/room-votes.ts'
import { useCommandOf } from '../../api/index.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useFormat } from '../../ui/format.ts'
import { KeyHint } from '../../ui/key-hint.tsx'
import { type KeyBinding, useKeys } from '../../ui/use-keys.ts'
import type { Parts } from './parts.ts'
import { lookAt, showDialog } from './room-store.ts'
import type { RoomFacts } from './use-room-facts.ts'

type ChoicesProps = {
  parts: Parts
  facts: RoomFacts
  /** Starts a round of the shared laptop; null when there is nothing to score. */
  handOn: (() => Promise<void>) | null
}
type Choice = { keys: string; label: string; run: () => void }

/** What can be done with the order of things: back, another item first, later, again; and what the chair rules. */
export function OrderChoices({ parts, facts, handOn }: ChoicesProps) {
  const format = useFormat()
  const jump = useCommandOf('agenda.jumpTo')
  const { current, shown, isAtCurrent } = facts
  const isElsewhere = current !== null && !isAtCurrent
  const isToCome = shown?.state === 'waiting' || shown?.state === 'open' || shown?.state === 'revealed'
  const canJump = parts.isOfficer && isElsewhere && isToCome
  const go = () => {
    if (shown) void jump.attempt({ itemId: shown.id })
  }
  const choices = choicesOf({ parts, facts, handOn })
  useKeys([
    ...(isElsewhere ? [{ keys: 'Esc', label: words.keys.back, run: () => lookAt(null) }] : []),
    ...(canJump ? [{ keys: 'O', label: words.keys.jump, run: go }] : []),
    ...choices.map(({ keys, label, run }): KeyBinding => ({ keys, label, run })),
  ])
  return (
    <>
      {isElsewhere ? (
        <Button
          variant="default"
          leftSection={<IconArrowBackUp size={19} aria-hidden />}
          onClick={() => lookAt(null)}
        >
          {roomWords.agenda.back}
        </Button>
      ) : null}
      {canJump ? (
        <Button variant="default" loading={jump.isRunning} onClick={go} aria-keyshortcuts="O">
          {words.jump.button(format.show(shown.number))}
        </Button>
      ) : null}
      <ErrorNotice error={jump.error} />
      {choices.length > 0 ? <More choices={choices} /> : null}
    </>
  )
}

function choicesOf({ parts, facts, handOn }: ChoicesProps): Choice[] {
  const { shown } = facts
  const isToCome = shown?.state === 'waiting' || shown?.state === 'open' || shown?.state === 'revealed'
  const choices: (Choice | false)[] = [
    parts.isOfficer &&
      handOn !== null && {
        keys: 'P',
        label: facts.ballot?.state === 'open' ? roomVotes.hotSeat.handOut : roomWords.progress.handOut,
        run: () => void handOn(),
      },
    parts.isSecretary &&
      [facts.acting, facts.current].some((item) => item?.kind === 'proposal' && item.state === 'open') && {
        keys: 'I',
        label: paperSheets.button,
        run: () => showDialog('paperSheet'),
      },
    parts.isPresiding && {
      keys: 'R',
      label: words.ruling.button,
      run: () => showDialog('ruling'),
    },
    parts.isOfficer &&
      isToCome && {
        keys: 'D',
        label: words.postpone.button,
        run: () => showDialog('postpone'),
      },
    parts.isOfficer &&
      shown?.state === 'postponed' && {
        keys: 'D',
        label: words.postpone.resume,
        run: () => showDialog('resume'),
      },
    parts.isOfficer && {
      keys: 'H',
      label: roomWords.handOver.button,
      run: () => showDialog('handOver'),
    },
  ]
  return choices.filter((choice) => choice !== false)
}

/** Seldom done, and never by a slip of the hand; each has its key. */
const More = ({ choices }: { choices: readonly Choice[] }) => (
  <Menu position="top-start">
    <Menu.Target>
      <Button variant="subtle" leftSection={<IconDots size={19} aria-hidden />}>
        {words.more}
      </Button>
    </Menu.Target>
    <Menu.Dropdown>
      {choices.map(({ keys, label, run }) => (
        <Menu.Item key={label} mih={44} onClick={run} rightSection={<KeyHint keys={keys} />}>
          {label}
        </Menu.Item>
      ))}
    </Menu.Dropdown>
  </Menu>
)
