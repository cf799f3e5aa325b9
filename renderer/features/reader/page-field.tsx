import { TextInput } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { reader as words } from '../../../shared/messages/notes.ts'
import { useFormat } from '../../ui/format.ts'
import { parseCount } from '../../ui/parse-count.ts'
import styles from './pdf-reader.module.css'

/** The page one is on; another number and Enter goes there. */
export function PageField(props: { current: number; pages: number; onGo: (page: number) => void }) {
  const { current, pages, onGo } = props
  const format = useFormat()
  const [typed, setTyped] = useState<string | null>(null)
  const go = () => {
    const page = typed === null ? null : parseCount(typed)
    if (typeof page === 'number') onGo(page)
    setTyped(null)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') go()
    if (event.key === 'Escape') setTyped(null)
  }
  return (
    <>
      <TextInput
        className={styles.number}
        aria-label={words.goTo}
        inputMode="numeric"
        value={typed ?? format.show(current)}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={go}
        onKeyDown={onKeyDown}
      />
      <span className={styles.of}>{`/ ${format.show(pages)}`}</span>
    </>
  )
}
