import type { LawFact } from '../../../shared/domain/law-facts.ts'
import { printedRoster } from '../../../shared/domain/printed-roster.ts'
import { common } from '../../../shared/messages/common.ts'
import { meeting as meetingWords } from '../../../shared/messages/meeting.ts'
import { minutes as words } from '../../../shared/messages/minutes.ts'
import { type Formatter, useFormat } from '../../ui/format.ts'
import { meetingName } from '../meetings/meeting-name.ts'
import type { AgendaItem, Attendee, Meeting } from '../meetings/readiness.ts'
import { LawLines } from './law-lines.tsx'
import styles from './minutes-paper.module.css'
import type { Resolution } from './minutes-section.tsx'
import type { Minutes } from './minutes-view.ts'

type PaperProps = { meeting: Meeting; minutes: Minutes; resolutions: readonly Resolution[] }

/** The order of Form 11 as it will be printed, growing while the secretary types. */
export function MinutesPaper({ meeting, minutes, resolutions }: PaperProps) {
  const format = useFormat()
  const roster = printedRoster(meeting.attendees, meeting.rules)
  return (
    <div>
      <p className={styles.hint}>{words.previewHint}</p>
      <article className={styles.paper}>
        <p className={styles.mark} aria-hidden>
          {[
            minutes.state === 'finished' ? null : words.paper.draft,
            meeting.isSample ? words.paper.sample : null,
          ]
            .filter((mark) => mark !== null)
            .join(' · ')}
        </p>
        <header className={styles.header}>
          <p>{words.paper.title(meeting.committeeName)}</p>
          <p>{words.paper.number(meetingName(meeting, format))}</p>
          <p>{words.paper.date(format.day(meeting.date))}</p>
          <p>{words.paper.place(meeting.place)}</p>
        </header>
        <Roster title={words.paper.present} people={roster.present} />
        <Roster title={words.paper.absent} people={roster.absent} withReason />
        <Roster title={words.paper.guests} people={roster.participants} />
        {meeting.openedAt ? <h3>{words.paper.starts(format.time(meeting.openedAt))}</h3> : null}
        <LawLines facts={minutes.law.opening} />
        {meeting.items.map((item, index) => (
          <PaperItem
            key={item.id}
            item={item}
            isFirstOfSection={meeting.items[index - 1]?.section !== item.section}
            isAlone={!item.number.includes('.')}
            text={minutes.sections.find(({ itemId }) => itemId === item.id)?.text ?? ''}
            resolution={resolutions.find(({ itemId }) => itemId === item.id) ?? null}
            law={minutes.law.items[item.id] ?? []}
            format={format}
          />
        ))}
        <LawLines facts={minutes.law.closing} />
        {meeting.closedAt ? <h3>{words.paper.ends(format.time(meeting.closedAt))}</h3> : null}
        <Signers meeting={meeting} />
      </article>
    </div>
  )
}

function Roster({
  title,
  people,
  withReason = false,
}: {
  title: string
  people: readonly Attendee[]
  withReason?: boolean
}) {
  const format = useFormat()
  if (people.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ol className={styles.roster}>
        {people.map((person, index) => (
          <li key={person.personId}>
            <span>{format.show(index + 1)}.</span>
            <span>
              {person.name}
              {person.substituteFor ? ` ${words.paper.substituteFor(person.substituteFor.name)}` : null}
              {withReason && person.absenceReason ? ` (${person.absenceReason})` : null}
            </span>
            <span>{person.role === null ? person.position : person.title}</span>
          </li>
        ))}
      </ol>
    </>
  )
}

type ItemProps = {
  item: AgendaItem
  isFirstOfSection: boolean
  isAlone: boolean
  text: string
  resolution: Resolution | null
  law: readonly LawFact[]
  format: Formatter
}

const sectionTitle = (section: number): string =>
  (meetingWords.prepare.sections as Readonly<Record<number, string>>)[section] ?? ''

function PaperItem({ item, isFirstOfSection, isAlone, text, resolution, law, format }: ItemProps) {
  const paragraphs = text.split('\n').filter((paragraph) => paragraph.trim() !== '')
  return (
    <>
      {isAlone ? <h3>{words.paper.section(format.show(item.number), item.title)}</h3> : null}
      {!isAlone && isFirstOfSection ? (
        <h3>{words.paper.section(format.show(item.section), sectionTitle(item.section))}</h3>
      ) : null}
      {isAlone ? null : (
        <h4>
          {format.show(item.number)} {item.title}
        </h4>
      )}
      <LawLines facts={law} />
      {paragraphs.map((paragraph, index) => (
        // Paragraphs of one text have no names: their place is all they are.
        <p key={`${String(index)}${paragraph.slice(0, 12)}`} className={styles.paragraph}>
          {paragraph}
        </p>
      ))}
      {resolution ? (
        <p className={styles.paragraph}>
          <strong>{words.paper.resolution}</strong> {common.resolutionKinds[resolution.kind]}{' '}
          {resolution.text}
        </p>
      ) : null}
    </>
  )
}

function Signers({ meeting }: { meeting: Meeting }) {
  const withRole = (role: Attendee['role']) => meeting.attendees.find((person) => person.role === role)
  const secretary = withRole('secretary')
  const chair = meeting.attendees.find(({ personId }) => personId === meeting.presidingPersonId)
  const places = [
    { role: words.paper.writer, who: withRole('assistant_secretary') ?? secretary },
    { role: words.paper.checker, who: secretary },
    { role: words.paper.chair, who: chair },
  ]
  return (
    <div className={styles.signers}>
      {places.map(({ role, who }) =>
        who ? (
          <p key={role}>
            {words.paper.blank}
            <br />({who.name})
            <br />
            {who.title}
            <br />
            {role}
          </p>
        ) : null,
      )}
    </div>
  )
}
