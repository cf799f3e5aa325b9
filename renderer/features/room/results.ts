import type { OutputOf } from '../../../shared/contract/index.ts'

export type Results = OutputOf<'score.results'>
