import type { AgendaSection, ItemKind } from '../../../shared/domain/meeting.ts'
import type { ResolutionKind, VoteCount, VoteMethod } from '../../../shared/domain/voting.ts'

/** The sample meeting of assets/sample/programme.json, as a script that the demo plays. Instants are ISO UTC. */
export type MeetingScript = {
  number: number
  date: string
  place: string
  startsAt: string
  endsAt: string
  /** Codes of people ("M1"): who presides. */
  presiding: string
  attendance: { person: string; arrivedAt: string; leftAt: string }[]
  absences: { person: string; reason: string }[]
  agenda: {
    section: AgendaSection
    kind: ItemKind
    title: string
    minutes: number
    /** Code of the proposal, or null for the other items. */
    proposal: string | null
    openedAt: string
    revealedAt: string | null
    resolvedAt: string
    discussion: string
    outcome: string | null
  }[]
  scores: { proposal: string; sheets: ScriptSheet[] }[]
  resolutions: {
    proposal: string
    kind: ResolutionKind
    text: string
    method: VoteMethod
    count: VoteCount | null
    castingVote: 'in_favour' | 'against' | null
    dissents: { person: string; reason: string }[]
  }[]
}
export type ScriptSheet = {
  person: string
  state: 'sealed' | 'abstained' | 'recused'
  values: Record<string, number> | null
  reason: string | null
}
export type ProgrammeScript = {
  committee: { name: string; people: { code: string; name: string; role: string }[] }
  meeting: MeetingScript
}
