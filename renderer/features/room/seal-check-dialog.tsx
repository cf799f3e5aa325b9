import { Modal } from '@mantine/core'
import { IconCircleCheck, IconCircleX } from '@tabler/icons-react'
import type { OutputOf } from '../../../shared/contract/index.ts'
import { overview } from '../../../shared/messages/overview.ts'
import { room } from '../../../shared/messages/room.ts'
import { useQueryOf } from '../../api/index.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useFormat } from '../../ui/format.ts'
import { Waiting } from '../../ui/waiting.tsx'
import type { AgendaItem } from '../meetings/readiness.ts'
import confirm from './reveal-dialog.module.css'
import styles from './score-table.module.css'

const words = overview.check
type Check = OutputOf<'score.check'>
type Member = Check['members'][number]

/** For anybody in the room: did scoring come first, and is what was opened what had been sealed? */
export function SealCheckDialog({ item, onClose }: { item: AgendaItem; onClose: () => void }) {
  const answer = useQueryOf('score.check', { itemId: item.id })
  return (
    <Modal opened onClose={onClose} size="60rem" title={words.title} classNames={{ title: confirm.title }}>
      <div className={confirm.form}>
        <p>{words.lead}</p>
        <ErrorNotice error={answer.error} />
        {answer.data ? <Verdict check={answer.data} /> : answer.error ? null : <Waiting />}
      </div>
    </Modal>
  )
}

function Verdict({ check }: { check: Check }) {
  const format = useFormat()
  const { isWhole, revealedAt, takenUpAt, members } = check
  const times = [
    revealedAt ? words.revealedAt(format.time(revealedAt)) : null,
    takenUpAt ? words.takenUpAt(format.time(takenUpAt)) : null,
  ].filter((part) => part !== null)
  return (
    <>
      <p className={styles.mark} role="status" data-whole={isWhole}>
        {isWhole ? <IconCircleCheck size={24} aria-hidden /> : <IconCircleX size={24} aria-hidden />}
        <strong>{isWhole ? words.whole : words.broken}</strong>
      </p>
      <p>{times.join(' · ')}</p>
      <div className={styles.frame}>
        <table className={styles.table}>
          <caption className="visually-hidden">{words.title}</caption>
          <thead>
            <tr>
              <th scope="col">{words.member}</th>
              <th scope="col">{words.sealedAt}</th>
              <th scope="col">{words.code}</th>
              <th scope="col">{words.changedAt}</th>
              <th scope="col">{words.verdict}</th>
            </tr>
          </thead>
          <tbody>
            {members.map((member) => (
              <MemberRow key={member.personId} member={member} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

function MemberRow({ member }: { member: Member }) {
  const format = useFormat()
  const { name, sealedAt, commitment, changes, verdict } = member
  const isRight = verdict === 'matches'
  const changed = changes.map(
    ({ before, after, at }) =>
      `${room.results.changed(format.show(before), format.show(after))} (${format.time(at)})`,
  )
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{sealedAt ? format.time(sealedAt) : '–'}</td>
      <td>
        <code>{commitment?.slice(0, 12) ?? '–'}</code>
      </td>
      <td>{changed.length > 0 ? changed.join(', ') : '–'}</td>
      <td>
        <strong>
          {isRight ? '✓' : '✗'} {words.verdicts[verdict]}
        </strong>
      </td>
    </tr>
  )
}
