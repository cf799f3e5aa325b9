import type { OutputOf } from '../../../shared/contract/index.ts'

export type Minutes = OutputOf<'minutes.get'>
