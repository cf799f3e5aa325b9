import { availableParallelism, cpus, loadavg, release, totalmem, type } from 'node:os'

export type Machine = {
  node: string
  system: string
  processor: string
  cores: number
  memoryGiB: number
  /** One minute's load when the run began: what else the machine was doing. Zeros on Windows. */
  load: number
}

export const describeMachine = (): Machine => ({
  node: process.version,
  system: `${type()} ${release()}`,
  processor: cpus()[0]?.model ?? '',
  cores: availableParallelism(),
  memoryGiB: Math.round(totalmem() / 1024 ** 3),
  load: loadavg()[0] ?? 0,
})
