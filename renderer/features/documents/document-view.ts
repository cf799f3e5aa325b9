import type { OutputOf } from '../../../shared/contract/index.ts'

export type DocumentView = OutputOf<'document.list'>[number]
