import type { HandlersOf } from '../../handler.ts'
import { abstain } from './abstain.ts'
import { getAnalysis, getItemAnalysis } from './analysis.ts'
import { changeScore } from './change.ts'
import { checkSeals } from './check.ts'
import { clearScore } from './clear.ts'
import { getOwnSheet, listOwnSheets } from './mine.ts'
import { getMeetingProgress, getProgress } from './progress.ts'
import { putScore } from './put.ts'
import { recuse, withdrawRecusal } from './recuse.ts'
import { getResults } from './results.ts'
import { revealScores, revealTogether } from './reveal.ts'
import { sealScores } from './seal.ts'

export const scoreHandlers: HandlersOf<'score'> = {
  'score.abstain': abstain,
  'score.analysis': getAnalysis,
  'score.analysisOfItem': getItemAnalysis,
  'score.change': changeScore,
  'score.check': checkSeals,
  'score.clear': clearScore,
  'score.mine': getOwnSheet,
  'score.mineOfMeeting': listOwnSheets,
  'score.progress': getProgress,
  'score.progressOfMeeting': getMeetingProgress,
  'score.put': putScore,
  'score.recuse': recuse,
  'score.results': getResults,
  'score.reveal': revealScores,
  'score.revealTogether': revealTogether,
  'score.seal': sealScores,
  'score.withdrawRecusal': withdrawRecusal,
}
