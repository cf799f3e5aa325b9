import { Checkbox, Radio } from '@mantine/core'
import { withSubstitutes } from '../../../shared/domain/check-rules.ts'
import { MAJORITIES } from '../../../shared/domain/committee.ts'
import { committeeRules as words } from '../../../shared/messages/committee-rules.ts'
import { CountInput } from '../../ui/count-input.tsx'
import styles from './committees.module.css'
import type { RuleFieldsProps } from './source-fields.tsx'

export const MajorityField = ({ rules, onChange }: RuleFieldsProps) => (
  <Radio.Group
    label={words.majority}
    value={rules.majority}
    onChange={(value) =>
      onChange({ majority: MAJORITIES.find((majority) => majority === value) ?? rules.majority })
    }
  >
    {MAJORITIES.map((majority) => (
      <Radio key={majority} value={majority} label={words.majorities[majority]} />
    ))}
  </Radio.Group>
)

export const CastingField = ({ rules, onChange }: RuleFieldsProps) => (
  <Checkbox
    label={words.casting}
    checked={rules.hasCastingVote}
    onChange={(event) => onChange({ hasCastingVote: event.currentTarget.checked })}
  />
)

export const NoticeField = ({ rules, onChange }: RuleFieldsProps) => (
  <div className={styles.fraction}>
    <CountInput
      label={words.notice}
      suffix={words.days}
      value={rules.noticeDays}
      onChange={(value) => onChange({ noticeDays: Math.min(60, value ?? 0) })}
    />
  </div>
)

export const SubstituteFields = ({ rules, onChange }: RuleFieldsProps) => (
  <>
    <Checkbox
      label={words.substitutes}
      checked={rules.areSubstitutesAllowed}
      onChange={(event) => onChange(withSubstitutes(rules, event.currentTarget.checked))}
    />
    <Checkbox
      label={words.substitutesVote}
      checked={rules.doSubstitutesVote}
      disabled={!rules.areSubstitutesAllowed}
      onChange={(event) => onChange({ doSubstitutesVote: event.currentTarget.checked })}
    />
  </>
)

export const AdviserFields = ({ rules, onChange }: RuleFieldsProps) => (
  <>
    <Checkbox
      label={words.advisersScore}
      checked={rules.doAdvisersScore}
      onChange={(event) => onChange({ doAdvisersScore: event.currentTarget.checked })}
    />
    <Checkbox
      label={words.advisersVote}
      checked={rules.doAdvisersVote}
      onChange={(event) => onChange({ doAdvisersVote: event.currentTarget.checked })}
    />
  </>
)
