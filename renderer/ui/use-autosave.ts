import { useEffect, useRef, useState } from 'react'
import { type Autosave, createAutosave, type SaveState } from './autosave.ts'
import { registerField, reportSaveState } from './save-states.ts'

type Handlers<Value> = {
  onSave: (value: Value) => Promise<{ savedAt: string }>
  onKeepVersion?: () => Promise<unknown>
}

/** Autosave bound to a component's life: leaving the screen saves, closing the window asks when something is not saved. */
export function useAutosave<Value>(handlers: Handlers<Value>): {
  state: SaveState
  autosave: Autosave<Value>
} {
  const [state, setState] = useState<SaveState>({ kind: 'idle' })
  const latest = useRef(handlers)
  useEffect(() => {
    latest.current = handlers
  })
  const [autosave] = useState(() => {
    const key = Symbol('autosave')
    return createAutosave<Value>({
      save: (value) => latest.current.onSave(value),
      keepVersion: async () => latest.current.onKeepVersion?.(),
      onState: (next) => {
        setState(next)
        reportSaveState(key, next)
      },
    })
  })
  useEffect(() => {
    const saveAll = () => void autosave.leave()
    const warn = (event: BeforeUnloadEvent) => {
      if (!autosave.hasUnsaved()) return
      saveAll()
      event.preventDefault()
    }
    const unregister = registerField(autosave.leave)
    window.addEventListener('pagehide', saveAll)
    window.addEventListener('beforeunload', warn)
    return () => {
      unregister()
      window.removeEventListener('pagehide', saveAll)
      window.removeEventListener('beforeunload', warn)
      autosave.end()
    }
  }, [autosave])
  return { state, autosave }
}
