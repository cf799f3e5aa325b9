import '../room/warn.css'
import { useEffect } from 'react'
import { projector as words } from '../../../shared/messages/projector.ts'
import { useFormat } from '../../ui/format.ts'
import { setPageTitle } from '../../ui/page-title.ts'
import styles from './projector-screen.module.css'
import { useWall, type WallView } from './use-wall.ts'
import { WallScores } from './wall-scores.tsx'
import { WallTimer } from './wall-timer.tsx'
import { WallVote } from './wall-vote.tsx'

/** The window on the wall. It draws what `projector.view` names and knows nothing else; the room runs it. */
export function ProjectorScreen() {
  const { frame, isConnected, isRefused } = useWall()
  useEffect(() => setPageTitle(words.title), [])
  useWallTheme()
  const note = isConnected ? (frame?.mode === 'frozen' ? words.frozen : null) : words.lost
  return (
    <main className={styles.wall} data-mode={frame?.mode}>
      {isRefused ? <p className={styles.refused}>{words.refused}</p> : null}
      {frame?.mode === 'blank' ? <h1 className={styles.blank}>{frame.committeeName}</h1> : null}
      {frame && frame.mode !== 'blank' ? <Frame view={frame} /> : null}
      <p className={styles.state} role="status">
        {note}
      </p>
    </main>
  )
}

/** The wall has a theme of its own whatever the laptop's is. */
function useWallTheme(): void {
  useEffect(() => {
    const { dataset } = document.documentElement
    const before = dataset.theme
    dataset.theme = 'projector'
    return () => {
      dataset.theme = before
    }
  })
}

function Frame({ view }: { view: WallView }) {
  const format = useFormat()
  const { item } = view
  return (
    <>
      {view.isSample ? (
        <span className={styles.sample} aria-hidden>
          {words.sample}
        </span>
      ) : null}
      <header className={styles.header}>
        <div>
          <p className={styles.committee}>{view.committeeName}</p>
          <p className={styles.meeting}>
            {format.show(view.meetingTitle)}
            {view.isSample ? ` · ${words.sample}` : null}
          </p>
        </div>
        <div className={styles.quorum} data-met={view.isQuorumMet}>
          <strong>{view.isQuorumMet ? words.quorumMet : words.quorumMissing}</strong>
          <span>{words.attendance(format.count(view.present), format.count(view.needed))}</span>
        </div>
      </header>
      {item ? <Item item={item} isBig={!view.scores && !view.resolution && !view.vote} /> : null}
      {item ? null : <h1 className={styles.waiting}>{words.waiting}</h1>}
      {view.vote ? <WallVote vote={view.vote} /> : null}
      {view.resolution && !view.vote ? <Resolution resolution={view.resolution} item={item} /> : null}
      {view.scores && !view.vote ? (
        <WallScores scores={view.scores} isCompact={view.resolution !== null} />
      ) : null}
    </>
  )
}

type ItemProps = { item: NonNullable<WallView['item']>; isBig: boolean }

function Item({ item, isBig }: ItemProps) {
  const format = useFormat()
  const isRunning = item.state === 'open' || item.state === 'revealed'
  return (
    <section className={styles.item} data-big={isBig || undefined}>
      <div className={styles.itemHead}>
        <p className={styles.number}>{words.item(format.show(item.number))}</p>
        {isRunning ? <WallTimer item={item} /> : null}
      </div>
      <h1 className={styles.title}>{item.title}</h1>
      {item.agencyName ? <p className={styles.agency}>{item.agencyName}</p> : null}
      {item.state === 'open' && item.agencyName ? <p className={styles.scoring}>{words.scoring}</p> : null}
    </section>
  )
}

type ResolutionProps = { resolution: NonNullable<WallView['resolution']>; item: WallView['item'] }

function Resolution({ resolution, item }: ResolutionProps) {
  const format = useFormat()
  const { inFavour, against, abstained } = resolution
  const isRecorded = item?.state === 'resolved'
  const votes =
    inFavour !== null && against !== null && abstained !== null
      ? words.votes(format.count(inFavour), format.count(against), format.count(abstained))
      : words.noObjection
  return (
    <section className={styles.resolution} data-recorded={isRecorded || undefined}>
      <h2>
        {isRecorded ? words.resolution : words.draftResolution}: {words.kinds[resolution.kind]}
      </h2>
      <p className={styles.text}>{resolution.text}</p>
      {isRecorded ? <p className={styles.votes}>{votes}</p> : null}
    </section>
  )
}
