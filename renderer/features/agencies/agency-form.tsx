import { Button, Checkbox, Modal, Select, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { agencies as words } from '../../../shared/messages/registers.ts'
import { useCommandOf } from '../../api/index.ts'
import { Confirm } from '../../ui/confirm.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { PrimaryAction } from '../../ui/primary-action.tsx'
import styles from './agencies.module.css'
import type { Agency } from './find-agencies.ts'

export type AgencyTarget = { kind: 'new' } | { kind: 'existing'; agency: Agency }

export const AgencyForm = ({ target, onClose }: { target: AgencyTarget | null; onClose: () => void }) => (
  <Modal
    opened={target !== null}
    onClose={onClose}
    size="lg"
    title={target?.kind === 'new' ? words.add : words.editTitle}
  >
    {target ? <Fields target={target} onClose={onClose} /> : null}
  </Modal>
)

type Draft = Pick<Agency, 'code' | 'kind' | 'name' | 'ministry' | 'source' | 'isVerified'>

const BLANK: Draft = {
  code: '',
  kind: 'department',
  name: '',
  ministry: null,
  source: '',
  isVerified: false,
}
const KINDS = (['department', 'province'] as const).map((value) => ({ value, label: words.kinds[value] }))

function useSaveAgency(target: AgencyTarget) {
  const create = useCommandOf('agency.create')
  const update = useCommandOf('agency.update')
  const save = ({ code, kind, name, ministry, source, isVerified }: Draft) => {
    const fields = { name, ministry, source, isVerified }
    return target.kind === 'new'
      ? create.attempt({ code, kind, ...fields })
      : update.attempt({ agencyId: target.agency.id, ...fields })
  }
  return { save, isRunning: create.isRunning || update.isRunning, error: create.error ?? update.error }
}

function Fields({ target, onClose }: { target: AgencyTarget; onClose: () => void }) {
  const [draft, setDraft] = useState<Draft>(target.kind === 'new' ? BLANK : target.agency)
  const saving = useSaveAgency(target)
  const isReady = draft.code.trim().length >= 2 && draft.name.trim() !== ''
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const answer = isReady ? await saving.save(draft) : undefined
    if (answer) onClose()
  }
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      {target.kind === 'new' ? <CodeFields draft={draft} onChange={setDraft} /> : null}
      <TextInput
        label={words.fields.name}
        value={draft.name}
        maxLength={500}
        onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })}
      />
      {draft.kind === 'department' ? (
        <TextInput
          label={words.fields.ministry}
          value={draft.ministry ?? ''}
          maxLength={500}
          onChange={(event) => setDraft({ ...draft, ministry: event.currentTarget.value || null })}
        />
      ) : null}
      <TextInput
        label={words.fields.source}
        value={draft.source}
        maxLength={500}
        onChange={(event) => setDraft({ ...draft, source: event.currentTarget.value })}
      />
      <Checkbox
        label={words.fields.isVerified}
        checked={draft.isVerified}
        onChange={(event) => setDraft({ ...draft, isVerified: event.currentTarget.checked })}
      />
      <ErrorNotice error={saving.error} />
      <div className={styles.formBar}>
        {target.kind === 'existing' && !target.agency.isWithdrawn ? (
          <WithdrawAgency agency={target.agency} onDone={onClose} />
        ) : null}
        <PrimaryAction type="submit" isRunning={saving.isRunning} blockedBy={isReady ? null : words.fill}>
          {words.save}
        </PrimaryAction>
      </div>
    </form>
  )
}

const CodeFields = ({ draft, onChange }: { draft: Draft; onChange: (draft: Draft) => void }) => (
  <>
    <Select
      label={words.fields.kind}
      data={KINDS}
      value={draft.kind}
      onChange={(kind) => onChange({ ...draft, kind: kind === 'province' ? 'province' : 'department' })}
    />
    <TextInput
      label={words.fields.code}
      value={draft.code}
      maxLength={40}
      onChange={(event) => onChange({ ...draft, code: event.currentTarget.value })}
    />
  </>
)

function WithdrawAgency({ agency, onDone }: { agency: Agency; onDone: () => void }) {
  const [isAsking, setAsking] = useState(false)
  const withdraw = useCommandOf('agency.withdraw')
  const confirm = async (reason: string) => {
    const answer = await withdraw.attempt({ agencyId: agency.id, reason })
    if (answer) onDone()
  }
  return (
    <>
      <Button variant="subtle" color="red" onClick={() => setAsking(true)}>
        {words.withdraw}
      </Button>
      <Confirm
        isOpen={isAsking}
        title={`${words.withdraw}: ${agency.name}`}
        confirmLabel={words.withdraw}
        tone="stop"
        needsReason
        isRunning={withdraw.isRunning}
        error={withdraw.error}
        onConfirm={(reason) => void confirm(reason)}
        onClose={() => setAsking(false)}
      >
        {words.withdrawDetail}
      </Confirm>
    </>
  )
}
