import { ActionIcon, TextInput, Tooltip } from '@mantine/core'
import {
  IconArrowsHorizontal,
  IconChevronDown,
  IconChevronUp,
  IconMinus,
  IconPlus,
  IconSearch,
  type TablerIcon,
} from '@tabler/icons-react'
import { type KeyboardEvent, useRef } from 'react'
import { reader as words } from '../../../shared/messages/notes.ts'
import { useFormat } from '../../ui/format.ts'
import { useKeys } from '../../ui/use-keys.ts'
import { PageField } from './page-field.tsx'
import styles from './pdf-reader.module.css'
import type { ReaderView } from './use-reader-view.ts'
import type { SearchHits } from './use-search-hits.ts'

export function ReaderBar({ view, pages, search }: { view: ReaderView; pages: number; search: SearchHits }) {
  const format = useFormat()
  return (
    <div className={styles.bar}>
      <div className={styles.group}>
        <Small
          label={words.previousPage}
          Icon={IconChevronUp}
          onClick={() => view.goToPage(view.current - 1)}
        />
        <Small
          label={words.nextPage}
          Icon={IconChevronDown}
          onClick={() => view.goToPage(view.current + 1)}
        />
        <PageField current={view.current} pages={pages} onGo={view.goToPage} />
      </div>
      <div className={styles.group}>
        <Small label={words.zoomOut} Icon={IconMinus} onClick={view.zoomOut} />
        <span className={styles.zoom}>{words.zoom(format.show(Math.round(view.zoom * 100)))}</span>
        <Small label={words.zoomIn} Icon={IconPlus} onClick={view.zoomIn} />
        <Small label={words.fitWidth} Icon={IconArrowsHorizontal} onClick={view.fit} />
      </div>
      <Search search={search} />
    </div>
  )
}

const Small = ({ label, Icon, onClick }: { label: string; Icon: TablerIcon; onClick: () => void }) => (
  <Tooltip label={label}>
    <ActionIcon variant="default" aria-label={label} onClick={onClick}>
      <Icon size={20} aria-hidden />
    </ActionIcon>
  </Tooltip>
)

function Search({ search }: { search: SearchHits }) {
  const format = useFormat()
  const field = useRef<HTMLInputElement>(null)
  useKeys([{ keys: 'Ctrl+F', label: words.search, run: () => field.current?.focus() }])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    if (event.shiftKey) search.previous()
    else search.next()
  }
  const { hits } = search
  const said =
    search.query.trim() === ''
      ? ''
      : hits.length === 0
        ? words.noHits
        : words.hits(format.show(search.place + 1), format.count(hits.length))
  return (
    <search className={`${styles.group} ${styles.find}`}>
      <TextInput
        ref={field}
        className={styles.search}
        aria-label={words.search}
        placeholder={words.search}
        leftSection={<IconSearch size={18} aria-hidden />}
        value={search.query}
        onChange={(event) => search.ask(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <span role="status" className={styles.hits}>
        {said}
      </span>
      {hits.length > 1 ? (
        <>
          <Small label={words.previousHit} Icon={IconChevronUp} onClick={search.previous} />
          <Small label={words.nextHit} Icon={IconChevronDown} onClick={search.next} />
        </>
      ) : null}
    </search>
  )
}
