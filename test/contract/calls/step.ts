import type { InputOf, OperationName, OutputOf } from '../../../shared/contract/index.ts'
import type { RendererWindow } from '../../helpers/renderer-window.ts'
import type { Transport } from '../../helpers/transport.ts'

/** Who calls: a person of the sample committee in an own window, the window that nobody is signed in at, or the wall. */
export type Caller = 'nobody' | 'owner' | 'secretary' | 'chair' | 'member' | 'third' | 'wall'

/** What earlier calls gave and later ones need. */
export type Memory = {
  transport: Transport
  windows: Map<Caller, RendererWindow>
  ids: Map<string, string>
  /** Kept outputs that are more than an id. */
  kept: Map<string, unknown>
}

export type Step = {
  name: OperationName
  caller: Caller
  run(memory: Memory): Promise<void>
}

export const PIN = '2468'

export const idOf = ({ ids }: Memory, key: string): string => {
  const value = ids.get(key)
  if (!value) throw new Error(`no earlier call gave ${key}`)
  return value
}

export const windowOf = ({ windows }: Memory, caller: Caller): RendererWindow => {
  const window = windows.get(caller)
  if (!window) throw new Error(`${caller} has no window`)
  return window
}

type Options<Name extends OperationName> = {
  as?: Caller
  /** Looks at the answer, keeps what is needed, and may go on with other calls. */
  after?: (output: OutputOf<Name>, memory: Memory) => void | Promise<void>
}

const isMaker = <Input>(input: Input | ((memory: Memory) => Input)): input is (memory: Memory) => Input =>
  typeof input === 'function'

/** One valid call. The caller is the secretary unless named. */
export function step<Name extends OperationName>(
  name: Name,
  input: InputOf<Name> | ((memory: Memory) => InputOf<Name>),
  options: Options<Name> = {},
): Step {
  const caller = options.as ?? 'secretary'
  const run = async (memory: Memory) => {
    const given = isMaker(input) ? input(memory) : input
    const output = await windowOf(memory, caller).call(name, given)
    await options.after?.(output, memory)
  }
  return { name, caller, run }
}

/** Keeps an id of the answer under a name. */
export const keep =
  <Key extends string>(as: string, key: Key) =>
  (output: { [K in Key]: string }, { ids }: Memory): void =>
    void ids.set(as, output[key])
