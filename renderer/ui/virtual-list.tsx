import { useVirtualizer } from '@tanstack/react-virtual'
import { type Key, type ReactNode, useRef } from 'react'
import styles from './virtual-list.module.css'

type VirtualListProps<Item> = {
  items: readonly Item[]
  /** Pixels of a usual item, before it is measured. */
  estimate: number
  keyOf: (item: Item, index: number) => Key
  label: string
  children: (item: Item, index: number) => ReactNode
}

/** A long list of items of any height, of which only those on the screen are drawn. */
export function VirtualList<Item>({ items, estimate, keyOf, label, children }: VirtualListProps<Item>) {
  const scroller = useRef<HTMLElement>(null)
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimate,
    overscan: 6,
    getItemKey: (index) => {
      const item = items[index]
      return item === undefined ? index : keyOf(item, index)
    },
  })
  return (
    // A region that scrolls has to be reachable by the keyboard, or its lower part is for the mouse only.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section ref={scroller} className={styles.scroller} aria-label={label} tabIndex={0}>
      <ul className={styles.list} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const item = items[index]
          return item === undefined ? null : (
            <li
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              className={styles.item}
              style={{ transform: `translateY(${start}px)` }}
            >
              {children(item, index)}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
