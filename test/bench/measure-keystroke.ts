import type { BenchRow } from '../../electron/commands/bench/bench-row.ts'

export const measureKeystroke = async (_scratch: string): Promise<BenchRow[]> => []
