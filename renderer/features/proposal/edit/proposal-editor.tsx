import { type ReactNode, useState } from 'react'
import type { ProposalBody } from '../../../../shared/domain/proposal.ts'
import { proposal } from '../../../../shared/messages/proposal.ts'
import { useCommandOf } from '../../../api/index.ts'
import { useAutosave } from '../../../ui/use-autosave.ts'
import type { ProposalView } from '../proposal-view.ts'
import { AlignmentsField } from './alignments-field.tsx'
import type { BodyForm } from './body-form.ts'
import { ActivityRows, IndicatorRows, TeamRows } from './body-rows.tsx'
import styles from './edit.module.css'
import { MainFields } from './main-fields.tsx'
import { MaturityFields } from './maturity-fields.tsx'
import { NumberFields } from './number-fields.tsx'
import { TextFields } from './text-fields.tsx'

/** Field by field; everything saves itself. What another window wrote is taken over while nothing here waits. */
export function ProposalEditor({ view }: { view: ProposalView }) {
  const edit = useCommandOf('proposal.edit')
  const keepVersion = useCommandOf('proposal.keepVersion')
  const [body, setBody] = useState(view.body)
  const [taken, setTaken] = useState(view.body)
  const { autosave } = useAutosave<ProposalBody>({
    onSave: (draft) => edit.run({ proposalId: view.id, body: draft }),
    onKeepVersion: () => keepVersion.run({ proposalId: view.id }),
  })
  if (view.body !== taken && !autosave.hasUnsaved()) {
    setTaken(view.body)
    setBody(view.body)
  }
  const form: BodyForm = {
    body,
    set: (field, value) => {
      const next = { ...body, [field]: value }
      setBody(next)
      autosave.change(next)
    },
    leave: () => void autosave.leave(),
  }
  return (
    <div className={styles.form}>
      <Part title={proposal.sections.main}>
        <MainFields form={form} />
      </Part>
      <Part title={proposal.sections.text}>
        <TextFields form={form} />
      </Part>
      <Part title={proposal.sections.numbers}>
        <NumberFields form={form} />
      </Part>
      <Part title={proposal.fields.maturity}>
        <MaturityFields form={form} />
      </Part>
      <Part title={proposal.fields.activities}>
        <ActivityRows form={form} />
      </Part>
      <Part title={proposal.fields.indicators}>
        <IndicatorRows form={form} />
      </Part>
      <Part title={proposal.fields.team}>
        <TeamRows form={form} />
      </Part>
      <Part title={proposal.fields.alignments}>
        <AlignmentsField form={form} />
      </Part>
    </div>
  )
}

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <fieldset className={styles.part}>
    <legend>{title}</legend>
    {children}
  </fieldset>
)
