import { useState } from 'react'
import type { OutputOf } from '../../../shared/contract/index.ts'
import { COMMITTEE_KINDS } from '../../../shared/domain/committee.ts'
import { committees } from '../../../shared/messages/committees.ts'
import { common } from '../../../shared/messages/common.ts'
import { useMay, useQueryOf } from '../../api/index.ts'
import { Link } from '../../app/link.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useFormat } from '../../ui/format.ts'
import { Page } from '../../ui/page.tsx'
import { PrimaryAction } from '../../ui/primary-action.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import { AddCommittee } from './add-committee.tsx'
import styles from './committees.module.css'

type Row = OutputOf<'committee.list'>[number]

export function CommitteesScreen() {
  const list = useQueryOf('committee.list', {})
  const mayAdd = useMay('committee.create')
  const [isAdding, setAdding] = useState(false)
  return (
    <Page
      title={committees.title}
      lead={committees.lead}
      primary={
        <PrimaryAction onClick={() => setAdding(true)} blockedBy={mayAdd ? null : committees.notKeeper}>
          {committees.add}
        </PrimaryAction>
      }
    >
      <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />
      {list.isPending ? <Waiting /> : null}
      {list.data?.length === 0 ? (
        <EmptyState title={committees.emptyTitle}>{committees.emptyDetail}</EmptyState>
      ) : null}
      {COMMITTEE_KINDS.map((kind) => {
        const rows = list.data?.filter((row) => row.kind === kind) ?? []
        return rows.length === 0 ? null : (
          <section key={kind} className={styles.kind}>
            <h2>{common.committeeKinds[kind]}</h2>
            <ul className={styles.cards}>
              {rows.map((row) => (
                <Card key={row.id} row={row} />
              ))}
            </ul>
          </section>
        )
      })}
      <AddCommittee isOpen={isAdding} onClose={() => setAdding(false)} />
    </Page>
  )
}

function Card({ row }: { row: Row }) {
  const format = useFormat()
  return (
    <li>
      <Link to={{ screen: 'committee', committeeId: row.id }} className={styles.card}>
        <strong>{format.show(row.shortName)}</strong>
        <span className={styles.soft}>{format.show(row.name)}</span>
        <span className={styles.foot}>
          {row.seats === 0
            ? committees.noSeats
            : committees.seats(format.count(row.filledSeats), format.count(row.seats))}
          {row.track ? <span className={styles.badge}>{common.tracks[row.track]}</span> : null}
          {row.isSample ? <span className={styles.badge}>{committees.sample}</span> : null}
        </span>
      </Link>
    </li>
  )
}
