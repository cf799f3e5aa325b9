import type { ReactNode } from 'react'
import { common } from '../../../shared/messages/common.ts'
import { meeting as words } from '../../../shared/messages/meeting.ts'
import { useMay } from '../../api/index.ts'
import { Link } from '../../app/link.tsx'
import { useFormat } from '../../ui/format.ts'
import { FlagsPanel } from '../interests/flags-panel.tsx'
import styles from './meeting-side.module.css'
import { NoticePanel } from './notice-panel.tsx'
import { isSeated, type Meeting } from './readiness.ts'

type SideProps = { meeting: Meeting; endsAt: number; over: number }

/** What the agenda has to fit: the time, the notice, the people, the rubric. */
export function MeetingSide({ meeting, endsAt, over }: SideProps) {
  const mayFlag = useMay('interest.list', meeting.committeeId)
  return (
    <aside className={styles.side}>
      {meeting.state === 'closed' ? null : <Forecast endsAt={endsAt} over={over} />}
      <NoticePanel meeting={meeting} />
      {mayFlag ? <FlagsPanel meetingId={meeting.id} items={meeting.items} /> : null}
      <Roster meeting={meeting} />
      <RubricPanel meeting={meeting} />
    </aside>
  )
}

const Panel = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className={styles.panel}>
    <h2 className={styles.title}>{title}</h2>
    {children}
  </section>
)

function Forecast({ endsAt, over }: { endsAt: number; over: number }) {
  const format = useFormat()
  const spare = over < 0 ? words.prepare.forecastSpare(format.count(-over)) : words.prepare.forecastExact
  return (
    <Panel title={words.prepare.forecast}>
      <p className={styles.big}>{words.prepare.forecastEnd(format.time(new Date(endsAt)))}</p>
      <p data-tone={over > 0 ? 'warn' : undefined} className={styles.note}>
        {over > 0 ? words.prepare.forecastOver(format.count(over)) : spare}
      </p>
    </Panel>
  )
}

function Roster({ meeting }: { meeting: Meeting }) {
  const format = useFormat()
  const seated = meeting.attendees.filter(isSeated)
  const voters = seated.filter(({ isVoting }) => isVoting)
  return (
    <Panel title={words.prepare.roster}>
      {seated.length === 0 ? (
        <p>{words.prepare.rosterEmpty}</p>
      ) : (
        <>
          <p className={styles.note}>
            {words.prepare.rosterCount(format.count(voters.length), format.count(meeting.quorum.needed))}
          </p>
          <ol className={styles.people}>
            {seated.map((person) => (
              <li key={person.personId}>
                <span>{person.name}</span>
                <span className={styles.note}>
                  {person.title || (person.role ? common.roles[person.role] : '')}
                  {person.isVoting ? null : ` · ${words.prepare.notVoting}`}
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
      <Link to={{ screen: 'committee', committeeId: meeting.committeeId }} className={styles.link}>
        {words.prepare.openCommittee}
      </Link>
    </Panel>
  )
}

function RubricPanel({ meeting }: { meeting: Meeting }) {
  const format = useFormat()
  const { rubric } = meeting
  const isWeighted = new Set(rubric.criteria.map(({ weight }) => weight)).size > 1
  return (
    <Panel title={words.prepare.rubric}>
      <p>
        {words.prepare.rubricScale(
          format.show(rubric.scaleMin),
          format.show(rubric.scaleMax),
          format.show((rubric.thresholdHundredths / 100).toFixed(2)),
        )}
      </p>
      <ol className={styles.people}>
        {rubric.criteria.map((criterion) => (
          <li key={criterion.code}>
            <span>
              {format.show(criterion.number)}. {criterion.title}
            </span>
            {isWeighted ? (
              <span className={styles.note}>{words.prepare.weight(format.show(criterion.weight))}</span>
            ) : null}
          </li>
        ))}
      </ol>
      <p className={styles.note}>
        {meeting.isRubricFrozen ? words.prepare.rubricFrozen : words.prepare.rubricOpen}
      </p>
    </Panel>
  )
}
