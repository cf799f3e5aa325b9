import { common } from '../../shared/messages/common.ts'
import { useDigits } from './digits.tsx'
import styles from './dot-row.module.css'
import { stackDots } from './stack-dots.ts'

const STEP = 44
const DOT = 13
const GAP = 3

type DotRowProps = {
  values: readonly number[]
  min: number
  max: number
  /** Where the mean stands; drawn after the dots, never instead of them. */
  mean?: number | null
  label: string
}

/** A score is a row of dots before it is a mean: one dot a member, stacked over the point that was given. */
export function DotRow({ values, min, max, mean, label }: DotRowProps) {
  const digits = useDigits()
  const columns = stackDots(values, min, max)
  const tallest = Math.max(2, ...columns.map(({ count }) => count))
  const width = (max - min + 1) * STEP
  const base = tallest * (DOT + GAP) + 4
  const xOf = (value: number) => (value - min + 0.5) * STEP
  const given = columns.filter(({ count }) => count > 0)
  const told = given.map(({ value, count }) => common.dots.each(digits(count), digits(value))).join(' · ')
  return (
    <svg
      className={styles.dots}
      viewBox={`0 0 ${width} ${base + 22}`}
      style={{ width, maxWidth: '100%' }}
      role="img"
      aria-label={`${label}: ${told === '' ? common.dots.none : told}`}
    >
      <line className={styles.axis} x1={4} x2={width - 4} y1={base} y2={base} />
      {columns.map(({ value, count }) => (
        <g key={value}>
          {Array.from({ length: count }, (_, level) => (
            <circle
              // A dot has no name of its own before the reveal: its place is all it is.
              key={`${value}-${String(level)}`}
              className={styles.dot}
              cx={xOf(value)}
              cy={base - (DOT + GAP) * level - DOT / 2 - 3}
              r={DOT / 2}
            />
          ))}
          <text className={styles.tick} x={xOf(value)} y={base + 18}>
            {digits(value)}
          </text>
        </g>
      ))}
      {mean !== null && mean !== undefined ? (
        <path className={styles.mean} d={`M${xOf(mean)} ${base + 1} l-6 9 h12 z`} />
      ) : null}
    </svg>
  )
}
