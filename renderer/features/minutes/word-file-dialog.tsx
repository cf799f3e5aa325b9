import { Button, Modal } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { OutputOf } from '../../../shared/contract/index.ts'
import { diffText } from '../../../shared/domain/text-diff.ts'
import { common } from '../../../shared/messages/common.ts'
import { minutes as words } from '../../../shared/messages/minutes.ts'
import { useCommandOf } from '../../api/index.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useFormat } from '../../ui/format.ts'
import { PrimaryAction } from '../../ui/primary-action.tsx'
import { TextDiff } from '../../ui/text-diff.tsx'
import styles from './word-file-dialog.module.css'

export type Comparison = OutputOf<'minutes.compareFile'>
type Change = Comparison['changes'][number]
type Difference = Comparison['differences'][number]

type DialogProps = {
  meetingId: string
  name: string
  comparison: Comparison
  /** The file again at the door: it was there for the comparison only. */
  fileToken: string
  onClose: (takenSections: number | null) => void
}

/** What a file that came back from Word would change, and what of it is not taken. */
export function WordFileDialog({ meetingId, name, comparison, fileToken, onClose }: DialogProps) {
  const format = useFormat()
  const take = useCommandOf('minutes.takeFile')
  const { changes, differences, stray } = comparison
  const byHand = differences.filter(({ cause }) => cause === 'by_hand')
  const byRecord = differences.filter(({ cause }) => cause === 'by_record')
  const submit = async () => {
    const taken = await take.attempt({ meetingId, fileToken })
    if (taken) onClose(taken.sections)
  }
  return (
    <Modal
      opened
      onClose={() => onClose(null)}
      size="xl"
      title={words.word.title(name)}
      classNames={{ title: styles.title }}
    >
      <div className={styles.body}>
        <Differences title={words.word.byHand(format.count(byHand.length))} list={byHand} isWarning />
        <Differences title={words.word.byRecord(format.count(byRecord.length))} list={byRecord} />
        {stray.length > 0 ? (
          <section>
            <h3 className={styles.heading}>{words.word.stray}</h3>
            {stray.map((text, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines of a file have no name but their place
              <p key={index} className={styles.text}>
                {text}
              </p>
            ))}
          </section>
        ) : null}
        <section>
          <h3 className={styles.heading}>
            {changes.length === 0 ? words.word.noChanges : words.word.changes(format.count(changes.length))}
          </h3>
          {changes
            .filter(({ isStale }) => isStale)
            .map(({ sectionId, heading }) => (
              <p key={sectionId} className={styles.stale}>
                {words.word.stale(heading)}
              </p>
            ))}
          {changes.length > 0 ? <TextDiff texts={changes.map(diffOf)} /> : null}
        </section>
        <ErrorNotice error={take.error} />
        <div className={styles.bar}>
          <Button variant="default" onClick={() => onClose(null)}>
            {common.actions.cancel}
          </Button>
          <PrimaryAction
            isRunning={take.isRunning}
            blockedBy={changes.length === 0 ? words.word.nothing : null}
            onClick={() => void submit()}
          >
            {words.word.take}
          </PrimaryAction>
        </div>
      </div>
    </Modal>
  )
}

const diffOf = ({ heading, before, after }: Change) => ({ label: heading, parts: diffText(before, after) })

type ListProps = { title: string; list: readonly Difference[]; isWarning?: boolean }

function Differences({ title, list, isWarning = false }: ListProps) {
  if (list.length === 0) return null
  return (
    <section className={styles.differences} data-warning={isWarning || undefined}>
      <h3 className={styles.heading}>
        {isWarning ? <IconAlertTriangle size={22} aria-hidden /> : null} {title}
      </h3>
      {list.map(({ where, inRecord, inFile }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a place can differ twice
        <article key={index} className={styles.change}>
          <h4 className={styles.name}>{where}</h4>
          <dl className={styles.pair}>
            <div>
              <dt>{words.word.inRecord}</dt>
              <dd className={styles.text}>{inRecord.join('\n') || words.word.empty}</dd>
            </div>
            <div>
              <dt>{words.word.inFile}</dt>
              <dd className={styles.text}>{inFile.join('\n') || words.word.empty}</dd>
            </div>
          </dl>
        </article>
      ))}
    </section>
  )
}
