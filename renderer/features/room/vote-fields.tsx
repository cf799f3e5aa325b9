import { Button, TextInput } from '@mantine/core'
import { VOTE_METHODS } from '../../../shared/domain/voting.ts'
import { room as words } from '../../../shared/messages/room.ts'
import { useQueryOf } from '../../api/index.ts'
import { type Formatter, useFormat } from '../../ui/format.ts'
import type { AgendaItem, Meeting } from '../meetings/readiness.ts'
import { ChoiceRow } from './choice-row.tsx'
import { DissentFields } from './dissent-fields.tsx'
import styles from './resolution-form.module.css'
import { changeVote, useVote } from './room-store.ts'
import { isTied, outcomeOf, type VoteForm, withRestInFavour } from './vote-form.ts'

type VoteProps = { meeting: Meeting; item: AgendaItem; voters: number }
const SIDES = ['inFavour', 'against', 'abstained'] as const

/** How the meeting resolved: without objection, or by hands that are counted against the voters in the room. */
export function VoteFields({ meeting, item, voters }: VoteProps) {
  const format = useFormat()
  const form = useVote(item.id)
  const isCounted = form.method === 'show_of_hands'
  return (
    <>
      <ChoiceRow
        label={`${words.resolution.method} (${words.resolution.voters(format.count(voters))})`}
        options={VOTE_METHODS.map((method) => ({
          value: method,
          label: words.resolution.methods[method],
          detail: words.resolution.methodHints[method],
        }))}
        value={form.method}
        onChoose={(method) => changeVote(item.id, { method })}
      />
      {isCounted ? <Counts meeting={meeting} item={item} voters={voters} form={form} /> : null}
      {isCounted || form.dissents.length > 0 ? (
        <DissentFields meeting={meeting} item={item} form={form} />
      ) : null}
    </>
  )
}

function Counts({ meeting, item, voters, form }: VoteProps & { form: VoteForm }) {
  const rules = useQueryOf('committee.get', { committeeId: meeting.committeeId })
  const hasCastingVote = rules.data?.rules.hasCastingVote ?? true
  const isEqual = isTied(form, voters)
  const labels = {
    inFavour: words.resolution.inFavour,
    against: words.resolution.against,
    abstained: words.resolution.abstained,
  }
  return (
    <div className={styles.stack}>
      <div className={styles.counts}>
        {SIDES.map((side) => (
          <TextInput
            key={side}
            label={labels[side]}
            value={form[side]}
            inputMode="numeric"
            maxLength={3}
            autoComplete="off"
            onFocus={(event) => event.currentTarget.select()}
            onChange={(event) =>
              changeVote(item.id, { [side]: event.currentTarget.value, castingVote: null })
            }
          />
        ))}
        <Button
          variant="subtle"
          onClick={() => changeVote(item.id, { ...withRestInFavour(form, voters), castingVote: null })}
        >
          {words.resolution.fillRest}
        </Button>
      </div>
      <Outcome form={form} voters={voters} hasCastingVote={hasCastingVote} />
      {isEqual && hasCastingVote ? (
        <ChoiceRow
          label={words.resolution.casting}
          options={[
            { value: 'in_favour' as const, label: words.resolution.castingFor },
            { value: 'against' as const, label: words.resolution.castingAgainst },
          ]}
          value={form.castingVote}
          onChoose={(castingVote) => changeVote(item.id, { castingVote })}
        />
      ) : null}
    </div>
  )
}

type OutcomeProps = { form: VoteForm; voters: number; hasCastingVote: boolean }

function outcomeSentence({ form, voters, hasCastingVote }: OutcomeProps, format: Formatter): string | null {
  const outcome = outcomeOf(form, voters)
  if (!outcome) return null
  switch (outcome.kind) {
    case 'miscounted':
      return words.resolution.outcomes.miscounted(
        format.count(outcome.counted),
        format.count(outcome.expected),
      )
    case 'tie':
      return hasCastingVote ? words.resolution.outcomes.tie : words.resolution.outcomes.tieNoCast
    default:
      return words.resolution.outcomes[outcome.kind]
  }
}

/** What the count gives so far, said as it is typed. */
function Outcome(props: OutcomeProps) {
  const format = useFormat()
  const sentence = outcomeSentence(props, format)
  return (
    <div role="status">
      {sentence ? (
        <p className={styles.outcome} data-outcome={outcomeOf(props.form, props.voters)?.kind}>
          {sentence}
        </p>
      ) : null}
    </div>
  )
}
