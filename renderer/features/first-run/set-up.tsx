import { Button, TextInput } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { common } from '../../../shared/messages/common.ts'
import { entrance } from '../../../shared/messages/entrance.ts'
import { beginSession, useCommandOf } from '../../api/index.ts'
import { goTo } from '../../app/router.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { PrimaryAction } from '../../ui/primary-action.tsx'
import { ChoosePin } from '../sign-in/choose-pin.tsx'
import styles from './first-run.module.css'

type Names = { workspace: string; owner: string; position: string }

/** Names first, then the PIN twice; the person is signed in at once. */
export function SetUp({ onBack }: { onBack: () => void }) {
  const [names, setNames] = useState<Names>({ workspace: '', owner: '', position: '' })
  const [hasNames, setHasNames] = useState(false)
  const create = useCommandOf('workspace.create')
  const finish = async (pin: string) => {
    const answer = await create.attempt({
      name: names.workspace,
      owner: { name: names.owner, position: names.position },
      pin,
    })
    if (!answer) return
    goTo({ screen: 'home' }, { replaces: true })
    beginSession(answer.ticket)
  }
  return (
    <section className={styles.setUp}>
      <Button
        variant="subtle"
        className={styles.back}
        leftSection={<IconArrowLeft size={20} aria-hidden />}
        onClick={hasNames ? () => setHasNames(false) : onBack}
      >
        {common.actions.back}
      </Button>
      <h1>{entrance.setUpTitle}</h1>
      <p className={styles.lead}>{entrance.setUpDetail}</p>
      <ErrorNotice error={create.error} />
      {hasNames ? (
        <ChoosePin
          onChosen={(pin) => void finish(pin)}
          isRunning={create.isRunning}
          submitLabel={entrance.begin}
        />
      ) : (
        <NamesForm names={names} onChange={setNames} onDone={() => setHasNames(true)} />
      )}
    </section>
  )
}

function NamesForm(props: { names: Names; onChange: (names: Names) => void; onDone: () => void }) {
  const { names, onChange, onDone } = props
  const isReady = names.workspace.trim() !== '' && names.owner.trim() !== ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isReady) onDone()
  }
  const set = (key: keyof Names) => (event: { currentTarget: { value: string } }) =>
    onChange({ ...names, [key]: event.currentTarget.value })
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextInput
        label={entrance.workspaceName}
        description={entrance.workspaceNameHint}
        value={names.workspace}
        maxLength={500}
        onChange={set('workspace')}
        autoFocus
      />
      <TextInput label={entrance.ownName} value={names.owner} maxLength={500} onChange={set('owner')} />
      <TextInput
        label={`${entrance.ownPosition} ${common.optional}`}
        value={names.position}
        maxLength={500}
        onChange={set('position')}
      />
      <PrimaryAction type="submit" blockedBy={isReady ? null : entrance.fillNames}>
        {entrance.next}
      </PrimaryAction>
    </form>
  )
}
