import type { OutputOf } from '../../../shared/contract/index.ts'

export type RowKind = OutputOf<'register.previewImport'>['rows'][number]['kind']
