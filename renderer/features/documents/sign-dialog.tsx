import { Button, Checkbox, Modal, PasswordInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { paperOf } from '../../../shared/domain/documents/papers.ts'
import type { MatiError } from '../../../shared/errors.ts'
import { common } from '../../../shared/messages/common.ts'
import { documents as words } from '../../../shared/messages/documents.ts'
import { putFile, toMatiError, useCommandOf, useQueryOf } from '../../api/index.ts'
import { PrimaryAction } from '../../ui/primary-action.tsx'
import type { Meeting } from '../meetings/readiness.ts'
import { CheckFindings, useFindings } from './check-findings.tsx'
import { type ChosenKey, certificateOf, type Kept, type KeySource } from './chosen-key.ts'
import type { DocumentView } from './document-view.ts'
import { KeyChoice } from './key-choice.tsx'
import styles from './sign-dialog.module.css'
import { SignFailure } from './sign-failure.tsx'
import { SignatureImageField } from './signature-image-field.tsx'
import type { Signer } from './signing-block.ts'

type SignProps = {
  meeting: Meeting
  document: DocumentView
  /** The block that waits for this person. */
  signer: Signer | null
  onClose: (isDone: boolean) => void
}
export function SignDialog({ meeting, document, signer, onClose }: SignProps) {
  const kept = useQueryOf('keptCertificate.list', {})
  const [source, setSource] = useState<KeySource | null>(null)
  const [certificate, setCertificate] = useState<ChosenKey | null>(null)
  const [keeps, setKeeps] = useState(false)
  const [passphrase, setPassphrase] = useState('')
  const [image, setImage] = useState<File | null>(null)
  const [reason, setReason] = useState<string>(words.sign.reasonDefault)
  const [isNameConfirmed, setIsNameConfirmed] = useState(false)
  const [uploadError, setUploadError] = useState<MatiError | null>(null)
  const shown = source ?? ownSource(kept.data)
  const isToken = shown === 'token'
  const isMinutes = paperOf(document.kind) === 'minutes'
  const isContradicted = useFindings(meeting.id).some(({ isContradiction }) => isContradiction) && isMinutes
  const sign = useCommandOf('document.sign')
  const practice = useCommandOf('document.makePracticeCertificate')

  const choose = (key: ChosenKey | null) => {
    setIsNameConfirmed(false)
    setCertificate(key)
  }
  const takePractice = async () => {
    const made = await practice.attempt({ meetingId: meeting.id })
    if (!made) return
    setCertificate({ kind: 'practice', token: made.certificate })
    setPassphrase(made.passphrase)
  }
  const submit = async () => {
    if (!certificate) return
    setUploadError(null)
    try {
      const key = {
        meetingId: meeting.id,
        documentId: document.id,
        certificate: await certificateOf(certificate),
      }
      const input = {
        ...key,
        passphrase,
        reason,
        image: image && (await putFile(image)),
        isNameConfirmed,
        keep: keeps && certificate.kind === 'file',
      }
      if (await sign.attempt(input)) onClose(true)
      // The practice one is gone from the door with the try, so another is there for the next.
      else if (certificate.kind === 'practice') await takePractice()
    } catch (cause) {
      setUploadError(toMatiError(cause))
    }
  }
  return (
    <Modal
      opened
      onClose={() => onClose(false)}
      title={words.sign.title}
      size="lg"
      classNames={{ title: styles.title }}
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <p>
          <strong>{words.kinds[document.kind]}</strong>
          <br />
          {signer ? words.sign.text(signer.name, words.sign.roles[signer.role]) : null}
        </p>
        {isMinutes ? <CheckFindings meetingId={meeting.id} /> : null}
        <SignFailure error={uploadError ?? sign.error ?? practice.error} />
        {sign.error?.data.problem === 'NAME_DIFFERS' ? (
          <Checkbox
            size="md"
            label={words.sign.confirmName(String(sign.error.data.subject))}
            checked={isNameConfirmed}
            onChange={(event) => setIsNameConfirmed(event.currentTarget.checked)}
          />
        ) : null}
        <KeyChoice
          source={shown}
          onSource={(next) => {
            setSource(next)
            choose(null)
            setPassphrase('')
          }}
          chosen={certificate}
          onChoose={choose}
          kept={kept.data}
          keeps={keeps}
          onKeep={setKeeps}
          practice={
            meeting.isSample ? { isRunning: practice.isRunning, take: () => void takePractice() } : null
          }
        />
        <PasswordInput
          label={isToken ? words.sign.tokenPin : words.sign.passphrase}
          description={isToken ? words.sign.tokenPinHint : undefined}
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
          maxLength={200}
          autoComplete="off"
        />
        <TextInput
          label={words.sign.reason}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          maxLength={500}
        />
        <SignatureImageField image={image} onImage={setImage} />
        <div className={styles.bar}>
          <Button variant="default" onClick={() => onClose(false)}>
            {common.actions.cancel}
          </Button>
          <PrimaryAction
            type="submit"
            isRunning={sign.isRunning}
            blockedBy={isContradicted ? words.check.blocked : certificate ? null : words.sign.noChoice}
          >
            {words.sign.submit}
          </PrimaryAction>
        </div>
      </form>
    </Modal>
  )
}

/** Who keeps one here means to sign with it. */
const ownSource = (kept: Kept | undefined): KeySource =>
  kept?.whyNot === null && kept.certificates.length > 0 ? 'kept' : 'file'
