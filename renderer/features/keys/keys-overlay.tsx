export const KeysOverlay = () => null
