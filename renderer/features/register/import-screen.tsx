import { Button } from '@mantine/core'
import { importing, register } from '../../../shared/messages/register.ts'
import { useMay } from '../../api/index.ts'
import { goTo } from '../../app/router.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useFormat } from '../../ui/format.ts'
import { Page } from '../../ui/page.tsx'
import { PrimaryAction } from '../../ui/primary-action.tsx'
import { ImportChecking } from './import-checking.tsx'
import { ImportChoose } from './import-choose.tsx'
import { ImportPreviewView } from './import-preview.tsx'
import { ImportSteps } from './import-steps.tsx'
import { type Import, useImport, whatBlocks } from './use-import.ts'

/** Choose, look, then bring in: all or nothing. */
export function ImportScreen() {
  const mayImport = useMay('register.previewImport')
  const flow = useImport()
  const { step } = flow
  const place = step.kind === 'done' ? 2 : step.kind === 'preview' || step.kind === 'checking' ? 1 : 0
  return (
    <Page
      title={importing.title}
      width={step.kind === 'preview' ? 'full' : 'wide'}
      isFilling={step.kind === 'preview'}
      tools={<ImportSteps place={place} />}
      actions={
        step.kind === 'preview' ? (
          <Button variant="default" onClick={flow.restart}>
            {importing.otherFile}
          </Button>
        ) : step.kind === 'done' ? (
          <Button variant="default" onClick={flow.restart}>
            {importing.again}
          </Button>
        ) : null
      }
      primary={step.kind === 'preview' || step.kind === 'done' ? <ImportPrimary flow={flow} /> : null}
    >
      {mayImport ? null : <EmptyState title={register.notKeeper} />}
      <ErrorNotice error={flow.error} />
      {mayImport && step.kind === 'choose' ? (
        <ImportChoose isCancelled={step.isCancelled} onFile={(file) => void flow.takeFile(file)} />
      ) : null}
      {step.kind === 'checking' ? <ImportChecking step={step} onCancel={flow.cancel} /> : null}
      {step.kind === 'preview' ? (
        <ImportPreviewView preview={step.preview} onEncoding={(encoding) => void flow.checkAgain(encoding)} />
      ) : null}
      {step.kind === 'done' ? <Done flow={flow} /> : null}
    </Page>
  )
}

function ImportPrimary({ flow }: { flow: Import }) {
  const format = useFormat()
  const { step } = flow
  if (step.kind === 'done')
    return (
      <PrimaryAction onClick={() => goTo({ screen: 'register' })}>{importing.openRegister}</PrimaryAction>
    )
  if (step.kind !== 'preview') return null
  const { counts } = step.preview
  const block = whatBlocks(counts)
  const reason = {
    errors: importing.hasErrors(format.count(Math.max(counts.errors, counts.invalid))),
    nothing: importing.nothingToApply,
  }
  return (
    <PrimaryAction
      onClick={() => void flow.apply()}
      isRunning={flow.isApplying}
      blockedBy={block ? reason[block] : null}
    >
      {importing.apply(format.count(counts.added + counts.changed))}
    </PrimaryAction>
  )
}

function Done({ flow }: { flow: Import }) {
  const format = useFormat()
  if (flow.step.kind !== 'done') return null
  const { added, changed, unchanged } = flow.step.result
  return (
    <div role="status">
      <EmptyState title={importing.done}>
        {importing.doneDetail(format.count(added), format.count(changed), format.count(unchanged))}
      </EmptyState>
    </div>
  )
}
