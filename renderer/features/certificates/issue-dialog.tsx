import { Button, Modal, PasswordInput, Select } from '@mantine/core'
import { useState } from 'react'
import { isCertificatePassphrase } from '../../../shared/domain/certificate-passphrase.ts'
import { certificates as words } from '../../../shared/messages/certificates.ts'
import { common } from '../../../shared/messages/common.ts'
import { downloadFile, useCommandOf, useQueryOf } from '../../api/index.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { matchOptions } from '../../ui/match-options.ts'
import { PrimaryAction } from '../../ui/primary-action.tsx'
import styles from './certificates.module.css'

const BLANK = { personId: null as string | null, passphrase: '', authority: '' }

function problemOf({ personId, passphrase }: typeof BLANK): string | null {
  if (!personId) return words.personMissing
  return isCertificatePassphrase(passphrase) ? null : words.memberPassphraseBad
}

/** The owner types the passphrase; the file goes to where downloads go and is handed over. */
export function IssueDialog({ onClose }: { onClose: (news: string) => void }) {
  const people = useQueryOf('person.list', {}).data ?? []
  const [form, setForm] = useState(BLANK)
  const issue = useCommandOf('authority.issue')
  const problem = problemOf(form)
  const submit = async () => {
    if (problem || !form.personId) return
    const { personId, passphrase, authority: authorityPassphrase } = form
    const made = await issue.attempt({ personId, passphrase, authorityPassphrase })
    if (!made) return
    await downloadFile(made.fileToken)
    onClose(words.issued(made.fileName))
  }
  return (
    <Modal
      opened
      onClose={() => onClose('')}
      title={words.issue}
      size="lg"
      classNames={{ title: styles.dialogTitle }}
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <p>{words.issueText}</p>
        <ErrorNotice error={issue.error} />
        <Select
          label={words.person}
          data={people.map(({ id, name }) => ({ value: id, label: name }))}
          value={form.personId}
          onChange={(personId) => setForm((before) => ({ ...before, personId }))}
          searchable
          filter={matchOptions}
          openOnFocus={false}
        />
        <PasswordInput
          label={words.memberPassphrase}
          description={words.memberPassphraseHint}
          value={form.passphrase}
          onChange={({ currentTarget: { value } }) => setForm((before) => ({ ...before, passphrase: value }))}
          maxLength={64}
          autoComplete="new-password"
        />
        <PasswordInput
          label={words.authorityPassphrase}
          value={form.authority}
          onChange={({ currentTarget: { value } }) => setForm((before) => ({ ...before, authority: value }))}
          maxLength={200}
          autoComplete="off"
        />
        <div className={styles.bar}>
          <Button variant="default" onClick={() => onClose('')}>
            {common.actions.cancel}
          </Button>
          <PrimaryAction type="submit" isRunning={issue.isRunning} blockedBy={problem}>
            {words.submitIssue}
          </PrimaryAction>
        </div>
      </form>
    </Modal>
  )
}
