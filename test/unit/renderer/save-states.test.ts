import { beforeEach, expect, test } from 'vitest'
import {
  forgetSaved,
  overallState,
  reportSaveState,
  useSaveStates,
} from '../../../renderer/ui/save-states.ts'

beforeEach(() => useSaveStates.setState({ fields: new Map(), lastSavedAt: null }))
const shown = () => overallState(useSaveStates.getState())
const at = '2014-01-15T03:00:00.000Z'

test('that all is saved is forgotten, what failed or waits is not', () => {
  const key = Symbol('field')
  reportSaveState(key, { kind: 'saved', at })
  expect(shown()).toEqual({ kind: 'saved', at })
  forgetSaved()
  expect(shown()).toEqual({ kind: 'idle' })
  reportSaveState(key, { kind: 'dirty' })
  forgetSaved()
  expect(shown()).toEqual({ kind: 'dirty' })
})
