import type { OutputOf } from '../../../shared/contract/index.ts'
import { common } from '../../../shared/messages/common.ts'
import { palette } from '../../../shared/messages/palette.ts'
import { searchKey } from '../../../shared/thai/normalise.ts'
import { endSession } from '../../api/index.ts'
import { setPreferences } from '../../app/preferences.ts'
import { ROOMS } from '../../app/rail.tsx'
import { goTo } from '../../app/router.ts'
import type { Route } from '../../app/routes.ts'
import type { KeyBinding } from '../../ui/use-keys.ts'

export type Entry = {
  id: string
  kind: keyof typeof palette.kinds
  title: string
  detail: string
  keys?: string
  run: () => void
}

type Found = OutputOf<'search.find'>[number]

export function routeOfFound({ kind, id, proposalId }: Pick<Found, 'kind' | 'id' | 'proposalId'>): Route {
  switch (kind) {
    case 'proposal':
      return { screen: 'proposal', proposalId: id }
    case 'note':
    case 'attachment':
      return { screen: 'proposal', proposalId: proposalId ?? id }
    case 'meeting':
      return { screen: 'meeting', meetingId: id }
    case 'committee':
      return { screen: 'committee', committeeId: id }
    case 'agency':
      return { screen: 'agencies' }
    case 'person':
      return { screen: 'people' }
  }
}

export const foundEntries = (found: readonly Found[]): Entry[] =>
  found.map(({ kind, id, title, detail, proposalId }) => ({
    id: `${kind} ${id}`,
    kind,
    title,
    detail,
    run: () => goTo(routeOfFound({ kind, id, ...(proposalId ? { proposalId } : {}) })),
  }))

const screenEntries: readonly Entry[] = [
  ...ROOMS.map(({ screen }) => screen),
  'verify' as const,
  'certificates' as const,
].map((screen) => ({
  id: `screen ${screen}`,
  kind: 'screen',
  title: common.screens[screen],
  detail: '',
  run: () => goTo({ screen }),
}))

const command = (id: string, title: string, run: () => void): Entry => ({
  id: `command ${id}`,
  kind: 'action',
  title,
  detail: '',
  run,
})

const commandEntries: readonly Entry[] = [
  command('import', palette.commands.import, () => goTo({ screen: 'import' })),
  command('light', palette.commands.light, () => setPreferences({ theme: 'light' })),
  command('dark', palette.commands.dark, () => setPreferences({ theme: 'dark' })),
  command('thai', palette.commands.thaiDigits, () => setPreferences({ digits: 'thai' })),
  command('arabic', palette.commands.arabicDigits, () => setPreferences({ digits: 'arabic' })),
  command('out', palette.commands.signOut, () => void endSession()),
]

/** Keys of the screen that is up, as commands with a name. */
export const keyEntries = (bindings: readonly KeyBinding[]): Entry[] =>
  bindings
    .filter(({ isHidden }) => !isHidden)
    .map(({ keys, label, run }) => ({
      id: `keys ${keys} ${label}`,
      kind: 'action',
      title: label,
      detail: '',
      keys,
      run: () => run(new KeyboardEvent('keydown')),
    }))

/** Screens and commands whose name holds every word typed. */
export function matchEntries(entries: readonly Entry[], typed: string): Entry[] {
  const words = searchKey(typed)
    .split(' ')
    .filter((word) => word !== '')
  return entries.filter(({ title }) => words.every((word) => searchKey(title).includes(word)))
}

export const fixedEntries = (): readonly Entry[] => [...screenEntries, ...commandEntries]
