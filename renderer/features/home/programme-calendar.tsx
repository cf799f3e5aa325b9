import { home } from '../../../shared/messages/home.ts'
import { bangkokDay } from '../../../shared/thai/bangkok-day.ts'
import { useFormat } from '../../ui/format.ts'
import { type CalendarStep, monthsOf, timeOfStep } from './calendar-now.ts'
import styles from './programme-calendar.module.css'

/** The programme as a Gantt: one line a step, the months along the top, "now" as a line through all. */
export function ProgrammeCalendar({ steps }: { steps: readonly CalendarStep[] }) {
  const format = useFormat()
  const months = monthsOf(steps)
  const month = bangkokDay(new Date()).slice(0, 7)
  const first = months[0]
  const last = months.at(-1)
  if (!first || !last) return null
  const nowAt = months.indexOf(month)
  const about =
    nowAt >= 0 ? home.nowIs(format.month(month)) : month < first ? home.beforeStart : home.afterEnd
  return (
    <section aria-labelledby="calendar-title" className={styles.calendar}>
      <div className={styles.head}>
        <h2 id="calendar-title">{home.calendar}</h2>
        <span className={styles.about}>
          {format.month(first)} – {format.month(last)} · {about}
        </span>
      </div>
      <ol className={styles.steps}>
        {steps.map((step) => {
          const time = timeOfStep(step, month)
          const start = months.indexOf(step.startMonth)
          const end = months.indexOf(step.endMonth)
          return (
            <li key={step.number} className={styles.step} data-time={time}>
              <span className={styles.number} aria-hidden>
                {format.show(step.number)}
              </span>
              <span className={styles.text}>{step.text}</span>
              <span className={styles.track} aria-hidden>
                <span
                  className={styles.bar}
                  style={{
                    left: `${(start / months.length) * 100}%`,
                    width: `${((end - start + 1) / months.length) * 100}%`,
                  }}
                />
                {nowAt >= 0 ? (
                  <span
                    className={styles.now}
                    style={{ left: `${((nowAt + 0.5) / months.length) * 100}%` }}
                  />
                ) : null}
              </span>
              <span className={styles.when}>
                {step.startMonth === step.endMonth
                  ? format.month(step.startMonth)
                  : `${format.month(step.startMonth)} – ${format.month(step.endMonth)}`}
                <span className="visually-hidden"> {home[time]}</span>
              </span>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
