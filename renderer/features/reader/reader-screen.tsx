import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconDownload, IconFileDiff } from '@tabler/icons-react'
import { useCallback, useMemo, useState } from 'react'
import { common } from '../../../shared/messages/common.ts'
import { attachments, reader as words } from '../../../shared/messages/notes.ts'
import { useQueryOf } from '../../api/index.ts'
import { goTo } from '../../app/router.ts'
import type { ScreenProps } from '../../app/screens.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useFormat } from '../../ui/format.ts'
import { Page } from '../../ui/page.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import { FileChanges } from '../attachments/file-changes.tsx'
import { type Series, useDownload } from '../attachments/series.ts'
import { NoteLayer } from '../notes/note-layer.tsx'
import { isOn, isStanding, type Note, passageOfNote } from '../notes/note-view.ts'
import { NotesColumn } from '../notes/notes-column.tsx'
import { type NoteTarget, useNotes } from '../notes/notes-store.ts'
import type { Passage } from '../notes/passage-range.ts'
import { PdfReader } from './pdf-reader.tsx'
import styles from './reader-screen.module.css'
import { usePdf } from './use-pdf.ts'

/** A file of a proposal, read beside the notes on it. */
export function ReaderScreen({ route }: ScreenProps<'reader'>) {
  const { proposalId, seriesId } = route
  const files = useQueryOf('attachment.list', { proposalId })
  const series = files.data?.find((each) => each.seriesId === seriesId)
  if (series) return <Loaded key={series.versions[0]?.attachmentId} proposalId={proposalId} series={series} />
  return (
    <Page title={common.screens.reader}>
      <ErrorNotice error={files.error} onRetry={() => void files.refetch()} />
      {files.isPending ? <Waiting /> : null}
      {files.data ? (
        <EmptyState
          title={words.gone}
          action={
            <Button onClick={() => goTo({ screen: 'proposal', proposalId })}>{common.actions.back}</Button>
          }
        />
      ) : null}
    </Page>
  )
}

function Loaded({ proposalId, series }: { proposalId: string; series: Series }) {
  const format = useFormat()
  const [latest, before] = series.versions
  const download = useDownload()
  const [isComparing, setComparing] = useState(false)
  if (!latest) return null
  return (
    <Page
      title={attachments.titled(series.title, format.show(latest.version))}
      crumb={series.title}
      width="full"
      isFilling
      tools={
        <>
          {before ? (
            <Tooltip label={attachments.changes}>
              <ActionIcon
                variant="default"
                aria-label={attachments.changes}
                onClick={() => setComparing(true)}
              >
                <IconFileDiff size={21} aria-hidden />
              </ActionIcon>
            </Tooltip>
          ) : null}
          <Tooltip label={attachments.download}>
            <ActionIcon
              variant="default"
              aria-label={attachments.download}
              loading={download.isRunning}
              onClick={() => void download.run(latest.attachmentId)}
            >
              <IconDownload size={21} aria-hidden />
            </ActionIcon>
          </Tooltip>
        </>
      }
    >
      <ErrorNotice error={download.error} />
      <Body proposalId={proposalId} series={series} attachmentId={latest.attachmentId} />
      {before ? (
        <FileChanges from={before} to={latest} isOpen={isComparing} onClose={() => setComparing(false)} />
      ) : null}
    </Page>
  )
}

function Body(props: { proposalId: string; series: Series; attachmentId: string }) {
  const { proposalId, series, attachmentId } = props
  const { seriesId } = series
  const { file, error } = usePdf(attachmentId)
  const pages = useQueryOf('attachment.pages', { attachmentId })
  const listed = useQueryOf('annotation.list', { proposalId })
  const target = useMemo<NoteTarget>(() => ({ kind: 'attachment', seriesId }), [seriesId])
  const shows = useCallback((note: Note) => isStanding(note) && isOn(note, target), [target])
  const notes = useMemo(() => (listed.data ?? []).filter(shows), [listed.data, shows])
  const texts = useMemo(
    () => new Map((pages.data ?? []).map((text, index) => [String(index + 1), text])),
    [pages.data],
  )
  const activeId = useNotes((state) => state.activeId)
  const [wanted, setWanted] = useState<Passage | null>(null)
  const [seenId, setSeenId] = useState<string | null>(null)
  const active = notes.find(({ id }) => id === activeId)
  if (active && active.id !== seenId) {
    setSeenId(active.id)
    setWanted(passageOfNote(active))
  }
  const jump = useCallback((note: Note) => setWanted(passageOfNote(note)), [])
  return (
    <div className={styles.columns}>
      <div className={styles.file}>
        <ErrorNotice error={error ?? pages.error} />
        {!file && !error ? <Waiting /> : null}
        {file && pages.data ? (
          <PdfReader file={file} texts={pages.data} wanted={wanted}>
            {(root, drawn) => (
              <NoteLayer
                root={root}
                proposalId={proposalId}
                target={target}
                notes={notes}
                texts={texts}
                drawn={drawn}
              />
            )}
          </PdfReader>
        ) : null}
      </div>
      <div className={styles.notes}>
        <NotesColumn proposalId={proposalId} target={target} texts={texts} shows={shows} onJump={jump} />
      </div>
    </div>
  )
}
