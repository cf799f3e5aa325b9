import type { OutputOf } from '../../../shared/contract/index.ts'
import { GROUND_NAMES, interests as words } from '../../../shared/messages/interests.ts'
import { useQueryOf } from '../../api/index.ts'
import { useFormat } from '../../ui/format.ts'
import styles from './interests.module.css'

type Item = OutputOf<'meeting.get'>['items'][number]

/** In the preparation: which items the register marks, and for whom. Nothing where it marks none. */
export function FlagsPanel({ meetingId, items }: { meetingId: string; items: readonly Item[] }) {
  const format = useFormat()
  const flags = useQueryOf('interest.flags', { meetingId }).data ?? []
  if (flags.length === 0) return null
  const marked = items.filter(({ id }) => flags.some(({ itemId }) => itemId === id))
  const people = new Set(flags.map(({ personId }) => personId)).size
  return (
    <section className={styles.panel}>
      <h2 className={styles.panelTitle}>{words.flags.title}</h2>
      <p>{words.flags.count(format.count(marked.length), format.count(people))}</p>
      <p className={styles.soft}>{words.flags.decidesNothing}</p>
      <ul className={styles.marks}>
        {marked.map((item) => (
          <li key={item.id}>
            <strong>{words.flags.item(format.show(item.number), item.title)}</strong>
            {flags
              .filter(({ itemId }) => itemId === item.id)
              .map(({ personId, personName, ground, answer }) => (
                <p key={`${personId}${ground}`} className={styles.soft}>
                  {personName}: {GROUND_NAMES[ground]}
                  {answer === 'none_yet' ? null : ` · ${words.flags.answers[answer]}`}
                </p>
              ))}
          </li>
        ))}
      </ul>
    </section>
  )
}
