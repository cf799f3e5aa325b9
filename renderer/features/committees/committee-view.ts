import type { OutputOf } from '../../../shared/contract/index.ts'

export type CommitteeView = OutputOf<'committee.get'>
export type Rubric = OutputOf<'rubric.get'>
