import { create } from 'zustand'

export const useKeysOverlay = create<{ isOpen: boolean }>()(() => ({ isOpen: false }))
export const showKeys = (): void => useKeysOverlay.setState({ isOpen: true })
export const hideKeys = (): void => useKeysOverlay.setState({ isOpen: false })
