import { Button, Radio } from '@mantine/core'
import { useState } from 'react'
import { documents } from '../../../shared/messages/documents.ts'
import { useCommandOf } from '../../api/index.ts'
import { Confirm } from '../../ui/confirm.tsx'
import { useFormat } from '../../ui/format.ts'
import { Waiting } from '../../ui/waiting.tsx'
import type { Kept } from './chosen-key.ts'
import styles from './key-choice.module.css'

const words = documents.sign

type KeptListProps = {
  kept: Kept | undefined
  chosenId: string | null
  onChoose: (id: string | null) => void
}

/** The person's own certificates on this machine: one to sign with, each to be forgotten. */
export function KeptList({ kept, chosenId, onChoose }: KeptListProps) {
  const [forgetting, setForgetting] = useState<{ id: string; name: string } | null>(null)
  const format = useFormat()
  if (!kept) return <Waiting />
  const { whyNot, certificates } = kept
  const rows = certificates.map(({ id, keptAt, facts }) => ({
    id,
    isWhole: facts !== null,
    name: facts?.subject ?? words.keptDamaged,
    text: facts ? words.keptFacts(facts.issuer, format.shortInstant(facts.validTo)) : words.keptDamagedHint,
    since: keptAt ? words.keptSince(format.shortInstant(keptAt)) : '',
  }))
  return (
    <>
      {whyNot ? <p className={styles.soft}>{words.noKeeping[whyNot]}</p> : null}
      {rows.length === 0 && !whyNot ? <p className={styles.soft}>{words.noKept}</p> : null}
      {rows.length > 0 ? (
        <Radio.Group aria-label={words.kept} value={chosenId} onChange={onChoose}>
          <ul className={styles.list}>
            {rows.map(({ id, isWhole, name, text, since }) => (
              <li key={id} className={styles.row}>
                {isWhole && whyNot === null ? (
                  <Radio className={styles.radio} value={id} label={name} description={joined(text, since)} />
                ) : (
                  <p className={styles.radio}>
                    {name}
                    <br />
                    <span className={styles.soft}>{joined(text, since)}</span>
                  </p>
                )}
                <Button
                  variant="subtle"
                  aria-label={words.forgetOf(name)}
                  onClick={() => setForgetting({ id, name })}
                >
                  {words.forget}
                </Button>
              </li>
            ))}
          </ul>
        </Radio.Group>
      ) : null}
      {forgetting ? (
        <Forget
          {...forgetting}
          onClose={(isGone) => {
            if (isGone && forgetting.id === chosenId) onChoose(null)
            setForgetting(null)
          }}
        />
      ) : null}
    </>
  )
}

const joined = (...parts: string[]): string => parts.filter(Boolean).join(' · ')

type ForgetProps = { id: string; name: string; onClose: (isGone: boolean) => void }

function Forget({ id, name, onClose }: ForgetProps) {
  const forget = useCommandOf('keptCertificate.forget')
  return (
    <Confirm
      isOpen
      title={words.forgetOf(name)}
      confirmLabel={words.forget}
      tone="stop"
      isRunning={forget.isRunning}
      error={forget.error}
      onConfirm={() => void forget.attempt({ id }).then((isDone) => isDone && onClose(true))}
      onClose={() => onClose(false)}
    >
      {words.forgetText}
    </Confirm>
  )
}
