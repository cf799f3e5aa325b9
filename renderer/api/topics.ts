import { type OperationName, operations } from '../../shared/contract/index.ts'
import type { Topic } from '../../shared/contract/operation.ts'

/** Topics that a query reads or a command changes. */
export const topicsOf = (name: OperationName): readonly Topic[] => operations.get(name)?.topics ?? []
