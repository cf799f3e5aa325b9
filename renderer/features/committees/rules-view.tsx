import { RULE_TOPICS } from '../../../shared/domain/committee.ts'
import { committeeRules as words } from '../../../shared/messages/committee-rules.ts'
import { useFormat } from '../../ui/format.ts'
import type { CommitteeView } from './committee-view.ts'
import styles from './committees.module.css'
import { QuorumSentence } from './quorum-sentence.tsx'
import { RulesForm } from './rules-form.tsx'
import { sayRule } from './say-rule.ts'

type RulesViewProps = { view: CommitteeView; isEditing: boolean; onDone: () => void }

/** How this committee meets and votes, where each rule comes from, and whether anybody has checked it. */
export function RulesView({ view, isEditing, onDone }: RulesViewProps) {
  const format = useFormat()
  const { rules } = view
  const confirmed = RULE_TOPICS.filter((topic) => rules.sources[topic].isConfirmed).length
  if (isEditing) return <RulesForm view={view} onDone={onDone} />
  return (
    <div className={styles.panel}>
      <QuorumSentence seats={view.seats} rules={rules} />
      <p className={styles.soft}>
        {words.confirmedCount(format.count(confirmed), format.count(RULE_TOPICS.length))}
        {confirmed < RULE_TOPICS.length ? ` · ${words.byDefaultDetail}` : null}
      </p>
      <dl className={styles.topics}>
        {RULE_TOPICS.map((topic) => (
          <div key={topic}>
            <dt>{words.topics[topic]}</dt>
            <dd>
              {sayRule(topic, rules, format.count)}
              <span className={styles.source}>
                <span className={styles.badge} data-strong={rules.sources[topic].isConfirmed || undefined}>
                  {rules.sources[topic].isConfirmed ? words.confirmed : words.byDefault}
                </span>
                {format.show(rules.sources[topic].citation)}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
