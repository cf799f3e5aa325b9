import { Button } from '@mantine/core'
import { certificates } from '../../../shared/messages/certificates.ts'
import { documents } from '../../../shared/messages/documents.ts'
import { call, useCommandOf, useQueryOf } from '../../api/index.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { SignFailure } from '../documents/sign-failure.tsx'
import styles from './certificates.module.css'

const words = documents.sign.library

type CardProps = { mayEdit: boolean; onTold: (news: string) => void }

/** Which maker's library speaks to tokens on this machine: code, so the keeper chooses it, and a page never names a file. */
export function TokenCard({ mayEdit, onTold }: CardProps) {
  const setting = useQueryOf('token.get', {})
  const save = useCommandOf('token.setModule')
  const store = async (module: string) => {
    if (!(await save.attempt({ module }))) return
    const { module: now } = await call('token.get', {})
    onTold(now ? words.saved(now.name) : words.removed)
  }
  const { module = null, known = [], canBrowse = false } = setting.data ?? {}
  return (
    <section className={styles.card}>
      <h2>{words.title}</h2>
      <p className={styles.soft}>{words.lead}</p>
      <ErrorNotice error={setting.error} />
      <SignFailure error={save.error} isSigning={false} />
      {setting.data ? (
        <p>
          {module ? words.set(module.name) : words.unset}
          {module ? (
            <>
              <br />
              <code className={styles.path}>{module.path}</code>
            </>
          ) : null}
        </p>
      ) : null}
      {setting.data && known.length === 0 && !module ? (
        <p className={styles.soft}>{words.noneKnown}</p>
      ) : null}
      {mayEdit && canBrowse ? <p className={styles.soft}>{words.browseHint}</p> : null}
      {mayEdit ? (
        <div className={styles.row}>
          {known
            .filter(({ name }) => name !== module?.name)
            .map(({ id, name }) => (
              <Button key={id} variant="default" disabled={save.isRunning} onClick={() => void store(id)}>
                {words.use(name)}
              </Button>
            ))}
          {canBrowse ? (
            <Button variant="default" disabled={save.isRunning} onClick={() => void store('dialog')}>
              {words.browse}
            </Button>
          ) : null}
          {module ? (
            <Button variant="default" disabled={save.isRunning} onClick={() => void store('none')}>
              {words.remove}
            </Button>
          ) : null}
        </div>
      ) : (
        <p>{certificates.onlyKeeper}</p>
      )}
    </section>
  )
}
