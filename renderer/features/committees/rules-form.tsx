import { Button, Checkbox, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { committees } from '../../../shared/messages/committees.ts'
import { common } from '../../../shared/messages/common.ts'
import { useCommandOf } from '../../api/index.ts'
import { CountInput } from '../../ui/count-input.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { PrimaryAction } from '../../ui/primary-action.tsx'
import { checkRules, withSubstitutes } from './check-rules.ts'
import type { CommitteeView } from './committee-view.ts'
import styles from './committees.module.css'
import { QuorumSentence } from './quorum-sentence.tsx'

const FLAGS = [
  { name: 'hasCastingVote', label: committees.rules.casting },
  { name: 'areSubstitutesAllowed', label: committees.rules.substitutes },
  { name: 'doSubstitutesVote', label: committees.rules.substitutesVote },
  { name: 'isConfirmed', label: committees.rules.confirm },
] as const

export function RulesForm({ view, onDone }: { view: CommitteeView; onDone: () => void }) {
  const words = committees.rules
  const [rules, setRules] = useState(view.rules)
  const setRulesOf = useCommandOf('committee.setRules')
  const problem = checkRules(rules)
  const reasons = { fraction: words.tooLarge, citation: words.citationMissing }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (problem) return
    const answer = await setRulesOf.attempt({ committeeId: view.id, rules })
    if (answer) onDone()
  }
  return (
    <form className={`${styles.form} ${styles.panel}`} onSubmit={(event) => void submit(event)}>
      <div className={styles.fraction}>
        <CountInput
          label={`${words.quorum}: ${words.numerator}`}
          value={rules.quorumNumerator}
          onChange={(value) => setRules({ ...rules, quorumNumerator: Math.max(1, value ?? 1) })}
        />
        <CountInput
          label={words.denominator}
          value={rules.quorumDenominator}
          onChange={(value) => setRules({ ...rules, quorumDenominator: Math.max(1, value ?? 1) })}
        />
        <CountInput
          label={words.notice}
          suffix={words.days}
          value={rules.noticeDays}
          onChange={(value) => setRules({ ...rules, noticeDays: Math.min(60, value ?? 0) })}
        />
      </div>
      {problem === 'fraction' ? null : <QuorumSentence seats={view.seats} rules={rules} />}
      <Textarea
        label={words.citation}
        description={words.citationHint}
        autosize
        maxLength={500}
        value={rules.citation}
        onChange={(event) => setRules({ ...rules, citation: event.currentTarget.value })}
      />
      {FLAGS.map(({ name, label }) => (
        <Checkbox
          key={name}
          label={label}
          checked={rules[name]}
          disabled={name === 'doSubstitutesVote' && !rules.areSubstitutesAllowed}
          onChange={({ currentTarget: { checked } }) =>
            setRules(
              name === 'areSubstitutesAllowed'
                ? withSubstitutes(rules, checked)
                : { ...rules, [name]: checked },
            )
          }
        />
      ))}
      <p className={styles.soft}>{words.reach}</p>
      <ErrorNotice error={setRulesOf.error} />
      <div className={styles.formBar}>
        <Button variant="default" onClick={onDone}>
          {common.actions.cancel}
        </Button>
        <PrimaryAction
          type="submit"
          isRunning={setRulesOf.isRunning}
          blockedBy={problem ? reasons[problem] : null}
        >
          {words.save}
        </PrimaryAction>
      </div>
    </form>
  )
}
