import { Button } from '@mantine/core'
import { IconTypography } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { FACES } from '../../../shared/contract/typeface.ts'
import type { MatiError } from '../../../shared/errors.ts'
import { typeface as words } from '../../../shared/messages/typeface.ts'
import { putFile, toMatiError, useCommandOf, useQueryOf } from '../../api/index.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import styles from './settings.module.css'
import { SettingsCard } from './settings-card.tsx'

/** The office's own font files for the papers made here, and one way back to Sarabun. */
export function Typeface({ blockedBy }: { blockedBy: string | null }) {
  const { data } = useQueryOf('typeface.get', {})
  const set = useCommandOf('typeface.set')
  const reset = useCommandOf('typeface.reset')
  const input = useRef<HTMLInputElement>(null)
  const [failed, setFailed] = useState<MatiError | null>(null)
  const [notice, setNotice] = useState<string | null>(null)
  const bring = async (files: File[]) => {
    setFailed(null)
    setNotice(null)
    if (files.length > FACES.length) return setNotice(words.tooMany)
    try {
      const tokens = await Promise.all(files.map((file) => putFile(file)))
      const kept = await set.attempt({ files: tokens })
      if (kept) setNotice(words.done(kept.family))
    } catch (cause) {
      setFailed(toMatiError(cause))
    }
  }
  const goBack = async () => {
    setNotice(null)
    if (await reset.attempt({})) setNotice(words.isReset)
  }
  const current = data?.typeface ?? null
  return (
    <SettingsCard title={words.title} detail={words.detail}>
      {data ? <Current typeface={current} /> : null}
      <ErrorNotice error={failed ?? set.error ?? reset.error} />
      {notice ? <p role="status">{notice}</p> : null}
      {blockedBy ? (
        <p className={styles.soft}>{blockedBy}</p>
      ) : (
        <>
          <p className={styles.soft}>{words.chooseHint}</p>
          <input
            ref={input}
            type="file"
            multiple
            className="visually-hidden"
            tabIndex={-1}
            aria-label={words.choose}
            accept=".ttf,font/ttf"
            onChange={(event) => {
              const files = [...(event.currentTarget.files ?? [])]
              // The same files chosen again must be a change again.
              event.currentTarget.value = ''
              if (files.length > 0) void bring(files)
            }}
          />
          <div className={styles.buttons}>
            <Button
              variant="default"
              leftSection={<IconTypography size={19} aria-hidden />}
              loading={set.isRunning}
              onClick={() => input.current?.click()}
            >
              {words.choose}
            </Button>
            {current ? (
              <Button variant="light" loading={reset.isRunning} onClick={() => void goBack()}>
                {words.reset}
              </Button>
            ) : null}
          </div>
        </>
      )}
    </SettingsCard>
  )
}

type Kept = { family: string; faces: readonly (typeof FACES)[number][]; isDamaged: boolean }

function Current({ typeface }: { typeface: Kept | null }) {
  const missing = FACES.filter((face) => typeface && !typeface.faces.includes(face))
  return (
    <>
      <p>
        {words.now}: <strong>{typeface ? typeface.family : words.sarabun}</strong>
        {typeface ? ` (${typeface.faces.map((face) => words.faces[face]).join(' ')})` : ''}
      </p>
      {typeface?.isDamaged ? <p role="alert">{words.damaged}</p> : null}
      {missing.length > 0 ? (
        <p className={styles.soft}>{words.missing(missing.map((face) => words.faces[face]).join(' '))}</p>
      ) : null}
    </>
  )
}
