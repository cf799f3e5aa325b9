import { Button, TextInput } from '@mantine/core'
import { VOTE_METHODS } from '../../../shared/domain/voting.ts'
import { room as words } from '../../../shared/messages/room.ts'
import { roomVotes } from '../../../shared/messages/room-votes.ts'
import { type Formatter, useFormat } from '../../ui/format.ts'
import { useKeys } from '../../ui/use-keys.ts'
import type { AgendaItem, Meeting } from '../meetings/readiness.ts'
import { ChoiceRow } from './choice-row.tsx'
import { DissentFields } from './dissent-fields.tsx'
import styles from './resolution-form.module.css'
import { changeVote, useVote } from './room-store.ts'
import { isTyped, outcomeOf, type VoteForm, voteStep, withRestInFavour } from './vote-form.ts'
import { voteRulesOf, votersOf } from './vote-rules.ts'

type VoteProps = { meeting: Meeting; item: AgendaItem; voters: number }
const SIDES = ['inFavour', 'against', 'abstained'] as const
const SOURCES = ['screen', 'paper'] as const
/** After those of the four kinds of resolution. */
const METHOD_KEYS = { no_objection: '5', show_of_hands: '6', named: '7', secret: '8' } as const

/** How the meeting resolves: without objection, by hands, by name or in secret. */
export function VoteFields({ meeting, item, voters }: VoteProps) {
  const format = useFormat()
  const form = useVote(item.id)
  const isCounted = isTyped(form)
  const takesDissents =
    form.dissents.length > 0 ||
    (form.method === 'show_of_hands' && stepOf(meeting, form, voters) === 'record')
  useKeys(
    VOTE_METHODS.map((method) => ({
      keys: METHOD_KEYS[method],
      label: `${words.resolution.method}: ${words.resolution.methods[method]}`,
      run: () => changeVote(item.id, { method }),
    })),
  )
  return (
    <>
      <div>
        <ChoiceRow
          label={`${words.resolution.method} (${words.resolution.voters(format.count(voters))})`}
          options={VOTE_METHODS.map((method) => ({
            value: method,
            label: words.resolution.methods[method],
            keys: METHOD_KEYS[method],
          }))}
          value={form.method}
          onChoose={(method) => changeVote(item.id, { method })}
        />
        {form.method && form.method !== 'secret' ? (
          <p className={styles.soft}>{words.resolution.methodHints[form.method]}</p>
        ) : null}
      </div>
      {form.method === 'secret' ? <Source item={item} form={form} /> : null}
      {isCounted ? <Counts meeting={meeting} item={item} voters={voters} form={form} /> : null}
      {takesDissents ? <DissentFields item={item} form={form} people={votersOf(meeting)} /> : null}
    </>
  )
}

const stepOf = (meeting: Meeting, form: VoteForm, voters: number) =>
  voteStep(form, outcomeOf(form, { voters, rules: voteRulesOf(meeting) }))

function Source({ item, form }: { item: AgendaItem; form: VoteForm }) {
  return (
    <div>
      <ChoiceRow
        label={roomVotes.source}
        options={SOURCES.map((source) => ({ value: source, label: roomVotes.sources[source] }))}
        value={form.source}
        onChoose={(source) => changeVote(item.id, { source })}
      />
      <p className={styles.soft}>{roomVotes.sourceHints[form.source]}</p>
    </div>
  )
}

function Counts({ meeting, item, voters, form }: VoteProps & { form: VoteForm }) {
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
            onChange={(event) => changeVote(item.id, { [side]: event.currentTarget.value })}
          />
        ))}
        <Button variant="subtle" onClick={() => changeVote(item.id, withRestInFavour(form, voters))}>
          {words.resolution.fillRest}
        </Button>
      </div>
      <Outcome meeting={meeting} form={form} voters={voters} />
    </div>
  )
}

type OutcomeProps = { meeting: Meeting; form: VoteForm; voters: number }

function outcomeSentence({ meeting, form, voters }: OutcomeProps, format: Formatter) {
  const rules = voteRulesOf(meeting)
  const outcome = outcomeOf(form, { voters, rules })
  if (!outcome) return null
  const { outcomes } = words.resolution
  switch (outcome.kind) {
    case 'miscounted':
      return outcomes.miscounted(format.count(outcome.counted), format.count(outcome.expected))
    case 'tie':
      return outcomes.tie
    case 'lost':
      return form.inFavour.trim() === form.against.trim() && !rules.hasCastingVote
        ? outcomes.tieNoCast
        : outcomes.lost
    case 'carried':
      return outcomes.carried
  }
}

/** What the count gives so far, said as it is typed. */
function Outcome(props: OutcomeProps) {
  const format = useFormat()
  const sentence = outcomeSentence(props, format)
  const { form, voters, meeting } = props
  return (
    <div role="status">
      {sentence ? (
        <p
          className={styles.outcome}
          data-outcome={outcomeOf(form, { voters, rules: voteRulesOf(meeting) })?.kind}
        >
          {sentence}
        </p>
      ) : null}
    </div>
  )
}
