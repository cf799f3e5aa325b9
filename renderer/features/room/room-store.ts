import { create } from 'zustand'
import type { BallotChoice, ResolutionKind } from '../../../shared/domain/voting.ts'
import { EMPTY_VOTE, type VoteForm } from './vote-form.ts'

export type RoomDialog =
  | 'attendance'
  | 'handOver'
  | 'reveal'
  | 'close'
  | 'adjourn'
  | 'reopen'
  | 'abstain'
  | 'recuse'
  | 'withdrawRecusal'
  | 'conflict'
  | 'postpone'
  | 'resume'
  | 'ruling'
  | 'time'
  | 'paperSheet'
  | null

/** What this window is at. Everything that is a fact lies in the host; a vote that is being counted lies here. */
type RoomState = {
  dialog: RoomDialog
  /** Chosen in the rail; null follows the meeting. */
  lookedAtId: string | null
  vote: { itemId: string; form: VoteForm } | null
  draft: { itemId: string; kind: ResolutionKind | null; text: string } | null
  /** What this person is about to cast, until it is confirmed. */
  choice: { ballotId: string; choice: BallotChoice } | null
  /** Null: as the width of the window has it. */
  isRailOpen: boolean | null
}

const EMPTY: RoomState = {
  dialog: null,
  lookedAtId: null,
  vote: null,
  draft: null,
  choice: null,
  isRailOpen: null,
}

export const useRoom = create<RoomState>()(() => EMPTY)

export const showDialog = (dialog: RoomDialog): void => useRoom.setState({ dialog })
export const lookAt = (itemId: string | null): void => useRoom.setState({ lookedAtId: itemId })

export const useVote = (itemId: string): VoteForm =>
  useRoom(({ vote }) => (vote?.itemId === itemId ? vote.form : EMPTY_VOTE))

export function changeVote(itemId: string, change: Partial<VoteForm>): void {
  useRoom.setState(({ vote }) => ({
    vote: { itemId, form: { ...(vote?.itemId === itemId ? vote.form : EMPTY_VOTE), ...change } },
  }))
}

export const useChoice = (ballotId: string): BallotChoice | null =>
  useRoom(({ choice }) => (choice?.ballotId === ballotId ? choice.choice : null))

export const choose = (ballotId: string, choice: BallotChoice): void =>
  useRoom.setState({ choice: { ballotId, choice } })
export const forgetChoice = (): void => useRoom.setState({ choice: null })

export const setDraft = (draft: RoomState['draft']): void => useRoom.setState({ draft })

/** Recorded: should the item be reopened, it is voted on from the beginning. */
export const forgetVote = (): void => useRoom.setState({ vote: null, draft: null })

/** Another meeting, or another person at the keyboard: nothing of the last one stays. */
export const resetRoom = (): void => useRoom.setState(EMPTY)

const NARROW = '(max-width: 1240px)'

/** On a narrow laptop the agenda makes room for the work until it is asked for. */
export const isRailShown = (choice: boolean | null): boolean => choice ?? !window.matchMedia(NARROW).matches

export const toggleRail = (): void =>
  useRoom.setState(({ isRailOpen }) => ({ isRailOpen: !isRailShown(isRailOpen) }))
