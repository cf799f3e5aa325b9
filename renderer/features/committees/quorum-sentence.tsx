import type { QuorumRule } from '../../../shared/domain/quorum.ts'
import { committeeRules } from '../../../shared/messages/committee-rules.ts'
import { useFormat } from '../../ui/format.ts'
import type { CommitteeView } from './committee-view.ts'
import styles from './committees.module.css'
import { rosterQuorum } from './roster-quorum.ts'

type QuorumSentenceProps = {
  seats: CommitteeView['seats']
  rules: QuorumRule
}

/** How many of these people must come: the rule said with this committee's own numbers. */
export function QuorumSentence({ seats, rules }: QuorumSentenceProps) {
  const format = useFormat()
  const words = committeeRules
  const quorum = rosterQuorum(seats, rules)
  if (!quorum) return <p className={styles.quorum}>{words.quorumNobody}</p>
  const { voters, vacant, needed, isOutOfReach } = quorum
  return (
    <p className={styles.quorum}>
      <strong>{words.quorumMeans(format.count(voters), format.count(needed))}</strong>
      {vacant > 0 ? <span>{words.quorumVacant(format.count(vacant))}</span> : null}
      {isOutOfReach ? <span>{words.quorumOutOfReach(format.count(voters - vacant))}</span> : null}
    </p>
  )
}
