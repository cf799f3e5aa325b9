import { Button, PasswordInput } from '@mantine/core'
import { IconClockCheck } from '@tabler/icons-react'
import { useState } from 'react'
import type { OutputOf } from '../../../shared/contract/index.ts'
import { documents as documentWords } from '../../../shared/messages/documents.ts'
import { stamping as words } from '../../../shared/messages/stamping.ts'
import { useCommandOf, useMay, useQueryOf } from '../../api/index.ts'
import { Confirm } from '../../ui/confirm.tsx'
import type { Meeting } from '../meetings/readiness.ts'
import styles from './document-card.module.css'
import type { DocumentView } from './document-view.ts'
import { waitingSigners } from './signing-block.ts'

/** A paper that everybody has signed and that can be proven further than it is. */
const isReady = (document: DocumentView): boolean =>
  document.signatures.length > 0 &&
  waitingSigners(document).length === 0 &&
  document.signatures.some(({ level }) => level !== 'B-LTA')

const hostsOf = (addresses: readonly string[]): string =>
  [...new Set(addresses.map((address) => URL.parse(address)?.host ?? address))].join(', ')

/** How far it came, what kept it from going further, and whose list is missing. */
function outcomeOf({ reached, problem, missing }: OutputOf<'document.stamp'>): string {
  const lines = missing.map(({ name, issuer, servers }) =>
    words.missing(name, issuer, hostsOf(servers.map(({ address }) => address))),
  )
  const why = problem ? [words.problems[problem], ...lines, words.later] : []
  return [words.reached[reached], ...why, ...(reached === 'B-B' ? [words.unchanged] : [])].join(' ')
}

/** Offered once the keeper has named a server; nothing leaves the machine before the person says so. */
export function StampAction({ document, meeting }: { document: DocumentView; meeting: Meeting }) {
  const server = useQueryOf('trust.timestampServer', {})
  const authority = useQueryOf('authority.get', {})
  const mayStamp = useMay('document.stamp', meeting.committeeId)
  const stamp = useCommandOf('document.stamp')
  const [isAsking, setAsking] = useState(false)
  const [passphrase, setPassphrase] = useState('')
  const [told, setTold] = useState('')
  const url = server.data?.url
  if (!url || !mayStamp || meeting.state !== 'closed') return null
  const own = authority.data?.authority
  const run = async () => {
    const answer = await stamp.attempt({
      meetingId: meeting.id,
      documentId: document.id,
      authorityPassphrase: passphrase,
    })
    if (!answer) return
    setAsking(false)
    setPassphrase('')
    setTold(outcomeOf(answer))
  }
  return (
    <>
      {isReady(document) ? (
        <Button
          variant="default"
          leftSection={<IconClockCheck size={20} aria-hidden />}
          aria-label={documentWords.of(words.button, documentWords.kinds[document.kind])}
          onClick={() => setAsking(true)}
        >
          {words.button}
        </Button>
      ) : null}
      <p role="status" className={told ? styles.why : 'visually-hidden'}>
        {told}
      </p>
      <Confirm
        isOpen={isAsking}
        title={words.title}
        confirmLabel={words.confirm}
        isRunning={stamp.isRunning}
        error={stamp.error}
        onConfirm={() => void run()}
        onClose={() => setAsking(false)}
      >
        <p>{words.text(new URL(url).host)}</p>
        {own ? (
          <PasswordInput
            label={words.passphrase}
            description={words.passphraseHint}
            value={passphrase}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
            autoComplete="off"
          />
        ) : null}
      </Confirm>
    </>
  )
}
