import { Select } from '@mantine/core'
import { useState } from 'react'
import { importing } from '../../../shared/messages/register.ts'
import { useFormat } from '../../ui/format.ts'
import { Tabs } from '../../ui/tabs.tsx'
import styles from './import.module.css'
import { ImportProblems } from './import-problems.tsx'
import { ImportRows } from './import-rows.tsx'
import type { RowKind } from './row-kind.ts'
import type { Encoding, ImportPreview } from './use-import.ts'

type PreviewProps = { preview: ImportPreview; onEncoding: (encoding: Encoding) => void }

const TILES = [
  { kind: 'new', count: 'added' },
  { kind: 'changed', count: 'changed' },
  { kind: 'unchanged', count: 'unchanged' },
  { kind: 'invalid', count: 'invalid' },
] as const

/** The dry run: how many of each, what would change cell by cell, and every problem by its place. */
export function ImportPreviewView({ preview, onEncoding }: PreviewProps) {
  const format = useFormat()
  const { counts } = preview
  const hasProblems = counts.errors + counts.warnings > 0
  const [tab, setTab] = useState<'rows' | 'problems'>(counts.errors > 0 ? 'problems' : 'rows')
  const [kind, setKind] = useState<RowKind | null>(null)
  return (
    <div className={styles.preview}>
      <div className={styles.file}>
        <strong>{preview.fileName}</strong>
        {preview.encoding ? <EncodingChoice preview={preview} onEncoding={onEncoding} /> : null}
        {preview.ignoredColumns.length > 0 ? (
          <span className={styles.soft}>{importing.ignored(preview.ignoredColumns.join(' · '))}</span>
        ) : null}
      </div>
      <div className={styles.tiles}>
        {TILES.map((tile) => (
          <button
            key={tile.kind}
            type="button"
            className={styles.tile}
            data-kind={tile.kind}
            aria-pressed={kind === tile.kind}
            onClick={() => {
              setTab('rows')
              setKind(kind === tile.kind ? null : tile.kind)
            }}
          >
            <span className={styles.tileCount}>{format.count(counts[tile.count])}</span>
            {importing.kinds[tile.kind]}
          </button>
        ))}
      </div>
      <div className={styles.tabs}>
        <Tabs
          label={importing.title}
          current={tab}
          onChange={setTab}
          tabs={[
            { name: 'rows', label: importing.rows },
            {
              name: 'problems',
              label: importing.problems,
              count: format.count(counts.errors + counts.warnings),
            },
          ]}
        >
          {tab === 'rows' ? (
            <ImportRows preview={preview} kind={kind} />
          ) : hasProblems ? (
            <ImportProblems preview={preview} />
          ) : (
            <p>{importing.noProblems}</p>
          )}
        </Tabs>
      </div>
    </div>
  )
}

const ENCODINGS = (['utf-8', 'windows-874'] as const).map((value) => ({
  value,
  label: importing.encodings[value],
}))

function EncodingChoice({ preview, onEncoding }: PreviewProps) {
  return (
    <div className={styles.encoding}>
      <Select
        label={importing.encoding}
        description={preview.isEncodingSure ? importing.encodingSure : importing.encodingUnsure}
        data={ENCODINGS}
        value={preview.encoding}
        onChange={(chosen) => {
          if (chosen && chosen !== preview.encoding) onEncoding(chosen as Encoding)
        }}
      />
    </div>
  )
}
