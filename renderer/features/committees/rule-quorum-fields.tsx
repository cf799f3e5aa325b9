import { Checkbox, Radio } from '@mantine/core'
import { QUORUM_KINDS } from '../../../shared/domain/committee.ts'
import { committeeRules as words } from '../../../shared/messages/committee-rules.ts'
import { CountInput } from '../../ui/count-input.tsx'
import styles from './committees.module.css'
import type { RuleFieldsProps } from './source-fields.tsx'

const between = (value: number | null, most: number) => Math.min(most, Math.max(1, value ?? 1))

export function QuorumFields({ rules, onChange }: RuleFieldsProps) {
  return (
    <>
      <Radio.Group
        label={words.quorumKind}
        value={rules.quorumKind}
        onChange={(value) =>
          onChange({ quorumKind: QUORUM_KINDS.find((kind) => kind === value) ?? rules.quorumKind })
        }
      >
        {QUORUM_KINDS.map((kind) => (
          <Radio key={kind} value={kind} label={words.quorumKinds[kind]} />
        ))}
      </Radio.Group>
      {rules.quorumKind === 'number' ? (
        <div className={styles.fraction}>
          <CountInput
            label={words.number}
            suffix={words.people}
            value={rules.quorumNumber}
            onChange={(value) => onChange({ quorumNumber: between(value, 200) })}
          />
        </div>
      ) : (
        <div className={styles.fraction}>
          <CountInput
            label={words.numerator}
            value={rules.quorumNumerator}
            onChange={(value) => onChange({ quorumNumerator: between(value, 100) })}
          />
          <CountInput
            label={words.denominator}
            value={rules.quorumDenominator}
            onChange={(value) => onChange({ quorumDenominator: between(value, 100) })}
          />
        </div>
      )}
    </>
  )
}

export function ReconvenedFields({ rules, onChange }: RuleFieldsProps) {
  return (
    <>
      <Checkbox
        label={words.reconvenedAllowed}
        checked={rules.isReconvenedAllowed}
        onChange={(event) => onChange({ isReconvenedAllowed: event.currentTarget.checked })}
      />
      {rules.isReconvenedAllowed ? (
        <div className={styles.fraction}>
          <CountInput
            label={words.numerator}
            value={rules.reconvenedNumerator}
            onChange={(value) => onChange({ reconvenedNumerator: between(value, 100) })}
          />
          <CountInput
            label={words.denominator}
            value={rules.reconvenedDenominator}
            onChange={(value) => onChange({ reconvenedDenominator: between(value, 100) })}
          />
          <CountInput
            label={words.withinDays}
            suffix={words.days}
            value={rules.reconvenedWithinDays}
            onChange={(value) => onChange({ reconvenedWithinDays: between(value, 60) })}
          />
        </div>
      ) : null}
    </>
  )
}
