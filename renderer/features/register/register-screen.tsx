import { Button } from '@mantine/core'
import { IconFileExport, IconFileSpreadsheet, IconPlus } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { register } from '../../../shared/messages/register.ts'
import { downloadFile, useCommandOf, useMay } from '../../api/index.ts'
import { goTo } from '../../app/router.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useFormat } from '../../ui/format.ts'
import { Page } from '../../ui/page.tsx'
import { PrimaryAction } from '../../ui/primary-action.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { AddProposal } from './add-proposal.tsx'
import { isFiltering } from './filter.ts'
import styles from './register.module.css'
import { RegisterFilters } from './register-filters.tsx'
import { useRegister } from './register-store.ts'
import { RegisterTable, TABLE_ID } from './register-table.tsx'
import { useRegisterAnswer } from './use-register-rows.ts'

export function RegisterScreen() {
  const format = useFormat()
  const filter = useRegister((state) => state.filter)
  const search = useRef<HTMLInputElement>(null)
  const answer = useRegisterAnswer(filter)
  const [isAdding, setAdding] = useState(false)
  const mayImport = useMay('register.previewImport')
  const files = useRegisterFiles()
  useKeys([
    { keys: '/', label: register.keys.search, run: () => search.current?.focus() },
    {
      keys: '↓',
      label: register.keys.down,
      isHidden: true,
      run: () => document.getElementById(TABLE_ID)?.focus(),
    },
  ])
  const isEmpty = !answer.isLoading && answer.total === 0 && !answer.error
  return (
    <Page
      title={register.title}
      width="full"
      isFilling
      lead={
        answer.isLoading ? undefined : (
          <span role="status">
            {register.count(format.count(answer.total))}
            {answer.isSearching ? ` · ${register.searching}` : ''}
          </span>
        )
      }
      actions={<RegisterActions files={files} mayAdd={mayImport} onAdd={() => setAdding(true)} />}
      primary={
        <PrimaryAction
          onClick={() => goTo({ screen: 'import' })}
          blockedBy={mayImport ? null : register.notKeeper}
        >
          {register.import}
        </PrimaryAction>
      }
    >
      <ErrorNotice error={answer.error ?? files.error} />
      <RegisterFilters filter={filter} searchRef={search} />
      <div className={styles.table} data-empty={isEmpty || undefined}>
        <RegisterTable filter={filter} answer={answer} />
      </div>
      {isEmpty ? <Nothing isFiltered={isFiltering(filter)} /> : null}
      <AddProposal isOpen={isAdding} onClose={() => setAdding(false)} />
    </Page>
  )
}

const Nothing = ({ isFiltered }: { isFiltered: boolean }) => (
  <div className={styles.nothing}>
    <EmptyState title={isFiltered ? register.nothing : register.emptyTitle}>
      {isFiltered ? register.nothingDetail : register.emptyDetail}
    </EmptyState>
  </div>
)

type Files = ReturnType<typeof useRegisterFiles>

function useRegisterFiles() {
  const makeExport = useCommandOf('register.export')
  const makeTemplate = useCommandOf('register.exportTemplate')
  const save = async (made: Promise<{ fileToken: string } | undefined>) => {
    const answer = await made
    if (answer) await downloadFile(answer.fileToken)
  }
  return {
    saveExport: () => save(makeExport.attempt({})),
    saveTemplate: () => save(makeTemplate.attempt({})),
    isExporting: makeExport.isRunning,
    isMakingTemplate: makeTemplate.isRunning,
    error: makeExport.error ?? makeTemplate.error,
  }
}

function RegisterActions({ files, mayAdd, onAdd }: { files: Files; mayAdd: boolean; onAdd: () => void }) {
  return (
    <>
      {mayAdd ? (
        <Button variant="default" leftSection={<IconPlus size={19} aria-hidden />} onClick={onAdd}>
          {register.add}
        </Button>
      ) : null}
      <Button
        variant="default"
        leftSection={<IconFileExport size={19} aria-hidden />}
        loading={files.isExporting}
        onClick={() => void files.saveExport()}
      >
        {register.export}
      </Button>
      <Button
        variant="default"
        leftSection={<IconFileSpreadsheet size={19} aria-hidden />}
        loading={files.isMakingTemplate}
        onClick={() => void files.saveTemplate()}
      >
        {register.template}
      </Button>
    </>
  )
}
