import { useCallback, useState } from 'react'
import type { OutputOf } from '../../../shared/contract/index.ts'
import type { MatiError } from '../../../shared/errors.ts'
import { call, queryClient, toMatiError } from '../../api/index.ts'
import { reportSaved } from '../../ui/save-states.ts'

type Sheet = OutputOf<'score.mine'>

/** Of the window, which has one sheet at a time: what seals the sheet has to wait for the last score given. */
let queue: Promise<unknown> = Promise.resolve()

/** Every score given so far has been answered. */
export const whenScoresAreSent = (): Promise<unknown> => queue

/**
 * Scores as they are given: shown at once, sent in the order of the keys, and taken back if the host refuses. The host
 * has saved a score when it answers.
 */
export function useScoreSheet(itemId: string) {
  const [error, setError] = useState<MatiError | null>(null)
  const set = useCallback(
    (criterion: string, value: number | null) => {
      const key = ['score.mine', { itemId }]
      queryClient.setQueryData<Sheet>(key, (sheet) => {
        if (!sheet) return sheet
        const { [criterion]: _, ...rest } = sheet.values
        const values = value === null ? rest : { ...rest, [criterion]: value }
        return { ...sheet, state: Object.keys(values).length > 0 ? 'draft' : 'none', values }
      })
      setError(null)
      queue = queue
        .then(() =>
          value === null
            ? call('score.clear', { itemId, criterion })
            : call('score.put', { itemId, criterion, value }),
        )
        .then(({ savedAt }) => reportSaved(savedAt))
        .catch((cause: unknown) => {
          setError(toMatiError(cause))
          void queryClient.invalidateQueries({ queryKey: key })
        })
    },
    [itemId],
  )
  return { set, error }
}
