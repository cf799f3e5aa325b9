import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type RefObject, useEffect, useId, useRef } from 'react'
import { register } from '../../../shared/messages/register.ts'
import { goTo } from '../../app/router.ts'
import { useRowHeight } from '../../ui/use-row-height.ts'
import type { Filter } from './filter.ts'
import { RegisterHead } from './register-head.tsx'
import { RegisterLine } from './register-line.tsx'
import { useRegister } from './register-store.ts'
import styles from './register-table.module.css'
import { type RegisterAnswer, useRegisterRows } from './use-register-rows.ts'

const ROW_REM = 3.5
/** Rows drawn beyond the edge: what a wheel's turn brings up before the next frame. */
const OVERSCAN = 6
/** The sticky headings, which stand above the rows in the same scrolling box. */
const HEAD_PX = 50

const moves: Readonly<Record<string, (row: number, page: number, total: number) => number>> = {
  ArrowDown: (row) => row + 1,
  ArrowUp: (row) => row - 1,
  PageDown: (row, page) => row + page,
  PageUp: (row, page) => row - page,
  Home: () => 0,
  End: (_row, _page, total) => total - 1,
}

export const TABLE_ID = 'register-table'

export function RegisterTable({ filter, answer }: { filter: Filter; answer: RegisterAnswer }) {
  const { total, shown } = answer
  const scroller = useRef<HTMLDivElement>(null)
  const rowId = useId()
  const rowHeight = useRowHeight(ROW_REM)
  const currentRow = useRegister((state) => state.currentRow)
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: OVERSCAN,
    scrollMargin: HEAD_PX,
    scrollPaddingStart: HEAD_PX,
    initialOffset: useRegister.getState().scrollTop,
  })
  const drawn = virtual.getVirtualItems()
  const rowAt = useRegisterRows(answer, { first: drawn[0]?.index ?? 0, last: drawn.at(-1)?.index ?? 0 })
  useRemeasure(virtual, rowHeight)
  useTopOnNewQuestion(scroller, shown)

  const moveTo = (row: number) => {
    const place = Math.max(0, Math.min(total - 1, row))
    useRegister.setState({ currentRow: place })
    virtual.scrollToIndex(place, { align: 'auto' })
  }
  const openRow = (row: number) => {
    const proposalId = rowAt(row)?.id
    if (!proposalId) return
    useRegister.setState({ currentRow: row })
    goTo({ screen: 'proposal', proposalId })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const move = moves[event.key]
    if (move) {
      event.preventDefault()
      const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1)
      moveTo(move(currentRow, page, total))
    } else if (event.key === 'Enter') openRow(currentRow)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a virtual grid of 10,000 rows cannot be a <table> with all its rows
    <div
      id={TABLE_ID}
      ref={scroller}
      className={styles.grid}
      role="grid"
      aria-label={register.table}
      aria-rowcount={total + 1}
      aria-activedescendant={total > 0 ? `${rowId}-${currentRow}` : undefined}
      aria-busy={answer.isSearching}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onScroll={(event) => useRegister.setState({ scrollTop: event.currentTarget.scrollTop })}
    >
      <RegisterHead filter={filter} />
      <div className={styles.body} role="presentation" style={{ height: virtual.getTotalSize() }}>
        {drawn.map(({ index, start }) => (
          <RegisterLine
            // As many rows as fit take turns: those that leave above are filled anew below, which is cheaper
            // than making new ones.
            key={index % drawn.length}
            id={`${rowId}-${index}`}
            index={index}
            top={start - HEAD_PX}
            height={rowHeight}
            row={rowAt(index)}
            query={shown.query}
            isCurrent={index === currentRow}
            onOpen={openRow}
          />
        ))}
      </div>
    </div>
  )
}

function useRemeasure(virtual: { measure: () => void }, rowHeight: number) {
  const measure = useRef(virtual.measure)
  measure.current = virtual.measure
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text size is the only reason to measure again
  useEffect(() => measure.current(), [rowHeight])
}

function useTopOnNewQuestion(scroller: RefObject<HTMLDivElement | null>, shown: Filter) {
  const before = useRef(shown)
  useEffect(() => {
    if (before.current === shown) return
    before.current = shown
    scroller.current?.scrollTo({ top: 0 })
  }, [scroller, shown])
}
