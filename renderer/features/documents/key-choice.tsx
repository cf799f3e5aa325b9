import { Button, Checkbox, SegmentedControl } from '@mantine/core'
import { documents } from '../../../shared/messages/documents.ts'
import { FileButton } from '../../ui/file-button.tsx'
import { type ChosenKey, KEY_SOURCES, type Kept, type KeySource } from './chosen-key.ts'
import { KeptList } from './kept-list.tsx'
import styles from './key-choice.module.css'
import { TokenChoice } from './token-choice.tsx'

const words = documents.sign

type KeyChoiceProps = {
  source: KeySource
  onSource: (source: KeySource) => void
  chosen: ChosenKey | null
  onChoose: (key: ChosenKey | null) => void
  kept: Kept | undefined
  keeps: boolean
  onKeep: (keeps: boolean) => void
  /** Of the sample's committee only. */
  practice: { isRunning: boolean; take: () => void } | null
}

/** Where the signer's key lies: a file, one that the signer keeps on this machine, or a token. */
export function KeyChoice(props: KeyChoiceProps) {
  const { source, onSource, chosen, onChoose, kept } = props
  return (
    <div className={styles.choice}>
      <p className={styles.label} id="key-source">
        {words.source}
      </p>
      <SegmentedControl
        aria-labelledby="key-source"
        value={source}
        onChange={(value) => onSource(KEY_SOURCES.find((each) => each === value) ?? source)}
        data={KEY_SOURCES.map((value) => ({ value, label: words.sources[value] }))}
      />
      {source === 'file' ? <FileChoice {...props} /> : null}
      {source === 'kept' ? (
        <KeptList
          kept={kept}
          chosenId={chosen?.kind === 'kept' ? chosen.keptId : null}
          onChoose={(keptId) => onChoose(keptId ? { kind: 'kept', keptId } : null)}
        />
      ) : null}
      {source === 'token' ? (
        <TokenChoice chosen={chosen?.kind === 'token' ? chosen : null} onChoose={onChoose} />
      ) : null}
    </div>
  )
}

function FileChoice({ chosen, onChoose, kept, keeps, onKeep, practice }: KeyChoiceProps) {
  const text =
    chosen?.kind === 'file'
      ? words.chosen(chosen.file.name)
      : chosen?.kind === 'practice'
        ? words.practiceReady
        : null
  return (
    <>
      <div className={styles.file}>
        <FileButton
          label={words.choose}
          fieldLabel={words.file}
          accept=".p12,.pfx,application/x-pkcs12"
          onFile={(file) => onChoose({ kind: 'file', file })}
        />
        <span role="status">{text}</span>
      </div>
      <p className={styles.soft}>{keeps ? words.keepHint : words.fileHint}</p>
      {kept && kept.whyNot === null ? (
        <Checkbox
          size="md"
          label={words.keep}
          checked={keeps}
          onChange={(event) => onKeep(event.currentTarget.checked)}
        />
      ) : null}
      {practice ? (
        <div className={styles.practice}>
          <p>{words.practiceText}</p>
          <Button variant="default" loading={practice.isRunning} onClick={practice.take}>
            {words.practice}
          </Button>
        </div>
      ) : null}
    </>
  )
}
