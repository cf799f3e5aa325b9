import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { room as words } from '../../../shared/messages/room.ts'
import { Confirm } from '../../ui/confirm.tsx'
import styles from './resolution-form.module.css'
import type { ResolutionDraft } from './use-resolution-draft.ts'

export function ResolutionText({ draft }: { draft: ResolutionDraft }) {
  const [isAsking, setAsking] = useState(false)
  return (
    <div>
      <Textarea
        label={words.resolution.text}
        placeholder={words.resolution.textPlaceholder}
        value={draft.text}
        onChange={(event) => draft.write(event.currentTarget.value)}
        onBlur={draft.leave}
        autosize
        minRows={2}
        maxLength={20_000}
      />
      {draft.kind && !draft.isUntouched ? (
        <Button variant="subtle" className={styles.template} onClick={() => setAsking(true)}>
          {words.resolution.useTemplate}
        </Button>
      ) : null}
      <Confirm
        isOpen={isAsking}
        title={words.resolution.replaceTitle}
        confirmLabel={words.resolution.useTemplate}
        onClose={() => setAsking(false)}
        onConfirm={() => {
          draft.replaceByTemplate()
          setAsking(false)
        }}
      >
        {words.resolution.replaceText}
      </Confirm>
    </div>
  )
}
