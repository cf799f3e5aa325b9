import type { FeatureScreens } from '../../app/screens.tsx'

/** No screen of its own: the checklist stands beside a proposal, in its screen and in the room. */
export const screens = {} satisfies FeatureScreens
