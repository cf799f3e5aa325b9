import { useEffect, useRef } from 'react'
import { create } from 'zustand'
import { isTypingTarget, matchesKeys } from './key-match.ts'

/** A shortcut. `keys` is written as a person reads it: "Ctrl+K", "/", "J", "1"; it is matched by the key's place. */
export type KeyBinding = {
  keys: string
  label: string
  run: (event: KeyboardEvent) => void
  /** Works while a field is being typed into, too. Those with Ctrl and Escape always do. */
  worksWhileTyping?: boolean
  /** Not offered in the palette: it moves within the screen only. */
  isHidden?: boolean
}

type KeyLayer = { id: symbol; bindings: readonly KeyBinding[] }

/** What `?` shows: the bindings of the screens that are up, the newest last. */
export const useKeyLayers = create<{ layers: readonly KeyLayer[] }>()(() => ({ layers: [] }))

/** Binds keys while the component is up. The newest layer is asked first. A dialog that is open swallows plain keys. */
export function useKeys(bindings: readonly KeyBinding[]): void {
  const latest = useRef(bindings)
  useEffect(() => {
    latest.current = bindings
  })
  const signature = bindings.map(({ keys, label }) => `${keys}\u0000${label}`).join('\u0001')
  useEffect(() => {
    // Names change rarely and are what is shown; the functions behind them may change at every drawing.
    const names = signature === '' ? 0 : signature.split('\u0001').length
    const id = Symbol('keys')
    const stable = latest.current.slice(0, names).map((binding, index) => ({
      ...binding,
      run: (event: KeyboardEvent) => latest.current[index]?.run(event),
    }))
    useKeyLayers.setState(({ layers }) => ({ layers: [...layers, { id, bindings: stable }] }))
    return () =>
      useKeyLayers.setState(({ layers }) => ({ layers: layers.filter((layer) => layer.id !== id) }))
  }, [signature])
}

const hasOpenDialog = () => document.querySelector('[role="dialog"][aria-modal="true"]') !== null

/** The one listener of the window. */
export function listenForKeys(): () => void {
  const listen = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return
    const isTyping = isTypingTarget(event.target)
    const isBlockedByDialog = hasOpenDialog()
    for (const { bindings } of useKeyLayers.getState().layers.toReversed()) {
      for (const binding of bindings) {
        if (!matchesKeys(binding.keys, event)) continue
        const isAlways = binding.worksWhileTyping ?? binding.keys.includes('Ctrl')
        if ((isTyping || isBlockedByDialog) && !isAlways) continue
        event.preventDefault()
        binding.run(event)
        return
      }
    }
  }
  window.addEventListener('keydown', listen)
  return () => window.removeEventListener('keydown', listen)
}
