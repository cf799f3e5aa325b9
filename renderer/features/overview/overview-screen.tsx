import { overview as words } from '../../../shared/messages/overview.ts'
import { useQueryOf, useSession } from '../../api/index.ts'
import type { ScreenProps } from '../../app/screens.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useFormat } from '../../ui/format.ts'
import { Page } from '../../ui/page.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import { meetingName } from '../meetings/meeting-name.ts'
import type { Meeting } from '../meetings/readiness.ts'
import { type Parts, partsOf } from '../room/parts.ts'
import { useAhead } from '../room/use-ahead.ts'
import { AheadList } from './ahead-list.tsx'
import type { Analysis } from './analysis.ts'
import { BundleCard } from './bundle-card.tsx'
import { ItemList } from './item-list.tsx'
import { OrderCard } from './order-card.tsx'
import { OverviewStep } from './overview-step.tsx'
import { SeverityCard } from './severity-card.tsx'
import { WaitingList } from './waiting-list.tsx'

export function OverviewScreen({ route: { meetingId } }: ScreenProps<'overview'>) {
  const meeting = useQueryOf('meeting.get', { meetingId })
  const analysis = useQueryOf('score.analysis', { meetingId })
  const session = useSession()
  const error = meeting.error ?? analysis.error
  if (!meeting.data || !analysis.data || !session)
    return (
      <Page title={words.title}>
        {error ? <ErrorNotice error={error} onRetry={() => void analysis.refetch()} /> : <Waiting />}
      </Page>
    )
  const parts = partsOf(session, meeting.data)
  return <Overview meeting={meeting.data} parts={parts} analysis={analysis.data} />
}

type OverviewProps = { meeting: Meeting; parts: Parts; analysis: Analysis }

/** What the scores of the meeting say together: what to talk about first, and what needs no talk. */
function Overview({ meeting, parts, analysis }: OverviewProps) {
  const format = useFormat()
  const ahead = useAhead(meeting, parts)
  const isLive = meeting.state === 'in_session'
  const undecided = analysis.items.filter(({ state }) => state === 'revealed')
  const decided = analysis.items.filter(({ state }) => state === 'resolved')
  const disputed = undecided.filter(({ blocks }) => blocks.length > 0)
  const bundle = undecided.filter(({ blocks }) => blocks.length === 0)
  const facts = { meeting, parts }
  return (
    <Page
      title={words.title}
      lead={`${meetingName(meeting, format)} · ${words.lead}`}
      primary={isLive ? <OverviewStep {...facts} ahead={ahead} bundle={bundle} /> : undefined}
    >
      {ahead.items.length > 0 ? <AheadList {...facts} ahead={ahead} /> : null}
      {analysis.items.length === 0 && ahead.items.length > 0 ? null : analysis.items.length === 0 ? (
        <EmptyState title={words.nothing}>{words.nothingText}</EmptyState>
      ) : (
        <>
          {undecided.length > 0 ? (
            <>
              <ItemList {...facts} kind="disputed" items={disputed} />
              <BundleCard {...facts} items={bundle} />
            </>
          ) : null}
          {isLive && parts.isOfficer ? <OrderCard {...facts} suggestion={analysis.suggestion} /> : null}
          <SeverityCard severity={analysis.severity} />
        </>
      )}
      {isLive ? <WaitingList {...facts} /> : null}
      {decided.length > 0 ? <ItemList {...facts} kind="decided" items={decided} /> : null}
    </Page>
  )
}
