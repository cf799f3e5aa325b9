import { Button } from '@mantine/core'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { changes as words } from '../../shared/messages/notes.ts'
import { useFormat } from './format.ts'
import styles from './text-diff.module.css'

type Part = { kind: 'same' | 'added' | 'removed'; text: string }
export type DiffText = { label: string; parts: readonly Part[] }

/** Unchanged text between two changes is shown this far on each side. */
const AROUND = 160

/** What was added and what was taken out, in its place: by sign and line as well as by colour. */
export function TextDiff({ texts }: { texts: readonly DiffText[] }) {
  const format = useFormat()
  const root = useRef<HTMLDivElement>(null)
  const [current, setCurrent] = useState(0)
  const count = texts.reduce((sum, { parts }) => sum + parts.filter(({ kind }) => kind !== 'same').length, 0)
  const step = (by: number) => {
    const next = (current + by + count) % count
    setCurrent(next)
    const change = root.current?.querySelectorAll<HTMLElement>('[data-change]')[next]
    change?.scrollIntoView({ block: 'center' })
    change?.focus({ preventScroll: true })
  }
  if (count === 0) return <p>{words.none}</p>
  return (
    <div ref={root} className={styles.diff}>
      <div className={styles.bar}>
        <span role="status">{words.count(format.show(current + 1), format.count(count))}</span>
        <Button
          variant="default"
          leftSection={<IconChevronUp size={18} aria-hidden />}
          onClick={() => step(-1)}
        >
          {words.previous}
        </Button>
        <Button
          variant="default"
          leftSection={<IconChevronDown size={18} aria-hidden />}
          onClick={() => step(1)}
        >
          {words.next}
        </Button>
        <span className={styles.legend}>
          <ins className={styles.added}>+ {words.added}</ins>{' '}
          <del className={styles.removed}>− {words.removed}</del>
        </span>
      </div>
      {texts.map(({ label, parts }) => (
        <section key={label} aria-label={label}>
          <h3 className={styles.label}>{label}</h3>
          <p className={styles.text}>
            {parts.map((part, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: parts have no name but their place
              <OnePart key={index} part={part} isFirst={index === 0} isLast={index === parts.length - 1} />
            ))}
          </p>
        </section>
      ))}
    </div>
  )
}

function OnePart({ part, isFirst, isLast }: { part: Part; isFirst: boolean; isLast: boolean }) {
  if (part.kind === 'added')
    return (
      <ins className={styles.added} tabIndex={-1} data-change>
        <span className="visually-hidden">{words.added} </span>
        {part.text}
      </ins>
    )
  if (part.kind === 'removed')
    return (
      <del className={styles.removed} tabIndex={-1} data-change>
        <span className="visually-hidden">{words.removed} </span>
        {part.text}
      </del>
    )
  return shortened(part.text, { isFirst, isLast })
}

function shortened(text: string, { isFirst, isLast }: { isFirst: boolean; isLast: boolean }): string {
  if (isFirst) return text.length > AROUND ? `…${text.slice(-AROUND)}` : text
  if (isLast) return text.length > AROUND ? `${text.slice(0, AROUND)}…` : text
  return text.length > 2 * AROUND ? `${text.slice(0, AROUND)} … ${text.slice(-AROUND)}` : text
}
