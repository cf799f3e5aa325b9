import { ActionIcon } from '@mantine/core'
import { IconCircleCheck, IconPencil } from '@tabler/icons-react'
import { agencyFilters } from '../../../shared/messages/agencies.ts'
import { agencies as words } from '../../../shared/messages/registers.ts'
import { Link } from '../../app/link.tsx'
import { useFormat } from '../../ui/format.ts'
import { Highlight } from '../../ui/highlight.tsx'
import { clearFilter, setFilter } from '../register/register-store.ts'
import styles from './agencies.module.css'
import { type Agency, placeOf } from './find-agencies.ts'

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
        <Highlight text={placeOf(agency)} query={typed} />
      </td>
      <td className={styles.number}>
        {agency.proposals === 0 ? (
          '–'
        ) : (
          <ProposalsLink agency={agency} count={format.count(agency.proposals)} />
        )}
      </td>
      <td className={styles.source}>
        <span className={styles.check} data-on={agency.isVerified || undefined}>
          {agency.isVerified ? <IconCircleCheck size={18} aria-hidden /> : null}
          {agency.isVerified ? words.verified : words.unverified}
        </span>
        {agency.source === '' ? null : <span className={styles.origin}> · {agency.source}</span>}
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

/** To the register, with nothing but this agency's proposals in it. */
function ProposalsLink({ agency, count }: { agency: Agency; count: string }) {
  const narrow = () => {
    clearFilter()
    setFilter({ agencyId: agency.id })
  }
  return (
    <Link
      to={{ screen: 'register' }}
      className={styles.proposals}
      aria-label={agencyFilters.openProposals(agency.name, count)}
      onClick={narrow}
    >
      {count}
    </Link>
  )
}
