import { useState } from 'react'
import { overview as words } from '../../../shared/messages/overview.ts'
import { room } from '../../../shared/messages/room.ts'
import { goTo } from '../../app/router.ts'
import { useFormat } from '../../ui/format.ts'
import { PrimaryAction } from '../../ui/primary-action.tsx'
import type { Meeting } from '../meetings/readiness.ts'
import type { Parts } from '../room/parts.ts'
import { RevealDialog } from '../room/reveal-dialog.tsx'
import { lookAt } from '../room/room-store.ts'
import { usePrimaryKey, waitingSentence } from '../room/steps.tsx'
import type { Ahead } from '../room/use-ahead.ts'
import type { ItemAnalysis } from './analysis.ts'
import { PassDialog } from './pass-dialog.tsx'

type StepProps = { meeting: Meeting; parts: Parts; ahead: Ahead; bundle: readonly ItemAnalysis[] }

/** Score what is left; then, for who presides, open the seals and pass the bundle; for the others, back to the room. */
export function OverviewStep({ meeting, parts, ahead, bundle }: StepProps) {
  const [toScore] = ahead.toScore
  if (toScore) return <GoStep meeting={meeting} itemId={toScore.id} label={words.scoring.goScore} />
  if (parts.isPresiding && ahead.items.length > 0) return <RevealStep meeting={meeting} ahead={ahead} />
  if (parts.isPresiding && bundle.length > 0) return <PassStep meeting={meeting} bundle={bundle} />
  return <GoStep meeting={meeting} itemId={null} label={words.back} />
}

function GoStep({ meeting, itemId, label }: { meeting: Meeting; itemId: string | null; label: string }) {
  const run = () => {
    goTo({ screen: 'room', meetingId: meeting.id })
    lookAt(itemId)
  }
  usePrimaryKey(run, null)
  return <PrimaryAction onClick={run}>{label}</PrimaryAction>
}

function RevealStep({ meeting, ahead }: { meeting: Meeting; ahead: Ahead }) {
  const format = useFormat()
  const [isOpen, setOpen] = useState(false)
  const blockedBy = ahead.waitingNames.length > 0 ? waitingSentence(ahead.waitingNames, format) : null
  usePrimaryKey(() => setOpen(true), blockedBy)
  return (
    <>
      <PrimaryAction onClick={() => setOpen(true)} blockedBy={blockedBy}>
        {room.reveal.buttonMany(format.count(ahead.items.length))}
      </PrimaryAction>
      {isOpen ? (
        <RevealDialog meetingId={meeting.id} items={ahead.items} onClose={() => setOpen(false)} />
      ) : null}
    </>
  )
}

function PassStep({ meeting, bundle }: { meeting: Meeting; bundle: readonly ItemAnalysis[] }) {
  const format = useFormat()
  const [isOpen, setOpen] = useState(false)
  const blockedBy = meeting.currentItemId ? words.bundle.itemOpen : null
  usePrimaryKey(() => setOpen(true), blockedBy)
  return (
    <>
      <PrimaryAction onClick={() => setOpen(true)} blockedBy={blockedBy}>
        {words.bundle.pass(format.count(bundle.length))}
      </PrimaryAction>
      {isOpen ? <PassDialog meeting={meeting} bundle={bundle} onClose={() => setOpen(false)} /> : null}
    </>
  )
}
