import { useState } from 'react'
import { readSheetCode } from '../../../shared/domain/documents/score-papers.ts'
import { paperSheets as words } from '../../../shared/messages/paper-sheets.ts'
import { useCommandOf, useQueryOf } from '../../api/index.ts'
import type { AgendaItem, Meeting } from '../meetings/readiness.ts'

type Filled = {
  personId: string | null
  values: Record<string, number>
  isAbstaining: boolean
  reason: string
}
const EMPTY: Filled = { personId: null, values: {}, isAbstaining: false, reason: '' }

/** Longer than this and still no code: it was read under the wrong keyboard layout. */
const CODE_LENGTH = 79

/** One paper after the other: whose it is, what stands on it, sealed. */
export function usePaperSheet(facts: { meeting: Meeting; first: AgendaItem }) {
  const items = facts.meeting.items.filter(({ kind, state }) => kind === 'proposal' && state === 'open')
  const [itemId, setItemId] = useState(facts.first.id)
  const [filled, setFilled] = useState(EMPTY)
  const [code, setCode] = useState('')
  const [told, setTold] = useState('')
  const progress = useQueryOf('score.progress', { itemId })
  const rows = progress.data ?? []
  const enter = useCommandOf('paperSheet.enter')
  const change = (part: Partial<Filled>) => setFilled((before) => ({ ...before, ...part }))
  const chooseItem = (id: string) => {
    setItemId(id)
    setFilled(EMPTY)
  }
  const found = readSheetCode(code)
  const waiting = rows.filter(({ state }) => state === 'waiting')
  const codeError = !found
    ? code.trim().length >= CODE_LENGTH
      ? words.codeBad
      : null
    : !items.some(({ id }) => id === found.itemId)
      ? words.codeOtherItem
      : found.itemId === itemId &&
          progress.data &&
          !waiting.some(({ personId }) => personId === found.personId)
        ? words.codeDone
        : null
  /** @returns whether the code named an open item and a person */
  const read = (text: string): boolean => {
    setCode(text)
    setTold('')
    const named = readSheetCode(text)
    if (!named || !items.some(({ id }) => id === named.itemId)) return false
    setItemId(named.itemId)
    setFilled({ ...EMPTY, personId: named.personId })
    return true
  }
  const person = waiting.find(({ personId }) => personId === filled.personId)
  const submit = async (): Promise<boolean> => {
    if (!person) return false
    const { values, isAbstaining, reason } = filled
    const done = await enter.attempt({
      ...{ itemId, personId: person.personId },
      ...(isAbstaining ? { values: {}, abstainReason: reason.trim() } : { values, abstainReason: null }),
    })
    if (!done) return false
    setTold(words.sealed(person.name))
    setFilled(EMPTY)
    setCode('')
    return true
  }
  return {
    items,
    itemId,
    chooseItem,
    filled,
    change,
    code,
    codeError,
    read,
    rows,
    waiting,
    person,
    told,
    enter,
    submit,
  }
}
