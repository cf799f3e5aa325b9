import { room as words } from '../../../shared/messages/room.ts'
import { useCommandOf } from '../../api/index.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { type Formatter, useFormat } from '../../ui/format.ts'
import { PrimaryAction } from '../../ui/primary-action.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import type { AgendaItem } from '../meetings/readiness.ts'
import { showDialog } from './room-store.ts'
import type { Ahead } from './use-ahead.ts'
import { useChallengeBlock } from './use-challenges.ts'
import type { RoomFacts } from './use-room-facts.ts'

/** Ctrl+Enter does what the button in the corner does. */
export const usePrimaryKey = (run: () => void, blockedBy: string | null): void =>
  useKeys([
    { keys: 'Ctrl+Enter', label: words.keys.rows.primary, run: () => (blockedBy ? undefined : run()) },
  ])

export function OpenStep({ item }: { item: AgendaItem }) {
  const format = useFormat()
  const open = useCommandOf('agenda.openItem')
  const run = () => void open.attempt({ itemId: item.id })
  usePrimaryKey(run, null)
  return (
    <>
      <ErrorNotice error={open.error} />
      <PrimaryAction onClick={run} isRunning={open.isRunning}>
        {words.item.open(format.show(item.number))}
      </PrimaryAction>
    </>
  )
}

/** Ends the item and opens the one after it, which is what happens in a meeting. */
export function FinishStep({ item, next }: { item: AgendaItem; next: AgendaItem | null }) {
  const format = useFormat()
  const finish = useCommandOf('agenda.finishItem')
  const open = useCommandOf('agenda.openItem')
  const run = () =>
    void finish.attempt({ itemId: item.id }).then((done) => {
      if (done && next) void open.attempt({ itemId: next.id })
    })
  usePrimaryKey(run, null)
  return (
    <>
      <ErrorNotice error={finish.error ?? open.error} />
      <PrimaryAction onClick={run} isRunning={finish.isRunning || open.isRunning}>
        {next ? words.item.finishNext(format.show(next.number)) : words.item.finish}
      </PrimaryAction>
    </>
  )
}

/** Up to three by name; more than that nobody reads beside a button. */
export const waitingSentence = (names: readonly string[], format: Formatter): string =>
  names.length > 3
    ? words.reveal.notSealed(format.count(names.length))
    : words.progress.waitingFor(names.join(', '))

export function RevealStep({ facts }: { facts: RoomFacts }) {
  const format = useFormat()
  const challenged = useChallengeBlock(facts.current)
  const waiting = facts.waitingNames.length > 0 ? waitingSentence(facts.waitingNames, format) : null
  const blockedBy = challenged ?? waiting
  const run = () => showDialog('reveal')
  usePrimaryKey(run, blockedBy)
  return (
    <PrimaryAction onClick={run} blockedBy={blockedBy}>
      {words.reveal.button}
    </PrimaryAction>
  )
}

/** All that was scored ahead, by one turn of the key. */
export function RevealAheadStep({ ahead }: { ahead: Ahead }) {
  const format = useFormat()
  const blockedBy = ahead.waitingNames.length > 0 ? waitingSentence(ahead.waitingNames, format) : null
  const run = () => showDialog('reveal')
  usePrimaryKey(run, blockedBy)
  return (
    <PrimaryAction onClick={run} blockedBy={blockedBy}>
      {words.reveal.buttonMany(format.count(ahead.items.length))}
    </PrimaryAction>
  )
}

export function CloseStep() {
  const run = () => showDialog('close')
  usePrimaryKey(run, null)
  return <PrimaryAction onClick={run}>{words.item.closeMeeting}</PrimaryAction>
}
