import { Modal, Select, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { COMMITTEE_KINDS, type CommitteeKind } from '../../../shared/domain/committee.ts'
import { committees } from '../../../shared/messages/committees.ts'
import { common } from '../../../shared/messages/common.ts'
import { useCommandOf } from '../../api/index.ts'
import { goTo } from '../../app/router.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { PrimaryAction } from '../../ui/primary-action.tsx'
import styles from './committees.module.css'

const KINDS = COMMITTEE_KINDS.map((value) => ({ value, label: common.committeeKinds[value] }))

export const AddCommittee = ({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) => (
  <Modal opened={isOpen} onClose={onClose} title={committees.addTitle} size="lg">
    <AddForm />
  </Modal>
)

function AddForm() {
  const [kind, setKind] = useState<CommitteeKind>('subcommittee')
  const [name, setName] = useState('')
  const [shortName, setShortName] = useState('')
  const create = useCommandOf('committee.create')
  const isReady = name.trim() !== '' && shortName.trim() !== ''
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const answer = isReady ? await create.attempt({ kind, name, shortName }) : undefined
    if (answer) goTo({ screen: 'committee', committeeId: answer.committeeId })
  }
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      <Select
        label={committees.fields.kind}
        data={KINDS}
        value={kind}
        onChange={(value) => setKind((value ?? 'subcommittee') as CommitteeKind)}
      />
      <Textarea
        label={committees.fields.name}
        autosize
        value={name}
        maxLength={500}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        label={committees.fields.shortName}
        value={shortName}
        maxLength={500}
        onChange={(event) => setShortName(event.currentTarget.value)}
      />
      <ErrorNotice error={create.error} />
      <PrimaryAction type="submit" isRunning={create.isRunning} blockedBy={isReady ? null : committees.fill}>
        {committees.add}
      </PrimaryAction>
    </form>
  )
}
