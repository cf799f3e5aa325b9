import { committees } from '../../../shared/messages/committees.ts'
import { DataList } from '../../ui/data-list.tsx'
import { useFormat } from '../../ui/format.ts'
import type { CommitteeView } from './committee-view.ts'
import styles from './committees.module.css'
import { QuorumSentence } from './quorum-sentence.tsx'
import { RulesForm } from './rules-form.tsx'

type RulesViewProps = { view: CommitteeView; isEditing: boolean; onDone: () => void }

/** How this committee meets and votes, where each rule comes from, and whether anybody has checked it. */
export function RulesView({ view, isEditing, onDone }: RulesViewProps) {
  const format = useFormat()
  const words = committees.rules
  const { rules } = view
  const yesNo = (value: boolean) => (value ? words.yes : words.no)
  if (isEditing) return <RulesForm view={view} onDone={onDone} />
  return (
    <div className={styles.panel}>
      <p className={styles.confirmed}>
        <span className={styles.badge} data-strong={rules.isConfirmed || undefined}>
          {rules.isConfirmed ? words.confirmed : words.byDefault}
        </span>
        {rules.isConfirmed ? null : words.byDefaultDetail}
      </p>
      <QuorumSentence seats={view.seats} rules={rules} />
      <DataList
        rows={[
          {
            label: words.quorum,
            value: words.quorumIs(format.count(rules.quorumNumerator), format.count(rules.quorumDenominator)),
          },
          { label: words.casting, value: yesNo(rules.hasCastingVote) },
          { label: words.notice, value: words.noticeDays(format.count(rules.noticeDays)) },
          { label: words.substitutes, value: yesNo(rules.areSubstitutesAllowed) },
          { label: words.substitutesVote, value: yesNo(rules.doSubstitutesVote) },
          { label: words.citation, value: rules.citation },
        ]}
      />
    </div>
  )
}
