import { componentsGoingBack, MATURITY_LEVELS } from '../../../shared/domain/maturity.ts'
import { MATURITY_COMPONENTS, type Maturity } from '../../../shared/domain/proposal.ts'
import { proposal } from '../../../shared/messages/proposal.ts'
import { useFormat } from '../../ui/format.ts'
import styles from './maturity-radar.module.css'
import { radarOutline, radarPoint } from './radar-points.ts'

const RADIUS = 100
const NAMES = proposal.maturity.components

/** Now and target of the five components: a picture to look at and a table to read. */
export function MaturityRadar({ maturity }: { maturity: Maturity }) {
  const format = useFormat()
  const steps = MATURITY_COMPONENTS.map((code) => ({ code, name: NAMES[code], ...maturity[code] }))
  const isEmpty = steps.every(({ now, target }) => now === null && target === null)
  if (isEmpty) return <p className={styles.soft}>{proposal.maturity.none}</p>
  const level = (value: number | null) => (value === null ? proposal.none : format.show(value))
  const told = steps
    .map(({ name, now, target }) => proposal.maturity.pair(name, level(now), level(target)))
    .join(' · ')
  const back = componentsGoingBack(maturity)
  return (
    <div className={styles.maturity}>
      <svg
        viewBox="-150 -126 300 246"
        className={styles.radar}
        role="img"
        aria-label={proposal.maturity.radar(told)}
      >
        {MATURITY_LEVELS.map((ring) => (
          <polygon
            key={ring}
            className={styles.ring}
            points={radarOutline(
              steps.map(() => ring),
              RADIUS,
            )}
          />
        ))}
        {steps.map(({ code }, index) => (
          <Axis key={code} name={format.show(index + 1)} index={index} count={steps.length} />
        ))}
        <polygon
          className={styles.target}
          points={radarOutline(
            steps.map(({ target }) => target),
            RADIUS,
          )}
        />
        <polygon
          className={styles.now}
          points={radarOutline(
            steps.map(({ now }) => now),
            RADIUS,
          )}
        />
      </svg>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{proposal.maturity.component}</th>
            <th scope="col">
              <span className={styles.keyNow} aria-hidden />
              {proposal.maturity.now}
            </th>
            <th scope="col">
              <span className={styles.keyTarget} aria-hidden />
              {proposal.maturity.target}
            </th>
          </tr>
        </thead>
        <tbody>
          {steps.map(({ code, name, now, target }, index) => (
            <tr key={code}>
              <th scope="row">
                {format.show(index + 1)}. {name}
              </th>
              <td>{level(now)}</td>
              <td>{level(target)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {back.length > 0 ? <p className={styles.soft}>{proposal.maturity.goingBack}</p> : null}
    </div>
  )
}

function Axis({ name, index, count }: { name: string; index: number; count: number }) {
  const end = radarPoint({ index, count }, 5, RADIUS)
  const label = radarPoint({ index, count }, 5.75, RADIUS)
  const anchor = Math.abs(label.x) < 10 ? 'middle' : label.x > 0 ? 'start' : 'end'
  return (
    <>
      <line className={styles.axis} x1={0} y1={0} x2={end.x} y2={end.y} />
      <text className={styles.name} x={label.x} y={label.y + 4} textAnchor={anchor}>
        {name}
      </text>
    </>
  )
}
