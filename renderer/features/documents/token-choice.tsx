import { Button, Radio } from '@mantine/core'
import { useState } from 'react'
import type { OutputOf } from '../../../shared/contract/index.ts'
import { documents } from '../../../shared/messages/documents.ts'
import { useCommandOf, useQueryOf } from '../../api/index.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useFormat } from '../../ui/format.ts'
import { Waiting } from '../../ui/waiting.tsx'
import type { TokenKey } from './chosen-key.ts'
import styles from './key-choice.module.css'
import { SignFailure } from './sign-failure.tsx'

const words = documents.sign

type Token = OutputOf<'token.look'>['tokens'][number]
type TokenChoiceProps = { chosen: TokenKey | null; onChoose: (key: TokenKey | null) => void }

const nameOf = ({ token, fingerprint }: Omit<TokenKey, 'kind'>): string =>
  [token.serial, token.label, fingerprint ?? ''].join('\n')

/** Each certificate of a token; for one that shows none before its PIN, the token itself. */
function keysOf({ label, serial, certificates }: Token): TokenKey[] {
  const shown = certificates.map(({ fingerprint }) => fingerprint)
  const fingerprints: (string | null)[] = shown.length > 0 ? shown : [null]
  return fingerprints.map((fingerprint) => ({ kind: 'token', token: { label, serial }, fingerprint }))
}

/** Tokens that are in, looked for when the signer says that one is. */
export function TokenChoice({ chosen, onChoose }: TokenChoiceProps) {
  const setting = useQueryOf('token.get', {})
  const look = useCommandOf('token.look')
  const [tokens, setTokens] = useState<Token[] | null>(null)
  if (setting.error) return <ErrorNotice error={setting.error} />
  if (!setting.data) return <Waiting />
  const { module } = setting.data
  if (!module) return <p className={styles.soft}>{words.tokenUnset}</p>
  const search = async () => {
    onChoose(null)
    const found = await look.attempt({})
    setTokens(found ? found.tokens : null)
  }
  const keys = (tokens ?? []).flatMap(keysOf)
  return (
    <>
      <p className={styles.soft}>{words.tokenHint(module.name)}</p>
      <SignFailure error={look.error} isSigning={false} />
      <div className={styles.file}>
        <Button variant="default" loading={look.isRunning} onClick={() => void search()}>
          {tokens ? words.lookAgain : words.look}
        </Button>
        <span role="status">{tokens?.length === 0 ? words.noToken : null}</span>
      </div>
      {tokens && tokens.length > 0 ? (
        <Radio.Group
          aria-label={words.tokens}
          value={chosen ? nameOf(chosen) : null}
          onChange={(value) => onChoose(keys.find((key) => nameOf(key) === value) ?? null)}
        >
          <ul className={styles.list}>
            {tokens.map((token) => (
              <TokenRow key={`${token.serial} ${token.label}`} token={token} />
            ))}
          </ul>
        </Radio.Group>
      ) : null}
    </>
  )
}

function TokenRow({ token }: { token: Token }) {
  const format = useFormat()
  const { label, manufacturer, pinState, certificates } = token
  return (
    <li className={styles.token}>
      <p>
        {words.tokenName(label, manufacturer)}
        {pinState === 'ok' ? null : <strong className={styles.warning}>{words.pinStates[pinState]}</strong>}
      </p>
      {keysOf(token).map((key) => {
        const facts = certificates.find(({ fingerprint }) => fingerprint === key.fingerprint)
        return (
          <Radio
            key={nameOf(key)}
            className={styles.radio}
            value={nameOf(key)}
            disabled={pinState === 'locked'}
            label={facts?.subject ?? words.tokenHidden}
            description={
              facts
                ? words.keptFacts(facts.issuer, format.shortInstant(facts.validTo))
                : words.tokenHiddenHint
            }
          />
        )
      })}
    </li>
  )
}
