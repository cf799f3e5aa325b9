import { missingCriteria } from '../../../shared/domain/scoring.ts'
import { room as words } from '../../../shared/messages/room.ts'
import { useCommandOf, useQueryOf } from '../../api/index.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useFormat } from '../../ui/format.ts'
import { PrimaryAction } from '../../ui/primary-action.tsx'
import type { AgendaItem, Meeting } from '../meetings/readiness.ts'
import type { Parts } from './parts.ts'
import { lookAt } from './room-store.ts'
import { usePrimaryKey } from './steps.tsx'
import { askedSentence, useAsked } from './use-asked.ts'
import { whenScoresAreSent } from './use-score-sheet.ts'

export const SEAL_BUTTON = 'seal-scores'

/** Seals the own sheet; what is missing stands beside the button. */
export function SealStep({ meeting, parts, item }: { meeting: Meeting; parts: Parts; item: AgendaItem }) {
  const format = useFormat()
  const mine = useQueryOf('score.mine', { itemId: item.id })
  const seal = useCommandOf('score.seal')
  const isHere = meeting.attendees.some(({ personId, isPresent }) => personId === parts.personId && isPresent)
  const codes = missingCriteria(meeting.rubric, mine.data?.values ?? {})
  const numbers = meeting.rubric.criteria
    .filter(({ code }) => codes.includes(code))
    .map(({ number }) => format.show(number))
  const missing = numbers.length > 0 ? words.score.missing(numbers.join(', ')) : null
  const asked = askedSentence(useAsked({ meeting, parts, item }))
  const blockedBy = asked ?? missing ?? (isHere ? null : words.score.notPresent)
  // A fast hand seals before its last score has arrived.
  const run = async () => {
    await whenScoresAreSent()
    // On to the next that is scored ahead, or back to where the meeting is.
    if (await seal.attempt({ itemId: item.id })) lookAt(null)
  }
  usePrimaryKey(() => void run(), blockedBy)
  return (
    <>
      <ErrorNotice error={seal.error} />
      <div id={SEAL_BUTTON}>
        <PrimaryAction onClick={() => void run()} isRunning={seal.isRunning} blockedBy={blockedBy}>
          {words.score.seal}
        </PrimaryAction>
      </div>
    </>
  )
}
