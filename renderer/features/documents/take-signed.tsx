import { IconFileImport } from '@tabler/icons-react'
import { useState } from 'react'
import type { MatiError } from '../../../shared/errors.ts'
import { documents as words } from '../../../shared/messages/documents.ts'
import { putFile, toMatiError, useCommandOf, useMay } from '../../api/index.ts'
import { Confirm } from '../../ui/confirm.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { FileButton } from '../../ui/file-button.tsx'
import type { Meeting } from '../meetings/readiness.ts'
import type { DocumentView } from './document-view.ts'
import { waitingSigners } from './signing-block.ts'

type TakeProps = { document: DocumentView; meeting: Meeting; onTaken: (sentence: string) => void }

/** The copy that came back from another laptop, with its signatures; there while somebody is still waited for. */
export function TakeSigned({ document, meeting, onTaken }: TakeProps) {
  const mayTake = useMay('document.takeSigned', meeting.committeeId)
  const takeSigned = useCommandOf('document.takeSigned')
  const [file, setFile] = useState<File | null>(null)
  const [uploadError, setUploadError] = useState<MatiError | null>(null)
  const isOpen = !document.isDraft && meeting.state === 'closed' && waitingSigners(document).length > 0
  if (!mayTake || !isOpen) return null

  const take = async (file: File, isNameConfirmed = false) => {
    setUploadError(null)
    setFile(file)
    try {
      const key = { meetingId: meeting.id, documentId: document.id }
      const taken = await takeSigned.attempt({ ...key, fileToken: await putFile(file), isNameConfirmed })
      if (taken) setFile(null)
      const added = taken?.signatures.slice(document.signatures.length) ?? []
      if (taken) onTaken(words.sign.taken(added.map(({ name }) => name).join(' ')))
    } catch (cause) {
      setUploadError(toMatiError(cause))
    }
  }
  const { error } = takeSigned
  const otherName = file && error?.data.problem === 'NAME_DIFFERS' ? { file, facts: error.data } : null
  return (
    <>
      <FileButton
        label={words.sign.takeSigned}
        longLabel={words.of(words.sign.takeSigned, words.kinds[document.kind])}
        h="auto"
        py="xs"
        styles={{ label: { whiteSpace: 'normal' } }}
        leftSection={<IconFileImport size={20} aria-hidden />}
        loading={takeSigned.isRunning}
        accept=".pdf,application/pdf"
        onFile={(file) => void take(file)}
      />
      {otherName ? (
        <Confirm
          isOpen
          title={words.sign.takeOther}
          confirmLabel={words.sign.takeOtherConfirm}
          isRunning={takeSigned.isRunning}
          onConfirm={() => void take(otherName.file, true)}
          onClose={() => setFile(null)}
        >
          {words.sign.takeOtherText(String(otherName.facts.subject), String(otherName.facts.name))}
        </Confirm>
      ) : (
        <ErrorNotice error={uploadError ?? error} />
      )}
    </>
  )
}
