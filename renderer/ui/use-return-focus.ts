import { useEffect } from 'react'

/** Of a dialog that is there only while it is open: when it goes, the focus is where it was when it came. */
export function useReturnFocus(): void {
  useEffect(() => {
    const before = document.activeElement
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true })
    }
  }, [])
}
