import type { LawFact } from '../../../shared/domain/law-facts.ts'
import { lawSentence } from '../../../shared/messages/minutes-law.ts'
import { useFormat } from '../../ui/format.ts'
import styles from './minutes-paper.module.css'

/** What the record itself tells, as it will be printed. */
export function LawLines({ facts }: { facts: readonly LawFact[] }) {
  const format = useFormat()
  const write = { number: format.show, day: format.day, clock: format.time }
  return facts.map((fact, index) => (
    // Two facts may read alike; their order is the record's.
    <p key={`${String(index)}${fact.kind}`} className={styles.paragraph}>
      {lawSentence(fact, write)}
    </p>
  ))
}
