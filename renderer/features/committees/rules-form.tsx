import { Button } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import { findRulesProblem } from '../../../shared/domain/check-rules.ts'
import type { CommitteeRules, RuleTopic } from '../../../shared/domain/committee.ts'
import { committeeRules as words } from '../../../shared/messages/committee-rules.ts'
import { common } from '../../../shared/messages/common.ts'
import { useCommandOf } from '../../api/index.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { PrimaryAction } from '../../ui/primary-action.tsx'
import type { CommitteeView } from './committee-view.ts'
import styles from './committees.module.css'
import { QuorumSentence } from './quorum-sentence.tsx'
import { AdviserFields, CastingField, MajorityField, NoticeField, SubstituteFields } from './rule-fields.tsx'
import { QuorumFields, ReconvenedFields } from './rule-quorum-fields.tsx'
import { SourceFields } from './source-fields.tsx'

export function RulesForm({ view, onDone }: { view: CommitteeView; onDone: () => void }) {
  const [rules, setRules] = useState(view.rules)
  const save = useCommandOf('committee.setRules')
  const problem = findRulesProblem(rules)
  const fields = { rules, onChange: (change: Partial<CommitteeRules>) => setRules({ ...rules, ...change }) }
  const topic = (name: RuleTopic, content: ReactNode) => (
    <fieldset className={styles.topic}>
      <legend>{words.topics[name]}</legend>
      {content}
      <SourceFields topic={name} {...fields} />
    </fieldset>
  )
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (problem) return
    const answer = await save.attempt({ committeeId: view.id, rules })
    if (answer) onDone()
  }
  return (
    <form className={`${styles.form} ${styles.panel}`} onSubmit={(event) => void submit(event)}>
      {topic(
        'quorum',
        <>
          <QuorumFields {...fields} />
          {problem?.startsWith('quorum') ? null : <QuorumSentence seats={view.seats} rules={rules} />}
        </>,
      )}
      {topic('reconvened', <ReconvenedFields {...fields} />)}
      {topic('majority', <MajorityField {...fields} />)}
      {topic('casting_vote', <CastingField {...fields} />)}
      {topic('notice', <NoticeField {...fields} />)}
      {topic('substitutes', <SubstituteFields {...fields} />)}
      {topic('advisers', <AdviserFields {...fields} />)}
      <p className={styles.soft}>{words.reach}</p>
      <ErrorNotice error={save.error} />
      <div className={styles.formBar}>
        <Button variant="default" onClick={onDone}>
          {common.actions.cancel}
        </Button>
        <PrimaryAction
          type="submit"
          isRunning={save.isRunning}
          blockedBy={problem ? words.problems[problem] : null}
        >
          {words.save}
        </PrimaryAction>
      </div>
    </form>
  )
}
