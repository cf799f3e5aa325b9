import { Button } from '@mantine/core'
import { useState } from 'react'
import { interests as words } from '../../../shared/messages/interests.ts'
import { useQueryOf, useSession } from '../../api/index.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { InterestForm } from './interest-form.tsx'
import { InterestList } from './interest-list.tsx'
import type { Interest } from './interest-view.ts'
import styles from './interests.module.css'

/** What a member says of oneself, and what the secretariat has noted. */
export function OwnInterests() {
  const ownId = useSession()?.person.id ?? null
  const mine = useQueryOf('interest.mine', {})
  const [form, setForm] = useState<{ row: Interest | null } | null>(null)
  return (
    <>
      <ErrorNotice error={mine.error} onRetry={() => void mine.refetch()} />
      {mine.data?.length === 0 ? <p className={styles.soft}>{words.ownEmpty}</p> : null}
      {mine.data && mine.data.length > 0 ? (
        <InterestList rows={mine.data} by="agency" committeeId={null} onEdit={(row) => setForm({ row })} />
      ) : null}
      <Button variant="default" onClick={() => setForm({ row: null })}>
        {words.declare}
      </Button>
      {form ? (
        <InterestForm row={form.row} committee={null} ownId={ownId} onClose={() => setForm(null)} />
      ) : null}
    </>
  )
}
