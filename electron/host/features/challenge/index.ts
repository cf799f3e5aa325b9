import type { HandlersOf } from '../../handler.ts'
import { explainChallenge, withdrawChallenge } from './answer.ts'
import { recordChallengeVote } from './decide.ts'
import { getChallenges } from './list.ts'
import { raiseChallenge } from './raise.ts'
import { noteRecusal, withdrawNotedRecusal } from './recusal.ts'

export const challengeHandlers: HandlersOf<'challenge' | 'recusal'> = {
  'challenge.decide': recordChallengeVote,
  'challenge.explain': explainChallenge,
  'challenge.list': getChallenges,
  'challenge.raise': raiseChallenge,
  'challenge.withdraw': withdrawChallenge,
  'recusal.note': noteRecusal,
  'recusal.withdrawNote': withdrawNotedRecusal,
}
