import { Modal, Select, TextInput } from '@mantine/core'
import { type FormEvent, useMemo, useState } from 'react'
import { TRACKS, type Track } from '../../../shared/domain/proposal.ts'
import { common } from '../../../shared/messages/common.ts'
import { register } from '../../../shared/messages/register.ts'
import { useCommandOf, useQueryOf } from '../../api/index.ts'
import { goTo } from '../../app/router.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { matchOptions } from '../../ui/match-options.ts'
import { PrimaryAction } from '../../ui/primary-action.tsx'
import styles from './register.module.css'

export const AddProposal = ({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) => (
  <Modal opened={isOpen} onClose={onClose} title={register.added} size="lg">
    <AddForm />
  </Modal>
)

type Draft = { code: string; track: Track; agencyId: string | null; title: string }

const TRACK_OPTIONS = TRACKS.map((value) => ({ value, label: common.tracks[value] }))

function AddForm() {
  const [draft, setDraft] = useState<Draft>({ code: '', track: 'service', agencyId: null, title: '' })
  const agencies = useQueryOf('agency.list', {})
  const create = useCommandOf('proposal.create')
  const options = useMemo(
    () =>
      (agencies.data ?? [])
        .filter(({ isWithdrawn }) => !isWithdrawn)
        .map(({ id, name }) => ({ value: id, label: name })),
    [agencies.data],
  )
  const { agencyId } = draft
  const isReady = draft.code.trim() !== '' && draft.title.trim() !== '' && agencyId !== null
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!isReady || agencyId === null) return
    const answer = await create.attempt({ ...draft, agencyId })
    if (answer) goTo({ screen: 'proposal', proposalId: answer.proposalId })
  }
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      <p>{register.addDetail}</p>
      <TextInput
        label={register.fields.code}
        value={draft.code}
        maxLength={40}
        data-autofocus
        onChange={(event) => setDraft({ ...draft, code: event.currentTarget.value })}
      />
      <Select
        label={register.fields.track}
        data={TRACK_OPTIONS}
        value={draft.track}
        onChange={(track) => setDraft({ ...draft, track: (track ?? 'service') as Track })}
      />
      <Select
        label={register.fields.agency}
        data={options}
        value={draft.agencyId}
        onChange={(chosen) => setDraft({ ...draft, agencyId: chosen })}
        searchable
        filter={matchOptions}
        limit={60}
      />
      <TextInput
        label={register.fields.title}
        value={draft.title}
        maxLength={500}
        onChange={(event) => setDraft({ ...draft, title: event.currentTarget.value })}
      />
      <ErrorNotice error={create.error} />
      <PrimaryAction type="submit" isRunning={create.isRunning} blockedBy={isReady ? null : register.fillAll}>
        {register.add}
      </PrimaryAction>
    </form>
  )
}
