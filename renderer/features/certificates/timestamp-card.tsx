import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { certificates } from '../../../shared/messages/certificates.ts'
import { stamping as words } from '../../../shared/messages/stamping.ts'
import { useCommandOf, useQueryOf } from '../../api/index.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import styles from './certificates.module.css'

const isAddress = (text: string): boolean =>
  /^https?:\/\/[^@]+$/.test(text) && URL.canParse(text) && text.length <= 300

type CardProps = { mayEdit: boolean; onTold: (news: string) => void }

/** The one place of the program that lets it use the network, and then only when somebody asks for a time-stamp. */
export function TimestampCard({ mayEdit, onTold }: CardProps) {
  const server = useQueryOf('trust.timestampServer', {})
  const save = useCommandOf('trust.setTimestampServer')
  const [typed, setTyped] = useState<string | null>(null)
  const known = server.data?.url ?? ''
  const text = (typed ?? known).trim()
  const isBad = text !== '' && !isAddress(text)
  const store = async (url: string | null) => {
    if (!(await save.attempt({ url }))) return
    setTyped(null)
    onTold(url ? words.saved : words.removed)
  }
  return (
    <section className={styles.card}>
      <h2>{words.server}</h2>
      <p className={styles.soft}>{words.serverLead}</p>
      <ErrorNotice error={save.error ?? server.error} />
      {mayEdit ? (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault()
            if (isAddress(text)) void store(text)
          }}
        >
          <TextInput
            label={words.address}
            type="url"
            inputMode="url"
            value={typed ?? known}
            error={isBad ? words.badAddress : null}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <div className={styles.row}>
            <Button
              type="submit"
              variant="default"
              disabled={!isAddress(text) || text === known}
              loading={save.isRunning}
            >
              {words.save}
            </Button>
            {known ? (
              <Button variant="default" disabled={save.isRunning} onClick={() => void store(null)}>
                {words.remove}
              </Button>
            ) : null}
          </div>
        </form>
      ) : (
        <>
          <p>{known || words.notSet}</p>
          <p>{certificates.onlyKeeper}</p>
        </>
      )}
    </section>
  )
}
