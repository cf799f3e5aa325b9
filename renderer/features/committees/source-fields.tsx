import { Checkbox, TextInput } from '@mantine/core'
import type { CommitteeRules, RuleSource, RuleTopic } from '../../../shared/domain/committee.ts'
import { committeeRules as words } from '../../../shared/messages/committee-rules.ts'

/** What every part of the rules form gets. */
export type RuleFieldsProps = {
  rules: CommitteeRules
  onChange: (change: Partial<CommitteeRules>) => void
}

/** Where the rule comes from, and that somebody has looked it up. */
export function SourceFields({ topic, rules, onChange }: RuleFieldsProps & { topic: RuleTopic }) {
  const source = rules.sources[topic]
  const change = (part: Partial<RuleSource>) =>
    onChange({ sources: { ...rules.sources, [topic]: { ...source, ...part } } })
  return (
    <>
      <TextInput
        label={words.citation}
        aria-label={words.citationOf(words.topics[topic])}
        description={words.citationHint}
        maxLength={500}
        value={source.citation}
        onChange={(event) => change({ citation: event.currentTarget.value })}
      />
      <Checkbox
        label={words.confirm}
        aria-label={words.confirmOf(words.topics[topic])}
        checked={source.isConfirmed}
        onChange={(event) => change({ isConfirmed: event.currentTarget.checked })}
      />
    </>
  )
}
