import { Button, Checkbox, Modal, Select, TextInput } from '@mantine/core'
import { type KeyboardEvent, useRef, useState } from 'react'
import type { OutputOf } from '../../../shared/contract/index.ts'
import { common } from '../../../shared/messages/common.ts'
import { paperSheets as words } from '../../../shared/messages/paper-sheets.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useFormat } from '../../ui/format.ts'
import { PrimaryAction } from '../../ui/primary-action.tsx'
import type { AgendaItem, Meeting } from '../meetings/readiness.ts'
import { CriterionRows } from './criterion-rows.tsx'
import { sheetCommand } from './key-map.ts'
import styles from './paper-sheet-dialog.module.css'
import { usePaperSheet } from './use-paper-sheet.ts'
import { WithdrawPaper } from './withdraw-paper.tsx'

type Member = OutputOf<'score.progress'>[number]
type DialogProps = { meeting: Meeting; first: AgendaItem; onClose: () => void }

/** For the secretariat: papers that members wrote on, one after the other, by their code or by name. */
export function PaperSheetDialog({ meeting, first, onClose }: DialogProps) {
  const format = useFormat()
  const sheet = usePaperSheet({ meeting, first })
  const [withdrawing, setWithdrawing] = useState<Member | null>(null)
  const code = useRef<HTMLInputElement>(null)
  const { filled, change, items, itemId, waiting } = sheet
  const missing = meeting.rubric.criteria.filter((each) => filled.values[each.code] === undefined).length
  const blockedBy = !sheet.person
    ? waiting.length === 0
      ? words.nobody
      : words.personMissing
    : filled.isAbstaining
      ? filled.reason.trim().length < 2
        ? words.reasonMissing
        : null
      : missing > 0
        ? words.missing(format.count(missing))
        : null
  if (withdrawing)
    return <WithdrawPaper itemId={itemId} member={withdrawing} onClose={() => setWithdrawing(null)} />
  return (
    <Modal opened onClose={onClose} size="xl" title={words.title} classNames={{ title: styles.title }}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (!blockedBy) void sheet.submit().then((done) => (done ? code.current?.focus() : undefined))
        }}
      >
        <p>{words.lead}</p>
        <TextInput
          ref={code}
          data-autofocus
          label={words.code}
          description={words.codeHint}
          error={sheet.codeError}
          value={sheet.code}
          onChange={(event) => {
            if (sheet.read(event.currentTarget.value)) focusRow(0)
          }}
          // A reader ends its code with Enter, which must not seal anything.
          onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        />
        <div className={styles.pair}>
          <Select
            label={words.item}
            data={items.map(({ id, number, title }) => ({
              value: id,
              label: `${format.show(number)} ${title}`,
            }))}
            value={itemId}
            allowDeselect={false}
            onChange={(id) => id && sheet.chooseItem(id)}
          />
          <Select
            label={words.person}
            searchable
            placeholder={waiting.length === 0 ? words.nobody : undefined}
            data={waiting.map(({ personId, name }) => ({ value: personId, label: name }))}
            value={sheet.person?.personId ?? null}
            onChange={(personId) => change({ personId, values: {} })}
          />
        </div>
        {sheet.person ? <Filled meeting={meeting} sheet={sheet} /> : null}
        <p role="status" className={styles.told}>
          {sheet.told}
        </p>
        <Entered members={sheet.rows} onWithdraw={setWithdrawing} />
        <ErrorNotice error={sheet.enter.error} />
        <div className={styles.bar}>
          <Button variant="default" onClick={onClose}>
            {common.actions.close}
          </Button>
          <PrimaryAction type="submit" isRunning={sheet.enter.isRunning} blockedBy={blockedBy}>
            {words.seal}
          </PrimaryAction>
        </div>
      </form>
    </Modal>
  )
}

const ROWS = 'paper-sheet-rows'

/** Rows come with the next painting: the person was chosen only now. */
const focusRow = (index: number): void => {
  requestAnimationFrame(() => {
    const row = document
      .getElementById(ROWS)
      ?.querySelector(`[data-index="${index}"] [role="radio"][tabindex="0"]`)
    if (row instanceof HTMLElement) row.focus()
  })
}

/** Number keys go from criterion to criterion, as one reads them off the paper. */
function Filled({ meeting, sheet }: { meeting: Meeting; sheet: ReturnType<typeof usePaperSheet> }) {
  const { rubric } = meeting
  const { criteria } = rubric
  const { filled, change } = sheet
  const [active, setActive] = useState(0)
  const give = (index: number, value: number) => {
    const criterion = criteria[index]
    if (criterion) change({ values: { ...filled.values, [criterion.code]: value } })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const command = sheetCommand(event.nativeEvent, rubric)
    if (command?.kind !== 'score' && command?.kind !== 'move' && command?.kind !== 'go_on') return
    event.preventDefault()
    if (command.kind === 'go_on') return (event.target as HTMLElement).closest('form')?.requestSubmit()
    if (command.kind === 'score') give(active, command.value)
    focusRow(
      Math.min(criteria.length - 1, Math.max(0, active + (command.kind === 'move' ? command.step : 1))),
    )
  }
  return (
    <>
      <Checkbox
        size="md"
        label={words.abstains}
        checked={filled.isAbstaining}
        onChange={(event) => change({ isAbstaining: event.currentTarget.checked })}
      />
      {filled.isAbstaining ? (
        <TextInput
          label={words.abstainReason}
          maxLength={2000}
          value={filled.reason}
          onChange={(event) => change({ reason: event.currentTarget.value })}
        />
      ) : (
        // biome-ignore lint/a11y/noStaticElementInteractions: keys bubble here from the radio groups inside
        <div id={ROWS} className={styles.rows} onKeyDown={onKeyDown}>
          <CriterionRows
            rubric={rubric}
            values={filled.values}
            active={active}
            onActivate={setActive}
            onGive={give}
          />
        </div>
      )}
    </>
  )
}

function Entered({
  members,
  onWithdraw,
}: {
  members: readonly Member[]
  onWithdraw: (member: Member) => void
}) {
  const fromPaper = members.filter(({ isFromPaper }) => isFromPaper)
  if (fromPaper.length === 0) return null
  return (
    <section aria-labelledby="paper-entered">
      <h3 id="paper-entered" className={styles.entered}>
        {words.entered}
      </h3>
      <ul className={styles.list}>
        {fromPaper.map((member) => (
          <li key={member.personId}>
            {member.name}
            <Button
              variant="subtle"
              aria-label={words.withdrawOf(member.name)}
              onClick={() => onWithdraw(member)}
            >
              {words.withdraw}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
