import { ActionIcon } from '@mantine/core'
import { IconCircleCheck, IconPencil } from '@tabler/icons-react'
import { agencies as words } from '../../../shared/messages/registers.ts'
import { useFormat } from '../../ui/format.ts'
import { Highlight } from '../../ui/highlight.tsx'
import styles from './agencies.module.css'
import type { Agency } from './find-agencies.ts'

type AgencyTableProps = {
  agencies: readonly Agency[]
  typed: string
  onEdit: ((agency: Agency) => void) | null
}

/** A few hundred rows: the browser skips drawing those off the screen by itself. */
export const AgencyTable = ({ agencies, typed, onEdit }: AgencyTableProps) => (
  // A region that scrolls has to be reachable by the keyboard.
  // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
  <section className={styles.scroller} aria-label={words.title} tabIndex={0}>
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{words.name}</th>
          <th scope="col">{words.ministry}</th>
          <th scope="col" className={styles.number}>
            {words.proposals}
          </th>
          <th scope="col">{words.source}</th>
          {onEdit ? <td /> : null}
        </tr>
      </thead>
      <tbody>
        {agencies.map((agency) => (
          <Row key={agency.id} agency={agency} typed={typed} onEdit={onEdit} />
        ))}
      </tbody>
    </table>
  </section>
)

function Row({ agency, typed, onEdit }: Omit<AgencyTableProps, 'agencies'> & { agency: Agency }) {
  const format = useFormat()
  return (
    <tr className={styles.row} data-withdrawn={agency.isWithdrawn || undefined}>
      <th scope="row">
        <Highlight text={agency.name} query={typed} />
        {agency.isWithdrawn ? <span className={styles.soft}> ({words.withdrawn})</span> : null}
      </th>
      <td>
        <Highlight text={agency.ministry ?? agency.region ?? ''} query={typed} />
      </td>
      <td className={styles.number}>{agency.proposals === 0 ? '–' : format.count(agency.proposals)}</td>
      <td className={styles.source}>
        <span className={styles.mark} data-on={agency.isVerified || undefined}>
          {agency.isVerified ? <IconCircleCheck size={18} aria-hidden /> : null}
          {agency.isVerified ? words.verified : words.unverified}
        </span>
        <span className={styles.origin} title={agency.source}>
          {agency.source}
        </span>
      </td>
      {onEdit ? (
        <td>
          <ActionIcon aria-label={words.edit(agency.name)} onClick={() => onEdit(agency)}>
            <IconPencil size={20} aria-hidden />
          </ActionIcon>
        </td>
      ) : null}
    </tr>
  )
}
