import { Modal, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { decideChallenge } from '../../../shared/domain/challenge.ts'
import { challenges as words } from '../../../shared/messages/challenges.ts'
import { useCommandOf } from '../../api/index.ts'
import { Confirm } from '../../ui/confirm.tsx'
import { CountInput } from '../../ui/count-input.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useFormat } from '../../ui/format.ts'
import { PrimaryAction } from '../../ui/primary-action.tsx'
import type { AgendaItem } from '../meetings/readiness.ts'
import styles from './conflict-panel.module.css'
import type { Challenge } from './use-challenges.ts'

type DialogProps = { item: AgendaItem; row: Challenge; onClose: () => void }

/** What the challenged member answers, by the member or as noted. */
export function ExplainDialog({ item, row, onClose }: DialogProps) {
  const [explanation, setExplanation] = useState(row.explanation)
  const explain = useCommandOf('challenge.explain')
  const isMissing = explanation.trim().length < 2
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (isMissing) return
    const input = { itemId: item.id, challengeId: row.id, explanation: explanation.trim() }
    if (await explain.attempt(input)) onClose()
  }
  return (
    <Modal opened onClose={onClose} size="lg" title={words.explainTitle(row.personName)}>
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <Textarea
          label={words.explainLabel}
          description={words.explainHint}
          value={explanation}
          onChange={(event) => setExplanation(event.currentTarget.value)}
          autosize
          minRows={3}
          maxRows={8}
          maxLength={2_000}
          data-autofocus
        />
        <ErrorNotice error={explain.error} />
        <div className={styles.bar}>
          <PrimaryAction
            type="submit"
            isRunning={explain.isRunning}
            blockedBy={isMissing ? words.fillReason : null}
          >
            {words.explain}
          </PrimaryAction>
        </div>
      </form>
    </Modal>
  )
}

/** The slips as they were counted; what they come to is said before it is recorded. */
export function DecideDialog({ item, row, onClose }: DialogProps) {
  const format = useFormat()
  const [count, setCount] = useState<{ yes: number | null; no: number | null }>({ yes: null, no: null })
  const decide = useCommandOf('challenge.decide')
  const { yes, no } = count
  const isTyped = yes !== null && no !== null
  const { others, othersPresent } = row
  const decision = isTyped
    ? decideChallenge({ count: { forStaying: yes, againstStaying: no }, others, othersPresent })
    : null
  const tooMany = decision?.kind === 'miscounted' ? words.countTooMany : null
  const blockedBy = isTyped ? tooMany : words.countMissing
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (blockedBy || !isTyped) return
    const votes = { forStaying: yes, againstStaying: no }
    if (await decide.attempt({ itemId: item.id, challengeId: row.id, ...votes })) onClose()
  }
  return (
    <Modal opened onClose={onClose} size="lg" title={words.decideTitle(row.personName)}>
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <p>
          {words.decideText(format.count(others), format.count(othersPresent), format.count(row.needed))}{' '}
          <span className={styles.soft}>{format.show(row.citation)}</span>
        </p>
        <p className={styles.soft}>{words.decideHow}</p>
        <div className={styles.pair}>
          <CountInput
            label={words.forStaying}
            value={yes}
            onChange={(value) => setCount({ ...count, yes: value })}
          />
          <CountInput
            label={words.againstStaying}
            value={no}
            onChange={(value) => setCount({ ...count, no: value })}
          />
        </div>
        <p role="status">
          {decision?.kind === 'stays' ? words.willStay : null}
          {decision?.kind === 'leaves' ? words.willLeave : null}
        </p>
        <ErrorNotice error={decide.error} />
        <div className={styles.bar}>
          <PrimaryAction type="submit" isRunning={decide.isRunning} blockedBy={blockedBy}>
            {words.decide}
          </PrimaryAction>
        </div>
      </form>
    </Modal>
  )
}

export function WithdrawDialog({ item, row, onClose }: DialogProps) {
  const format = useFormat()
  const withdraw = useCommandOf('challenge.withdraw')
  return (
    <Confirm
      isOpen
      title={words.withdrawTitle}
      confirmLabel={words.withdraw}
      needsReason
      isRunning={withdraw.isRunning}
      error={withdraw.error}
      onClose={onClose}
      onConfirm={(reason) => {
        const input = { itemId: item.id, challengeId: row.id, reason }
        void withdraw.attempt(input).then((done) => (done ? onClose() : undefined))
      }}
    >
      <p>{words.line(row.raisedByName, row.personName)}</p>
      <p>{words.withdrawText}</p>
      <p className={styles.soft}>{format.show(words.urgentText)}</p>
    </Confirm>
  )
}
